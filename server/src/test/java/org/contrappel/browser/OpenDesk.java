package org.contrappel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One person's window. What the page complains of, and any dialog it opens, is kept: a page that works does neither.
 *
 * @param page for what is only one test's affair
 */
public record OpenDesk(BrowserContext context, Page page, URI station, List<String> complaints, List<String> dialogs)
    implements AutoCloseable {
  /** The narrowest it must work at. */
  private static final int WIDTH = 1280;

  private static final int HEIGHT = 800;

  /** How the browser notes that a request was refused, which is an answer and no fault of the page. */
  private static final String REFUSAL = "the server responded with a status of";

  static OpenDesk in(com.microsoft.playwright.Browser chromium, URI station, String language) {
    var context = chromium.newContext(
        new NewContextOptions().setViewportSize(WIDTH, HEIGHT).setLocale(language).setReducedMotion(ReducedMotion.REDUCE)
            .setIgnoreHTTPSErrors(station.getScheme().equals("https"))); // nobody vouches for a test's certificate
    PageEar.in(context);
    var desk = new OpenDesk(
        context, context.newPage(), station, new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
    desk.listens();
    return desk;
  }

  private void listens() {
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains(REFUSAL)) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    page.onDialog(dialog -> {
      dialogs.add(dialog.message());
      dialog.dismiss();
    });
    page.onCrash(dead -> {
      complaints.add("the page crashed");
      throw new AssertionError("The browser's page crashed at " + dead.url() + ". If this comes again: is there memory left"
          + " (free -m), and is /dev/shm larger than 64 MB? Deleting the browser's folder in the cache fetches it anew.");
    });
  }

  /** Goes to the station's first page. */
  public Response opens() {
    return page.navigate(station.toString());
  }

  /** Fills in the form and sends it; what came of it has been answered when this returns. */
  public void signsIn(String name, String password) {
    page.locator("input[autocomplete=username]").fill(name);
    page.locator("input[autocomplete=current-password]").fill(password);
    page.waitForResponse(
        answer -> answer.url().endsWith("/api/session") && answer.request().method().equals("POST"),
        () -> page.keyboard().press("Enter"));
  }

  /** Waits until the board is there and hears of each change. */
  public void isLive() {
    page.locator("[data-connection=live]").waitFor();
  }

  /** A request of this window's session, with its token, as the page itself makes it. */
  public Answer asks(String method, String path, Object body) {
    return asks(method, path, null, body);
  }

  /** @param token what stands in place of the session's own; null: its own */
  Answer asks(String method, String path, String token, Object body) {
    var answered = (List<?>) page.evaluate(
        """
        async ([method, path, token, body]) => {
          token ??= (await (await fetch('/api/session')).json()).csrf ?? '';
          const answer = await fetch(path, {
            method,
            headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': token },
            body: body === null ? undefined : body,
          });
          return [answer.status, await answer.text()];
        }
        """,
        Arrays.asList(method, path, token, body == null ? null : JsonMapper.shared().writeValueAsString(body)));
    return new Answer((int) answered.getFirst(), (String) answered.getLast());
  }

  /** What the server said. */
  public record Answer(int status, String body) {
    public JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }
  }

  /** A picture of what is to be seen now: {@code target/pictures/NAME.png}. */
  public void isPictured(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
  }

  public void hasNothingToComplainOf() {
    assertThat(complaints).as("what the browser's console complains of").isEmpty();
    assertThat(dialogs).as("dialogs the page opened").isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }
}
