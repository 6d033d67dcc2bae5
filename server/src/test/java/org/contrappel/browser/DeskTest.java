package org.contrappel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.station.StationUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

/** The desk in a real browser, at a real station. Figures are printed for people; few of them are judged. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskTest {
  private static final int MANY = 500;
  private static final int ALARMS = 7;
  private StationUnderTest station;
  private Browser browser;
  private OpenDesk desk;

  @BeforeAll
  void start() throws URISyntaxException {
    var plans = Path.of(DeskTest.class.getResource("/by-telephone").toURI());
    station = StationUnderTest.start(settings -> settings.with(Setting.STATION, plans.toString()));
    browser = Browser.start();
  }

  @BeforeEach
  void aWindow() {
    desk = browser.window(station.address());
  }

  @AfterEach
  void closed() {
    desk.close();
  }

  @AfterAll
  void end() {
    if (browser != null) {
      browser.close();
    }
    if (station != null) {
      station.close();
      station.delete();
    }
  }

  @Test
  void the_page_is_sent_with_headers_that_let_nothing_foreign_in_and_nobody_frame_it() {
    var headers = desk.opens().allHeaders();

    assertThat(headers.get("content-security-policy"))
        .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'")
        .doesNotContain("unsafe");
    assertThat(headers)
        .containsEntry("x-frame-options", "DENY")
        .containsEntry("x-content-type-options", "nosniff");
    desk.hasNothingToComplainOf();
  }

  @Test
  void the_first_paint_comes_soon() {
    desk.opens();

    var paint = (Number) desk.page().evaluate(
        """
        () => new Promise((painted) => new PerformanceObserver((list) => painted(list.getEntries()[0].startTime))
          .observe({ type: 'paint', buffered: true }))
        """);
    print("first paint after %.0f ms", paint.doubleValue());
    assertThat(paint.doubleValue()).as("milliseconds").isLessThan(5_000);
  }

  @Test
  void what_is_shown_before_signing_in_breaks_no_rule_of_accessibility() {
    desk.opens();
    desk.page().waitForSelector("form");

    assertThat(Axe.violations(desk.page())).isEmpty();
  }

  @Test
  void what_is_shown_before_signing_in_breaks_no_rule_of_accessibility_in_french_either() {
    try (var french = browser.window(station.address(), "fr-FR")) {
      french.opens();
      french.page().waitForSelector("form");

      assertThat(french.page().evaluate("document.documentElement.lang")).isEqualTo("fr");
      assertThat(Axe.violations(french.page())).isEmpty();
    }
  }

  @Test
  void whoever_signs_in_wrongly_is_told_so_and_sees_nothing_of_the_station() {
    desk.opens();

    desk.signsIn("operator-1", "not the password");

    assertThat(desk.page().locator("[role=alert]").filter(new FilterOptions().setHasText("wrong")).isVisible()).isTrue();
    assertThat(desk.asks("GET", "/api/incidents", null).status()).isEqualTo(401);
  }

  @Test
  void whoever_has_signed_in_has_a_cookie_no_script_can_read_and_no_other_site_can_use() {
    signedIn();

    var cookies = desk.context().cookies();
    assertThat(cookies).singleElement().satisfies(cookie -> {
      assertThat(cookie.httpOnly).isTrue();
      assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.STRICT);
    });
    assertThat(desk.page().evaluate("document.cookie")).isEqualTo("");
    assertThat(desk.asks("GET", "/api/incidents", null).status()).isEqualTo(200);
    assertThat(desk.asks("POST", "/api/shift", "a token somebody guessed", Map.of()).status()).isIn(401, 403);
  }

  @Test
  void an_alarm_is_on_the_board_soon_after_its_entry() {
    signedIn();
    var delays = IntStream.range(0, ALARMS).mapToLong(i -> millisUntilShown("Bijouterie Martin " + i, "martin-" + i)).sorted();

    print("on the board %s ms after their entries", Arrays.toString(delays.toArray()));
    assertThat(Axe.violations(desk.page())).as("the board with incidents").isEmpty();
    desk.hasNothingToComplainOf();
  }

  private long millisUntilShown(String name, String site) {
    station.api().load(site, site(site, name));
    watchesFor(name);
    var incident = station.api().raise(site, "intrusion");
    var shown = ((Number) desk.page().waitForFunction("() => window.shownAt").jsonValue()).longValue();
    var entry = station.api().get("/api/incidents/" + incident + "/register").get(0);
    return shown - Instant.parse(entry.path("at").asString("")).toEpochMilli();
  }

  @Test
  void nothing_a_person_may_type_into_a_site_is_ever_executed() {
    signedIn();
    var evil = "<img src=x onerror=alert(1)><script>alert(2)</script>\"'><svg onload=alert(3)>";
    station.api().load("evil", site("evil", evil));

    station.api().raise("evil", "intrusion");

    desk.page().getByText(evil).first().waitFor();
    desk.page().getByText(evil).first().click();
    desk.hasNothingToComplainOf();
    assertThat(desk.page().locator("img[src=x], svg[onload]").count()).isZero();
  }

  @Test
  void five_hundred_open_incidents_scroll_smoothly() {
    for (var i : IntStream.range(0, MANY).toArray()) {
      station.api().load("many-" + i, site("many-" + i, "Entrepôt " + i));
    }
    IntStream.range(0, MANY).parallel().forEach(i -> station.api().raise("many-" + i, "intrusion"));
    signedIn();
    desk.page().waitForFunction("many => document.querySelector('[aria-rowcount]').ariaRowCount > many", MANY);

    @SuppressWarnings("unchecked")
    var frames = ((List<Number>) desk.page().evaluate(Frames.WHILE_SCROLLING)).stream().mapToDouble(Number::doubleValue)
        .sorted().toArray();

    print("500 incidents: %d frames while scrolling, half within %.1f ms, 95 %% within %.1f ms, the longest %.0f ms",
        frames.length, frames[frames.length / 2], frames[frames.length * 95 / 100], frames[frames.length - 1]);
    assertThat(frames[frames.length / 2]).as("milliseconds of the median frame").isLessThan(500);
  }

  private void signedIn() {
    desk.opens();
    desk.signsIn("operator-1", station.password("operator-1"));
    desk.isLive();
    desk.page().getByText("See the incidents first").click();
  }

  private void watchesFor(String words) {
    desk.page().evaluate(
        """
        (words) => {
          window.shownAt = undefined;
          new MutationObserver((_, observer) => {
            if (document.body.innerText.includes(words)) {
              observer.disconnect();
              requestAnimationFrame(() => { window.shownAt = Date.now(); });
            }
          }).observe(document.body, { subtree: true, childList: true, characterData: true });
        }
        """,
        words);
  }

  /** Its plan asks for an operator from the first, so that its incident stays open and rings nobody. */
  private static String site(String id, String name) {
    return JsonMapper.shared().writeValueAsString(
        Map.of("id", id, "name", name, "kind", "shop", "language", "fr", "plan", "operator", "numbers", List.of("+33900000001"),
            "codes", Map.of("right", "4711", "duress", "4712"), "contacts", List.of()));
  }

  private static void print(String figure, Object... values) {
    System.out.println("  " + String.format(Locale.ROOT, figure, values));
  }
}
