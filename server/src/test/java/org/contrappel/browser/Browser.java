package org.contrappel.browser;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contrappel.launcher.parts.TestBrowser;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.launcher.settings.SettingsReader;

/** One running Chromium, whose microphone hears a file. Belongs to the thread that started it. */
public final class Browser implements AutoCloseable {
  private static final List<String> FLAGS = List.of(
      "--no-sandbox",
      "--use-fake-device-for-media-stream",
      "--use-fake-ui-for-media-stream",
      "--allow-loopback-in-peer-connection",
      "--autoplay-policy=no-user-gesture-required",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  /** Its microphone beeps. */
  public static Browser start() {
    return start(Optional.empty());
  }

  /** @param microphone what it hears, over and over: a WAV file */
  public static Browser hearing(Path microphone) {
    return start(Optional.of(microphone));
  }

  private static Browser start(Optional<Path> microphone) {
    var settings = SettingsReader.read(System.getenv());
    var found = TestBrowser.found(settings);
    var flags = new ArrayList<>(FLAGS);
    microphone.ifPresent(file -> flags.add("--use-file-for-fake-audio-capture=" + file));
    var environment = new HashMap<>(System.getenv());
    environment.putAll(found.environment());
    var playwright = driver();
    try {
      return new Browser(playwright, playwright.chromium().launch(
          new LaunchOptions().setExecutablePath(found.program()).setArgs(flags).setEnv(environment)));
    } catch (PlaywrightException e) {
      playwright.close();
      throw new AssertionError(whatToDo(settings, found.program()), e);
    }
  }

  private static String whatToDo(Settings settings, Path program) {
    return program + " did not start. " + String.join(" ", TestBrowser.suspects(settings, program));
  }

  /** Its driver is a program for Node, and runs with the one that builds the desk. */
  private static Playwright driver() {
    System.setProperty("playwright.nodejs.path", node().toString());
    return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  static Path node() {
    return Arrays.stream(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, "node"))
        .filter(Files::isExecutable).findFirst()
        .orElseThrow(() -> new AssertionError("Node is not on the PATH: install it (Debian: apt-get install nodejs)."));
  }

  /** A window of its own, with cookies of its own; on no page yet. */
  public OpenDesk window(URI station) {
    return window(station, "en-GB");
  }

  public OpenDesk window(URI station, String language) {
    return OpenDesk.in(chromium, station, language);
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
