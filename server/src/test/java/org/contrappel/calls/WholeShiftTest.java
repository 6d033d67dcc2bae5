package org.contrappel.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.contrappel.browser.Browser;
import org.contrappel.browser.Deeds;
import org.contrappel.browser.OpenDesk;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.station.StationUnderTest;
import org.contrappel.telephony.audio.Sound;
import org.contrappel.telephony.audio.Tone;
import org.contrappel.telephony.audio.WavFile;
import org.contrappel.telephony.phone.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One operator's night at his desk: a real browser with its telephone in the page, real calls, and all he does by the page's
 * own controls. The README's pictures come from here.
 */
@Tag("browser")
@Tag("real-call")
class WholeShiftTest {
  private static final String OPERATOR = "operator-1";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What the agent says: neither the person's pitch nor the operator's. */
  private static final int AGENT = 1_150;

  private Stage stage;
  private Browser browser;
  private OpenDesk desk;

  @BeforeEach
  void aStationAndADesk(@TempDir Path folder) throws URISyntaxException, IOException {
    var home = Path.of(WholeShiftTest.class.getResource("/by-telephone").toURI());
    stage = new Stage(StationUnderTest.start(settings -> settings.with(Setting.STATION, home.toString())));
    browser = Browser.hearing(operatorsVoice(folder));
    desk = browser.window(stage.station().address());
  }

  @AfterEach
  void nothing_the_station_wrote_holds_a_code() throws IOException {
    desk.isPictured("last");
    browser.close();
    stage.close();
    stage.mustHaveWrittenNoCode();
    stage.station().delete();
  }

  @Test
  void an_operator_takes_the_shift_takes_over_a_live_callback_calls_the_police_with_proof_closes_and_hands_over()
      throws IOException {
    var operator = new Deeds(desk);
    operator.signsIn(OPERATOR, stage.station().password(OPERATOR));
    operator.hasATelephone();
    operator.checksSoundAndMicrophone();
    operator.hears(Speaking.OPERATOR, PATIENCE);
    operator.endsTheTestCall();
    assertThat(operator.readsTheHandoverSheet()).contains("Open incidents", "Nothing.");
    desk.isPictured("shift");
    operator.takesTheShift();

    var site = stage.siteOfPlan("verify", "agent");
    var agent = site.keyholders().getFirst();
    var person = stage.expectCall(site.number()).answers();
    var incident = stage.alarm(site);
    person.hearsSound(Stage.PATIENCE);
    operator.opensTheIncidentOf(Place.NAME);
    operator.readsInTheRegister("Answered");
    desk.isPictured("callback");

    operator.takesTheLine();
    operator.isOnTheLine();
    speakWithEachOther(person, operator);
    assertThat(operator.checksTheWord(site.right())).isEqualTo("Right");

    var reloaded = person.audio().length();
    desk.page().reload();
    desk.isLive();
    operator.isOnTheLine();
    Stage.print("back with the person %d ms after he began to reload", person.audio().length().minus(reloaded).toMillis());
    operator.opensTheIncidentOf(Place.NAME);
    speakWithEachOther(person, operator);

    var third = stage.expectCall(agent.number()).answers();
    operator.invites(agent.id());
    third.hearsSound(Stage.PATIENCE);
    operator.mutesHimself();
    var before = person.audio().length();
    third.says(Speaking.tone(AGENT));
    hears(person, AGENT, before);
    third.says(longer(AGENT));
    operator.hears(AGENT, PATIENCE);
    operator.unmutesHimself();
    desk.isPictured("three-way");

    operator.callsThePolice("Effraction en cours.");
    assertThat(operator.readsWhyNot()).isNotBlank();
    desk.isPictured("refused");
    operator.entersAClue("witness", "Un voisin voit de la lumière.");
    operator.hangsUp();
    person.ends(Stage.PATIENCE);
    third.ends(Stage.PATIENCE);
    operator.callsThePolice("Effraction en cours.");
    assertThat(operator.readsTheBriefing()).contains(Place.NAME, "Un voisin voit de la lumière.");
    operator.entersTheAnswer("2026-1125-0001", "brigadier Morel");
    operator.readsInTheRegister("2026-1125-0001");
    desk.isPictured("police");

    operator.closes("intrusion_confirmed", "La police est sur place.");
    stage.settled(incident, "CLOSED");
    operator.readsInTheIncident("Closed:");
    desk.isPictured("closed");
    operator.leavesTheShift("Rien à signaler.");
    desk.hasNothingToComplainOf();
    operator.signsOut();
    assertThat(desk.asks("GET", "/api/incidents", null).status()).isEqualTo(401);
  }

  /** Each hears the other: the operator speaks by himself, over and over. */
  private static void speakWithEachOther(Call person, Deeds operator) {
    var from = person.audio().length();
    person.says(Speaking.tone(Speaking.PERSON));
    hears(person, Speaking.OPERATOR, from);
    person.says(longer(Speaking.PERSON));
    operator.hears(Speaking.PERSON, PATIENCE);
  }

  private static Sound longer(int hertz) {
    var tone = Speaking.tone(hertz);
    return tone.then(tone).then(tone);
  }

  private static void hears(Call who, int hertz, Duration from) {
    Speaking.hears(who, hertz, from, System.nanoTime());
  }

  /** One and a half seconds of his pitch, and as much silence. */
  private static Path operatorsVoice(Path folder) throws IOException {
    var rate = 48_000;
    var length = Duration.ofMillis(1_500);
    var tone = new Tone(new double[] {Speaking.OPERATOR}, -14, length, Duration.ofMillis(4)).at(rate);
    var file = folder.resolve("operator.wav");
    WavFile.write(file, tone.then(Sound.silence(length, rate)));
    return file;
  }
}
