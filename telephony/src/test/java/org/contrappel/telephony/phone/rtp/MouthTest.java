package org.contrappel.telephony.phone.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.contrappel.telephony.audio.KeyTones;
import org.contrappel.telephony.audio.Sound;
import org.junit.jupiter.api.Test;

class MouthTest {
  private static final Keypad QUICK = new Keypad(3, 2);
  private final List<RtpPacket> sent = new ArrayList<>();

  @Test
  void a_key_is_one_event_that_grows_and_ends_three_times() {
    var mouth = mouth(OptionalInt.of(101), true);
    var done = mouth.press(QUICK, "#");
    ticks(mouth, 4);

    assertThat(sent).extracting(RtpPacket::type).containsExactly(101, 101, 101, 101, 101, 8);
    assertThat(sent).extracting(RtpPacket::marker).containsExactly(true, false, false, false, false, false);
    assertThat(sent.subList(0, 5)).extracting(RtpPacket::timestamp).containsOnly(sent.getFirst().timestamp());
    assertThat(sent.subList(0, 5)).extracting(p -> p.payload()[3] & 0xFF | (p.payload()[2] & 0xFF) << 8)
        .containsExactly(160, 320, 480, 480, 480);
    assertThat(sent.subList(0, 5)).extracting(p -> p.payload()[1] < 0).containsExactly(false, false, true, true, true);
    assertThat(sent.subList(0, 5)).extracting(p -> p.payload()[0]).containsOnly((byte) 11);
    assertThat(sent.getLast().timestamp() - sent.getFirst().timestamp()).isEqualTo(480);
    assertThat(done).isCompleted();
  }

  @Test
  void sequence_numbers_have_no_holes() {
    var mouth = mouth(OptionalInt.of(101), true);
    mouth.press(QUICK, "12");
    ticks(mouth, 12);

    for (var i = 1; i < sent.size(); i++) {
      assertThat(sent.get(i).sequence()).isEqualTo(sent.get(i - 1).sequence() + 1 & 0xFFFF);
    }
  }

  @Test
  void a_line_that_sends_nothing_sends_keys_only() {
    var mouth = mouth(OptionalInt.of(101), false);
    ticks(mouth, 3);
    mouth.press(QUICK, "12");
    ticks(mouth, 20);

    assertThat(sent).hasSize(10).extracting(RtpPacket::type).containsOnly(101);
  }

  @Test
  void without_events_the_tones_of_the_keys_are_heard() {
    var mouth = mouth(OptionalInt.empty(), true);
    mouth.press(Keypad.BRISK, "0*D#");
    ticks(mouth, 60);

    assertThat(KeyTones.keysIn(heard())).isEqualTo("0*D#");
  }

  @Test
  void speech_goes_on_after_a_key_has_cut_into_it() {
    var mouth = mouth(OptionalInt.of(101), true);
    var said = mouth.say(Sound.silence(Duration.ofMillis(60), 8_000));
    ticks(mouth, 1);
    mouth.press(QUICK, "1");
    ticks(mouth, 4);
    assertThat(said).isNotDone();
    ticks(mouth, 1);

    assertThat(said).isCompleted();
  }

  @Test
  void what_is_no_key_is_refused_without_repeating_it() {
    assertThatThrownBy(() -> mouth(OptionalInt.of(101), true).press(QUICK, "12x"))
        .hasMessage("A telephone has the keys 0123456789*#ABCD; press at least one of them");
  }

  private Mouth mouth(OptionalInt events, boolean speaks) {
    return new Mouth(Codec.ALAW, events, speaks, b -> sent.add(RtpPacket.read(b, b.length).orElseThrow()));
  }

  private static void ticks(Mouth mouth, int count) {
    for (var i = 0; i < count; i++) {
      mouth.tick();
    }
  }

  private Sound heard() {
    var audio = new Sound(new short[0], 8_000);
    for (var packet : sent) {
      audio = audio.then(new Sound(Codec.ALAW.decode(packet.payload()), 8_000));
    }
    return audio;
  }
}
