package org.contrappel.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.script.Language;
import org.contrappel.script.shipped.Sentences;
import org.contrappel.station.StationUnderTest;
import org.contrappel.telephony.audio.WavFile;
import org.contrappel.telephony.phone.CallEnd;
import org.contrappel.telephony.phone.CallingPhone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/** People call a whole station, which leads them by no menu, from the other side of its trunk. */
@Tag("real-call")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class PeopleCallInTest {
  private static final String STATION = "+33199002099";
  private static final Duration SOON = Duration.ofSeconds(20);
  private Stage stage;
  private Operator operator;

  @BeforeAll
  void start() {
    stage = new Stage(StationUnderTest.start(
        settings -> settings.with(Setting.INCOMING_RING, "8").with(Setting.INCOMING_MENU, "no"), List.of("operator-1")));
    operator = new Operator(stage.station().operators().getFirst(), stage.station());
  }

  @AfterAll
  void stop() {
    operator.close();
    stage.close();
    stage.station().delete();
  }

  @Test
  void a_caller_whose_site_is_known_is_claimed_told_that_he_is_recorded_speaks_and_is_recorded() throws IOException {
    var site = stage.site();
    try (var caller = calls(site.number())) {
      var ringing = caller.hearsRinging(SOON);
      var call = came(site.number());
      assertThat(call.path("sites").toString()).contains(site.id());
      assertThat(caller.answered()).isFalse();
      var desk = operator.picksUp();

      operator.claimsCall(call.path("id").asString(""));

      var answered = caller.isAnswered(SOON);
      Stage.print("rang for %d ms until it was answered", Duration.ofNanos(answered - ringing).toMillis());
      until("/api/incoming", "ANSWERED");
      speak(caller, desk);
      desk.hangsUp();
      assertThat(caller.ends(SOON).how()).isEqualTo(CallEnd.How.CALLER_HUNG_UP);
      assertThat(holds(caller, Sentences.AFTER_OPERATOR)).as("the farewell").isTrue();
      var kept = until("/api/station/register", "call_recorded");
      var sides = WavFile.read(stage.station().recordings().resolve(call.path("id").asString("") + ".wav"));
      assertThat(Speaking.isIn(sides.getFirst(), Speaking.PERSON)).as("the caller, on the left").isTrue();
      assertThat(Speaking.isIn(sides.getLast(), Speaking.OPERATOR)).as("the operator, on the right").isTrue();
      assertThat(kept.toString()).contains("call_came_in", "call_claimed", "call_operator_on_line", "call_hung_up", "call_over");
    }
  }

  @Test
  void nobody_comes_and_the_caller_hears_that_he_is_called_back_and_is_with_one_key() {
    var number = stage.number();
    try (var caller = calls(number)) {
      caller.isAnswered(SOON);
      assertThat(caller.ends(SOON).how()).isEqualTo(CallEnd.How.CALLER_HUNG_UP);
      assertThat(holds(caller, Sentences.CALLER_MISSED)).isTrue();
    }
    var missed = until("/api/missed", number).path(0).path("id").asString("");
    var person = stage.expectCall(number).answers();
    var desk = operator.picksUp();

    operator.callsBack(missed);

    desk.rings();
    until("/api/incoming", "ANSWERED");
    Speaking.both(person, desk);
    person.hangsUp();
    desk.ends(SOON);
    until("/api/missed", "\"calledBackBy\":\"operator-1\"");
    stage.station().api().post("/api/missed/" + missed + "/done", java.util.Map.of());
  }

  private CallingPhone calls(String from) {
    return CallingPhone.callsFrom(stage.station().sipPort(), STATION, from);
  }

  private JsonNode came(String number) {
    var live = until("/api/incoming", number);
    for (var call : live) {
      if (call.path("number").asString("").equals(number)) {
        return call;
      }
    }
    throw new AssertionError(number + " is not among " + live);
  }

  private JsonNode until(String path, String holds) {
    return stage.station().api().until(path, now -> now.toString().contains(holds), Stage.PATIENCE);
  }

  private boolean holds(CallingPhone caller, String sentence) {
    return new Listening(caller.audio()).holds(
        stage.prompts().said(Sentences.shipped().of(sentence, Language.FR).text()));
  }

  static void speak(CallingPhone caller, org.contrappel.telephony.phone.Call desk) {
    var limit = System.nanoTime() + SOON.toNanos();
    do {
      caller.says(Speaking.tone(Speaking.PERSON));
      desk.says(Speaking.tone(Speaking.OPERATOR)).join();
    } while (System.nanoTime() < limit
        && !(Speaking.isIn(caller.audio(), Speaking.OPERATOR) && Speaking.isIn(desk.audio(), Speaking.PERSON)));
    assertThat(Speaking.isIn(caller.audio(), Speaking.OPERATOR)).as("the operator, heard by the caller").isTrue();
    assertThat(Speaking.isIn(desk.audio(), Speaking.PERSON)).as("the caller, heard by the operator").isTrue();
  }
}
