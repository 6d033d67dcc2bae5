package org.contrappel.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.station.StationUnderTest;
import org.contrappel.telephony.audio.Sound;
import org.contrappel.telephony.phone.CallingPhone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** People call a whole station from the other side of its trunk and key what they want. */
@Tag("real-call")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class PeopleAreLedByKeyTest {
  private static final String STATION = "+33199002099";
  private static final String CODE = "Composez votre code, puis dièse.";
  private static final String MENU = "Pour mettre le site en essai, tapez 1. Pour une absence, 2.";
  private static final Duration SOON = Duration.ofSeconds(20);
  private Stage stage;
  private int from;
  private Operator operator;

  @BeforeAll
  void start() {
    stage = new Stage(StationUnderTest.start(
        settings -> settings.with(Setting.INCOMING_RING, "20"), List.of("operator-1")));
    operator = new Operator(stage.station().operators().getFirst(), stage.station());
  }

  @AfterAll
  void stop() throws IOException {
    stage.mustHaveWrittenNoCode();
    operator.close();
    stage.close();
    stage.station().delete();
  }

  @Test
  void a_client_puts_his_site_on_test_until_an_hour_and_a_later_alarm_is_only_logged() {
    var site = stage.site();
    var until = ZonedDateTime.now(ZoneId.of("Europe/Paris")).plusHours(2).withMinute(15);
    var told = "En essai jusqu'à %s.".formatted(words(until));
    try (var caller = calls(site.number())) {
      identified(caller, site.right());
      presses(caller, "1");
      hears(caller, "Pour tout le site, tapez 1. Pour une seule zone, tapez 2.");
      presses(caller, "1");
      hears(caller, "Composez l'heure de fin sur quatre chiffres, puis dièse.");
      presses(caller, "%02d15#".formatted(until.getHour()));
      hears(caller, told);
      assertThat(inForce(site)).isEqualTo(0);
      presses(caller, "1");
      hears(caller, "C'est enregistré.");
      assertThat(inForce(site)).isEqualTo(1);
      hears(caller, "Site " + Character.toLowerCase(told.charAt(0)) + told.substring(1));
      caller.hangsUp();
    }

    var alarm = stage.station().api().post("/api/alarms", java.util.Map.of("site", site.id(), "class", "intrusion"));

    stage.station().api().until("/api/sites/" + site.id() + "/register",
        now -> now.toString().contains("signal_on_test"), Stage.PATIENCE);
    assertThat(alarm.toString()).doesNotContain("incident\":\"");
    until("/api/station/register", "gave: Site en essai");
  }

  @Test
  void a_duress_code_sounds_like_the_right_one_sets_nothing_and_raises_a_duress_incident() {
    var site = stage.site();
    try (var caller = calls(site.number())) {
      identified(caller, site.duress());
      caller.hangsUp();
    }

    until("/api/incidents", "\"DURESS\"");
    assertThat(inForce(site)).isZero();
  }

  @Test
  void a_stranger_who_keys_zero_waits_hears_that_he_is_next_and_speaks_with_an_operator() {
    var number = stage.number();
    try (var caller = calls(number)) {
      hears(caller, "Composez le numéro de votre site, puis dièse.");
      presses(caller, "0#");
      hears(caller, "Nous vous mettons en relation avec un opérateur.");
      hears(caller, "Vous êtes le prochain.");
      var desk = operator.picksUp();
      var live = stage.station().api().until("/api/incoming",
          now -> now.toString().contains("\"RINGING\""), Stage.PATIENCE);

      operator.claimsCall(live.path(0).path("id").asString(""));

      until("/api/incoming", "ANSWERED");
      PeopleCallInTest.speak(caller, desk);
      desk.hangsUp();
      caller.ends(SOON);
    }
  }

  private void identified(CallingPhone caller, String code) {
    hears(caller, CODE);
    presses(caller, code + "#");
    hears(caller, Place.NAME + ".");
    hears(caller, MENU);
  }

  private static String words(ZonedDateTime at) {
    var tomorrow = at.toLocalDate().isAfter(ZonedDateTime.now(at.getZone()).toLocalDate());
    var hours = at.getHour() == 0 ? "minuit" : at.getHour() + (at.getHour() == 1 ? " heure" : " heures");
    return hours + " 15" + (tomorrow ? " demain" : "");
  }

  private int inForce(Place site) {
    return stage.station().api().get("/api/sites/" + site.id() + "/instructions").path("inForce").size();
  }

  private CallingPhone calls(String number) {
    from = 0;
    return CallingPhone.callsFrom(stage.station().sipPort(), STATION, number);
  }

  private void until(String path, String holds) {
    stage.station().api().until(path, now -> now.toString().contains(holds), Stage.PATIENCE);
  }

  private void presses(CallingPhone caller, String keys) {
    caller.presses(keys);
    from = caller.audio().samples().length;
  }

  /** Waits until it was said, after the keys pressed last. */
  private void hears(CallingPhone caller, String sentence) {
    var said = stage.prompts().said(sentence);
    var limit = Instant.now().plus(Stage.PATIENCE);
    caller.isAnswered(SOON);
    try {
      while (!new Listening(since(caller.audio())).holds(said)) {
        assertThat(Instant.now()).as("when he had not heard: " + sentence).isBefore(limit);
        caller.ear().awaitSoundAfter(System.nanoTime(), Duration.ofSeconds(1));
        caller.ear().awaitSilence(Duration.ofMillis(400), Duration.ofSeconds(2));
      }
    } catch (InterruptedException ended) {
      throw new AssertionError("Interrupted", ended);
    }
  }

  private Sound since(Sound heard) {
    return new Sound(Arrays.copyOfRange(heard.samples(), from, heard.samples().length), heard.rate());
  }
}
