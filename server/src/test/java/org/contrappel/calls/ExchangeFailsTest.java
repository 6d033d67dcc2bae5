package org.contrappel.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.script.Language;
import org.contrappel.script.shipped.Sentences;
import org.contrappel.station.StationUnderTest;
import org.contrappel.telephony.phone.CallingPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Asterisk dies while an operator speaks with somebody: both are called back, and whoever was called is first told why. */
@Tag("real-call")
@Execution(ExecutionMode.SAME_THREAD)
class ExchangeFailsTest {
  private static final String STATION = "+33199002099";
  private static final Duration STARTED_AGAIN = Duration.ofSeconds(60);
  private Stage stage;
  private Operator operator;

  @BeforeEach
  void aStationAndAnOperator() throws URISyntaxException {
    var home = Path.of(ExchangeFailsTest.class.getResource("/by-telephone").toURI());
    stage = new Stage(StationUnderTest.start(
        settings -> settings.with(Setting.STATION, home.toString()).with(Setting.INCOMING_MENU, "no"), List.of("operator-1")));
    operator = new Operator(stage.station().operators().getFirst(), stage.station());
  }

  @AfterEach
  void close() {
    operator.close();
    stage.close();
    stage.station().delete();
  }

  @Test
  void a_person_called_hears_why_the_conversation_broke_off_and_speaks_on_with_the_same_operator() {
    var site = stage.siteOfPlan("verify");
    var person = stage.expectCall(site.number()).answers();
    var incident = stage.alarm(site);
    person.hearsSound(Stage.PATIENCE);
    var desk = operator.picksUp();
    operator.joins(incident, Stage.calls(stage.station().api().incident(incident)).getFirst().path("id").asString(""));
    Speaking.both(person, desk);
    var again = stage.expectCall(site.number()).answers();
    var deskAgain = operator.picksUp();

    stage.station().station().killAndAwait("asterisk", STARTED_AGAIN);

    again.hearsSound(Stage.PATIENCE);
    operator.registers();
    deskAgain.rings();
    stage.station().api().until("/api/incidents/" + incident,
        now -> Stage.calls(now).getLast().path("with").asString("").equals("operator-1"), Stage.PATIENCE);
    Speaking.both(again, deskAgain);
    var why = stage.prompts().of("operator-called-back").getFirst().getFirst();
    assertThat(new Listening(again.audio()).holds(why)).as("why it broke off").isTrue();
    var calls = stage.station().api().incident(incident);
    assertThat(Stage.calls(calls)).hasSize(2);
    assertThat(Stage.results(calls).getFirst()).isEqualTo("UNKNOWN");
    again.hangsUp();
  }

  @Test
  void a_caller_of_the_station_is_called_back_by_the_operator_he_spoke_with() {
    var number = stage.number();
    try (var caller = CallingPhone.callsFrom(stage.station().sipPort(), STATION, number)) {
      var live = stage.station().api().until("/api/incoming", now -> now.size() == 1, Stage.PATIENCE);
      var desk = operator.picksUp();
      operator.claimsCall(live.path(0).path("id").asString(""));
      desk.rings();
      stage.station().api().until("/api/incoming", now -> now.toString().contains("ANSWERED"), Stage.PATIENCE);
      var again = stage.expectCall(number).answers();
      var deskAgain = operator.picksUp();

      stage.station().station().killAndAwait("asterisk", STARTED_AGAIN);

      again.hearsSound(Stage.PATIENCE);
      operator.registers();
      deskAgain.rings();
      stage.station().api().until("/api/incoming", now -> now.size() == 1 && now.toString().contains("ANSWERED")
          && now.path(0).path("direction").asString("").equals("OUT"), Stage.PATIENCE);
      Speaking.both(again, deskAgain);
      var why = stage.prompts().said(Sentences.shipped().of(Sentences.CUT_OFF, Language.FR).text());
      assertThat(new Listening(again.audio()).holds(why)).as("why it broke off").isTrue();
      again.hangsUp();
    }
  }
}
