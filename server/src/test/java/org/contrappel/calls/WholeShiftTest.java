package org.contrappel.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.contrappel.browser.Browser;
import org.contrappel.browser.Deeds;
import org.contrappel.browser.OpenDesk;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.station.StationUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One operator's night at his desk, in a real browser, with real calls. */
@Tag("browser")
@Tag("real-call")
class WholeShiftTest {
  private static final String OPERATOR = "operator-1";
  private Stage stage;
  private Browser browser;
  private OpenDesk desk;
  private Operator telephone;

  @BeforeEach
  void aStationAndADesk() throws URISyntaxException {
    var home = Path.of(WholeShiftTest.class.getResource("/by-telephone").toURI());
    var station = StationUnderTest.start(settings -> settings.with(Setting.STATION, home.toString()), List.of(OPERATOR));
    stage = new Stage(station);
    browser = Browser.start();
    desk = browser.window(station.address());
    telephone = new Operator(station.operators().getFirst(), station);
  }

  @AfterEach
  void nothing_the_station_wrote_holds_a_code() throws IOException {
    telephone.close();
    browser.close();
    stage.close();
    stage.mustHaveWrittenNoCode();
    stage.station().delete();
  }

  @Test
  void an_operator_takes_the_shift_takes_over_a_live_callback_calls_the_police_with_proof_closes_and_hands_over() {
    var operator = new Deeds(desk);
    operator.signsIn(OPERATOR, stage.station().password(OPERATOR));
    assertThat(operator.readsTheHandoverSheet().json().path("incidents")).isEmpty();
    operator.takesTheShift();

    var site = stage.siteOfPlan("verify", "keyholder");
    var person = stage.expectCall(site.number()).answers();
    var incident = stage.alarm(site);
    person.hearsSound(Stage.PATIENCE);
    operator.opensTheIncidentOf(Place.NAME);
    operator.readsInTheRegister("Answered");

    var first = onlyCallOf(incident);
    var ringing = telephone.picksUp();
    operator.joins(incident, first);
    ringing.rings();
    spokenIn(incident, 0);
    Speaking.both(person, ringing);
    ringing.hangsUp();
    person.ends(Stage.PATIENCE);

    var refused = operator.wantsToCall(incident, "POLICE", "Effraction en cours.");
    assertThat(refused.status()).as("without evidence: %s", refused.body()).isEqualTo(409);
    assertThat(refused.json().path("detail").asString("")).isNotBlank();

    stage.expectCall(site.keyholders().getFirst().number()).isBusy();
    operator.calls(incident, site.keyholders().getFirst().id());
    stage.station().api().until("/api/incidents/" + incident, now -> Stage.results(now).contains("BUSY"), Stage.PATIENCE);
    operator.entersClue(incident, "WITNESS", "Un voisin voit de la lumière.");
    var allowed = operator.wantsToCall(incident, "POLICE", "Effraction en cours.");
    assertThat(allowed.status()).as("with evidence: %s", allowed.body()).isEqualTo(200);
    assertThat(operator.readsTheBriefing(incident, "police")).contains(Place.NAME, "Un voisin voit de la lumière.");
    operator.entersTheAnswerOf("police", incident, "2026-1125-0001", "brigadier Morel");
    operator.readsInTheRegister("Emergency service answered");

    operator.closes(incident, "intrusion_confirmed", "La police est sur place.");
    stage.settled(incident, "CLOSED");
    operator.leavesTheShift("Rien à signaler.");
    desk.hasNothingToComplainOf();
    operator.signsOut();
    assertThat(desk.asks("GET", "/api/incidents", null).status()).isEqualTo(401);
  }

  private String onlyCallOf(String incident) {
    return Stage.calls(stage.station().api().incident(incident)).getFirst().path("id").asString("");
  }

  private void spokenIn(String incident, int call) {
    stage.station().api().until("/api/incidents/" + incident,
        now -> Stage.calls(now).get(call).path("facts").has("SPOKEN"), Stage.PATIENCE);
  }
}
