package org.contrappel.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.contrappel.calls.Prompts.ACCEPTED;
import static org.contrappel.calls.Prompts.NOTHING;
import static org.contrappel.calls.Prompts.SITE;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.contrappel.telephony.audio.KeyTones;
import org.contrappel.telephony.audio.Sound;
import org.contrappel.telephony.audio.WavFile;
import org.contrappel.telephony.phone.Call;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is kept of a call. */
interface Recorded {
  long EXACT_MS = 200;

  /** Between two sentences nothing is recorded while a busy machine lets us wait: the length is made up at the keys. */
  long IN_PLACE_MS = 500;

  /** The mute lasts a moment longer than a code that its hash has closed. */
  Duration AFTER_THE_CODE = Duration.ofMillis(800);

  Stage stage();

  @Test
  default void a_recording_has_both_sides_is_as_long_as_the_call_and_is_what_the_register_says() throws Exception {
    var site = stage().site(10, 12, 1, 0);
    var call = stage().expectCall(site.number()).answers();
    var incident = stage().alarm(site);
    call.hearsOut(Duration.ofSeconds(1), Stage.PATIENCE);
    call.presses(site.right() + "#");
    call.hearsSound(Stage.PATIENCE);
    var thanks = stage().prompts().said("Merci à vous.");
    call.says(Sound.silence(AFTER_THE_CODE, Sound.TELEPHONE_RATE).then(thanks));
    call.ends(Stage.PATIENCE);

    var kept = recordings(stage().settled(incident, "CLOSED"))[0];
    var file = stage().station().recordings().resolve(kept.path("file").asString(""));
    assertThat(sha256(Files.readAllBytes(file))).isEqualTo(kept.path("sha256").asString(""));
    var sides = WavFile.read(file);
    assertThat(sides).hasSize(2);
    asLongAs(call, kept, sides.getFirst());
    assertThat(new Listening(sides.getFirst()).holds(thanks)).as("what the person called said").isTrue();
    sameInTime(call, sides.getLast());
  }

  @Test
  default void a_code_keyed_as_tones_is_understood_and_is_not_in_the_recording() throws Exception {
    var site = stage().site();
    var call = stage().expectCall(site.number()).withTones().answers();
    var incident = stage().alarm(site);
    call.hearsOut(Duration.ofSeconds(1), Stage.PATIENCE);
    call.presses(stage().codes().draw() + "#");
    call.hearsOut(Duration.ofSeconds(1), Stage.PATIENCE);
    call.presses(site.right());
    call.ends(Stage.PATIENCE);

    var told = stage().settled(incident, "CLOSED");
    assertThat(Stage.results(told)).containsExactly("IDENTIFIED");
    var kept = recordings(told)[0];
    assertThat(keysIn(kept)).isEmpty();
    asLongAs(call, kept, sides(kept).getFirst());
  }

  /**
   * Asterisk takes out tones it understands as keys, with or without the mute. A telephone that sends keys beside the
   * audio and lets their tones through shows the mute alone.
   */
  @Test
  default void tones_are_kept_out_of_the_recording_by_the_mute_and_only_while_a_code_is_asked_for() throws Exception {
    var site = stage().site(10, 10, 1, 1);
    var keyholder = site.keyholders().getFirst();
    stage().expectCall(site.number()).refuses(603);
    var call = stage().expectCall(keyholder.number()).answers();
    var incident = stage().alarm(site);
    call.hearsOut(Duration.ofSeconds(1), Stage.PATIENCE);
    call.says(DialTones.of(keyholder.right())).join();
    call.presses(keyholder.right() + "#");
    call.hearsOut(Duration.ofSeconds(1), Stage.PATIENCE);
    call.says(DialTones.of("159")).join();
    call.presses("1");
    call.ends(Stage.PATIENCE);

    var told = stage().settled(incident, "INTERVENING");
    assertThat(Stage.results(told)).containsExactly("REJECTED", "TOOK_CHARGE");
    var kept = recordings(told)[1];
    stage().mayHold(kept.path("file").asString(""), "159");
    assertThat(keysIn(kept)).isEqualTo("159");
  }

  private String keysIn(JsonNode recording) throws IOException {
    return KeyTones.keysIn(sides(recording).getFirst());
  }

  private List<Sound> sides(JsonNode recording) throws IOException {
    return WavFile.read(stage().station().recordings().resolve(recording.path("file").asString("")));
  }

  private static JsonNode[] recordings(JsonNode incident) {
    return Stage.calls(incident).stream().map(call -> call.path("recording")).toArray(JsonNode[]::new);
  }

  /** As the telephone saw it: from its answer to the hang-up. */
  private static void asLongAs(Call call, JsonNode kept, Sound side) {
    var seen = (call.endedAt().orElseThrow() - call.answeredAt()) / 1_000_000;
    Stage.print("recording %d ms, call %d ms", side.length().toMillis(), seen);
    assertThat(side.length().toMillis()).isCloseTo(seen, within(EXACT_MS));
    assertThat(Duration.parse(kept.path("length").asString("")).toMillis()).isCloseTo(seen, within(EXACT_MS));
  }

  /** From our first sentence on, all others stand in the recording where the telephone heard them. */
  private void sameInTime(Call call, Sound ours) {
    var prompts = stage().prompts().of(SITE, ACCEPTED, NOTHING);
    var heard = begins(new Listening(call.audio()).mustHold(prompts));
    var recorded = begins(new Listening(ours).mustHold(prompts));
    for (var i = 1; i < heard.size(); i++) {
      assertThat(recorded.get(i) - recorded.getFirst())
          .as("sentence %d", i + 1).isCloseTo(heard.get(i) - heard.getFirst(), within(IN_PLACE_MS));
    }
  }

  private static List<Long> begins(List<List<Listening.Found>> turns) {
    return turns.stream().flatMap(List::stream).map(one -> one.from().toMillis()).toList();
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
