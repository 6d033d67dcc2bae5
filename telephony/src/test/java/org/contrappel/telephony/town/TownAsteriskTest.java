package org.contrappel.telephony.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.contrappel.telephony.PhoneNumber;
import org.contrappel.telephony.asterisk.home.RtpRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("real-call")
class TownAsteriskTest {
  private static final List<Deed> EVERY_DEED = List.of(
      new Deed.Waits(Duration.ofMillis(400)), new Deed.WaitsForSilence(), new Deed.Hears("code"),
      new Deed.Presses("4711#*"), new Deed.Says("greeting"), new Deed.Beeps(), new Deed.Again());

  @TempDir Path folder;

  private static Person person(int number, Pickup pickup, Keying keying, List<Deed> deeds) {
    return new Person("P" + number, new PhoneNumber("+3319900000" + number), pickup, keying, deeds);
  }

  private static Town everybody() {
    var answers = new Pickup.Answers(Duration.ofSeconds(2));
    return new Town(List.of(
        person(1, answers, Keying.EVENTS, EVERY_DEED),
        person(2, answers, Keying.IN_BAND, EVERY_DEED),
        person(3, answers, Keying.LEAKING, EVERY_DEED),
        person(4, new Pickup.Answers(Duration.ZERO), Keying.EVENTS, List.of(new Deed.HangsUp())),
        person(5, new Pickup.Busy(), Keying.EVENTS, List.of()),
        person(6, new Pickup.Rejects(), Keying.EVENTS, List.of()),
        person(7, new Pickup.NeverAnswers(), Keying.EVENTS, List.of()),
        person(8, new Pickup.NoSuchNumber(), Keying.EVENTS, List.of())),
        Map.of("greeting", "Bonjour. Laissez un message."));
  }

  @Test
  void a_real_asterisk_takes_the_town_without_a_complaint_and_everybody_lives_there() {
    try (var town = RunningTown.start(folder, everybody())) {
      assertThat(town.messages().lines().filter(line -> line.contains("WARNING") || line.contains("ERROR"))).isEmpty();
      var dialplan = town.command("dialplan show town");
      assertThat(everybody().people()).allSatisfy(
          person -> assertThat(dialplan).contains("'" + person.number() + "' =>"));
      for (var application : List.of("SendDTMF", "WaitForSilence", "WaitForNoise", "MixMonitor", "Playtones",
          "StopPlaytones", "Playback")) {
        assertThat(town.command("core show application " + application)).contains("Info about Application");
      }
    }
  }

  @Test
  void names_and_what_is_said_stay_out_of_the_dialplan() {
    var hostile = "x\nexten => 1,1,System(rm)${EXTEN},;";
    var person = new Person(hostile, new PhoneNumber("+331"), new Pickup.Answers(Duration.ZERO), Keying.EVENTS,
        List.of(new Deed.Hears(hostile), new Deed.Says("a")));
    var text = TownDialplan.text(new Town(List.of(person), Map.of("a", hostile)), Path.of("/heard"));
    assertThat(text).doesNotContain("System").contains("Playback(town-says-a)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,1", "1)", "${X}", "1;", "1\n", "A", "1&2", ""})
  void keys_that_could_be_read_as_syntax_are_refused(String keys) {
    assertThatThrownBy(() -> new Deed.Presses(keys)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b", "a)b", "${X}", "a b", "a\nb", "../a", "a&b", ""})
  void a_name_of_speech_that_could_be_read_as_syntax_is_refused(String name) {
    assertThatThrownBy(() -> new Town(List.of(), Map.of(name, "Bonjour")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b", "a)b", "${X}", "a b", "a;b"})
  void a_folder_that_could_be_read_as_syntax_is_refused(String name) {
    var rtp = new RtpRange(20_000, 20_099);
    assertThatThrownBy(() -> new TownSettings(5062, rtp, Path.of("/tmp", name)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
