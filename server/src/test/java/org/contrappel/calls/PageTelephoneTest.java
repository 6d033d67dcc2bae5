package org.contrappel.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.contrappel.browser.Browser;
import org.contrappel.browser.OpenDesk;
import org.contrappel.browser.PageTelephone;
import org.contrappel.launcher.parts.DrawnCertificate;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.station.StationUnderTest;
import org.contrappel.telephony.audio.Tone;
import org.contrappel.telephony.audio.WavFile;
import org.contrappel.telephony.phone.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator's telephone in a real browser: what he says is heard by the person called, and the other way round. */
@Tag("browser")
@Tag("real-call")
class PageTelephoneTest {
  private static final String OPERATOR = "operator-1";
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final int MICROPHONE_RATE = 48_000;

  private Stage stage;
  private Browser browser;
  private OpenDesk desk;
  private PageTelephone telephone;

  /** A station, and an operator who has signed in and whose page is registered. */
  private void begins(Path folder, UnaryOperator<Settings> otherwise) throws URISyntaxException, IOException {
    var home = Path.of(PageTelephoneTest.class.getResource("/by-telephone").toURI());
    stage = new Stage(StationUnderTest.start(
        settings -> otherwise.apply(settings.with(Setting.STATION, home.toString())), List.of(OPERATOR)));
    browser = Browser.hearing(microphone(folder.resolve("microphone.wav")));
    desk = browser.window(stage.station().address());
    desk.page().navigate(stage.station().address().resolve("/api/health").toString()); // the desk's own telephone is not in it
    assertThat(desk.asks("POST", "/api/session",
        Map.of("name", OPERATOR, "password", stage.station().password(OPERATOR))).status()).isEqualTo(200);
    telephone = new PageTelephone(desk);
    telephone.registers();
  }

  /** He hums the same note all the time. */
  private static Path microphone(Path file) throws IOException {
    var hum = new Tone(new double[] {Speaking.OPERATOR}, -14, Duration.ofSeconds(4), Duration.ZERO).at(MICROPHONE_RATE);
    WavFile.write(file, hum);
    return file;
  }

  @AfterEach
  void close() {
    browser.close();
    stage.close();
    stage.station().delete();
  }

  @Test
  void he_speaks_from_his_page_loads_it_anew_in_mid_call_and_goes_on_with_the_same_person(@TempDir Path folder)
      throws Exception {
    begins(folder, UnaryOperator.identity());
    var site = stage.siteOfPlan("verify");
    var person = stage.expectCall(site.number()).answers();
    var incident = stage.alarm(site);
    person.hearsSound(Stage.PATIENCE);
    var attempt = Stage.calls(stage.station().api().incident(incident)).getFirst().path("id").asString("");

    assertThat(desk.asks("POST", "/api/incidents/" + incident + "/calls/" + attempt + "/join", Map.of()).status()).isEqualTo(200);

    assertThat(telephone.talks()).as(telephone.log()).isEqualTo(attempt);
    both(person);
    Stage.print("in the page: %s", telephone.figures());
    assertThat(telephone.figures()).containsEntry("codec", "audio/opus").containsEntry("dtls", "connected");

    desk.page().reload();
    telephone.registers();
    assertThat(mine()).isEqualTo(attempt + " WITH");
    assertThat(telephone.talks()).isEqualTo(attempt);
    both(person);

    telephone.hangsUp();
    stage.station().api().until("/api/incidents/" + incident,
        now -> Stage.calls(now).getFirst().path("with").asString("").isEmpty(), Stage.PATIENCE);
    person.hangsUp();
    stage.station().api().until("/api/incidents/" + incident,
        now -> Stage.calls(now).getFirst().path("recording").has("file"), Stage.PATIENCE);
    var sides = WavFile.read(stage.station().recordings().resolve(attempt + ".wav"));
    assertThat(Speaking.isIn(sides.getFirst(), Speaking.PERSON)).as("the person, on the left").isTrue();
    assertThat(Speaking.isIn(sides.getLast(), Speaking.OPERATOR)).as("the operator, on the right").isTrue();
  }

  @Test
  void he_tests_his_telephone_over_tls_and_hears_himself(@TempDir Path folder) throws Exception {
    begins(folder, DrawnCertificate.in(folder, "desk")::in);
    assertThat(telephone.webSocket()).startsWith("wss://localhost:");
    telephone.dials("check");
    telephone.talks();
    telephone.hears(Speaking.OPERATOR, SOON);
    telephone.isOver();
  }

  private String mine() {
    var calls = desk.asks("GET", "/api/calls/mine", null).json();
    assertThat(calls).hasSize(1);
    return calls.path(0).path("attempt").asString("") + " " + calls.path(0).path("state").asString("");
  }

  private void both(Call person) {
    var from = person.audio().length();
    person.says(Speaking.tone(Speaking.PERSON));
    telephone.hears(Speaking.PERSON, SOON);
    var limit = System.nanoTime() + SOON.toNanos();
    while (!Speaking.isIn(person.audio().between(from, person.audio().length()), Speaking.OPERATOR)) {
      assertThat(System.nanoTime()).as("the operator, heard by the person").isLessThan(limit);
      person.says(Speaking.tone(Speaking.PERSON)).join();
    }
  }
}
