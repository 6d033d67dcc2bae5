package org.contrappel.telephony.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.contrappel.telephony.audio.G711;
import org.contrappel.telephony.audio.Sound;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The telephone against a real Asterisk: what one of them did is asked of the other. */
@Tag("real-call")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasuringPhoneTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final byte[] PROMPT = prompt();

  private MeasuringPhone phone;
  private LoneAsterisk asterisk;

  @BeforeAll
  void anAsteriskWithATrunkToThePhone(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("prompt.alaw"), PROMPT);
    phone = MeasuringPhone.on(0);
    asterisk = LoneAsterisk.start(folder.resolve("a"), phone.port(), """
        exten => prompt,1,Playback(%1$s/prompt)
         same => n,Wait(20)
        exten => keys,1,Read(KEYS,%1$s/prompt,4,,1,8)
         same => n,Log(NOTICE,understood <${KEYS}> ${READSTATUS})
         same => n,Playback(%1$s/prompt)
        exten => echo,1,Echo()
        exten => h,1,Log(NOTICE,hung up)
        """.formatted(folder));
  }

  @AfterAll
  void end() throws IOException {
    asterisk.close();
    phone.close();
  }

  @Test
  void a_call_is_answered_after_it_rang() {
    var call = phone.expectCall("+33100000001").answersAfter(Duration.ofMillis(300));
    asterisk.rings("+33100000001", "prompt");

    call.isAnswered();

    assertThat(Duration.ofNanos(call.answeredAt() - call.invitedAt())).isBetween(
        Duration.ofMillis(300), Duration.ofMillis(700));
    call.hangsUp();
    asterisk.says("hung up");
    assertThat(call.ends(SOON).how()).isEqualTo(CallEnd.How.WE_HUNG_UP);
  }

  @Test
  void a_prompt_arrives_whole_and_in_its_place() {
    var call = phone.expectCall("+33100000002").answers();
    asterisk.rings("+33100000002", "prompt");

    call.hearsOut(Duration.ofMillis(500), SOON);

    var audio = G711.A_LAW.encode(call.audio());
    var place = placeOf(PROMPT, audio);
    assertThat(place).as("the prompt's bytes in what was heard").isNotNegative();
    var firstSound = call.firstSoundAfter(call.answeredAt(), SOON) - call.answeredAt();
    assertThat(place / 8).as("its place in ms").isCloseTo((int) (firstSound / 1_000_000),
        org.assertj.core.data.Offset.offset(25));
    call.hangsUp();
  }

  @Test
  void keys_are_understood() {
    var call = phone.expectCall("+33100000003").answers();
    asterisk.rings("+33100000003", "keys");
    call.hearsOut(Duration.ofMillis(300), SOON);

    var lastKey = call.presses("4711");

    asterisk.says("understood <4711> OK");
    assertThat(call.firstSoundAfter(lastKey, SOON) - lastKey).isBetween(0L, TimeUnit.SECONDS.toNanos(1));
    assertThat(call.ends(SOON).how()).isEqualTo(CallEnd.How.CALLER_HUNG_UP);
  }

  @Test
  void tones_in_the_audio_are_understood_when_no_key_events_were_agreed() {
    var call = phone.expectCall("+33100000004").withTones().answers();
    asterisk.rings("+33100000004", "keys");
    call.hearsOut(Duration.ofMillis(300), SOON);

    call.presses("09A#");

    asterisk.says("understood <09A> OK");
    call.hangsUp();
  }

  @Test
  void a_line_that_sends_nothing_can_still_press_keys() {
    var call = phone.expectCall("+33100000005").sendingNothing().answers();
    asterisk.rings("+33100000005", "keys");
    call.hearsOut(Duration.ofMillis(300), SOON);

    call.presses("12*D");

    asterisk.says("understood <12*D> OK");
    call.hangsUp();
  }

  @Test
  void what_it_says_is_heard_by_the_caller() {
    var call = phone.expectCall("+33100000006").answers();
    asterisk.rings("+33100000006", "echo");
    call.isAnswered();

    call.says(G711.A_LAW.decode(PROMPT, 8_000)).join();
    call.hears(G711.A_LAW.decode(PROMPT, 8_000), SOON);

    assertThat(placeOf(PROMPT, G711.A_LAW.encode(call.audio()))).isNotNegative();
    call.hangsUp();
  }

  @Test
  void a_busy_a_declined_and_an_unknown_number_are_told_apart() {
    phone.expectCall("+33100000007").isBusy();
    phone.expectCall("+33100000008").refusesAfter(Duration.ofMillis(200), 603);
    asterisk.enter("pjsip set logger on");
    asterisk.rings("+33100000007", "prompt");
    asterisk.says("SIP/2.0 486 Busy Here");
    asterisk.rings("+33100000008", "prompt");
    asterisk.says("SIP/2.0 603 Decline");
    asterisk.rings("+33100000009", "prompt");
    asterisk.says("SIP/2.0 404 Not Found");
    asterisk.enter("pjsip set logger off");
  }

  @Test
  void a_caller_who_gives_up_is_let_go() {
    var call = phone.expectCall("+33100000010").ringsOn();
    asterisk.rings("+33100000010", "prompt");
    call.rings();

    asterisk.enter("channel request hangup all");

    assertThat(call.ends(SOON).how()).isEqualTo(CallEnd.How.CALLER_GAVE_UP);
  }

  @Test
  void several_calls_go_on_at_once_and_keep_their_keys_apart() {
    var first = phone.expectCall("+33100000011").answers();
    var second = phone.expectCall("+33100000011").answers();
    asterisk.rings("+33100000011", "keys");
    asterisk.rings("+33100000011", "keys");
    first.hearsOut(Duration.ofMillis(300), SOON);
    second.hearsOut(Duration.ofMillis(300), SOON);

    first.presses("1111");
    asterisk.says("understood <1111> OK");
    second.presses("2222");
    asterisk.says("understood <2222> OK");

    first.ends(SOON);
    second.ends(SOON);
  }

  @Test
  void waiting_for_a_call_that_never_comes_ends_with_a_sentence() {
    var call = phone.expectCall("+33100000012").answers();

    assertThatThrownBy(() -> call.rings(Duration.ofMillis(50)))
        .isInstanceOf(CallWentOtherwise.class)
        .hasMessage("Call to +33100000012: not called within 50 ms (it was never called)");
  }

  /** 0.8 s of noise, so that each byte has one place only. */
  private static byte[] prompt() {
    var random = new Random(7);
    var samples = new short[6_400];
    for (var i = 0; i < samples.length; i++) {
      samples[i] = (short) (random.nextGaussian() * 3_000);
    }
    return G711.A_LAW.encode(new Sound(samples, 8_000));
  }

  private static int placeOf(byte[] part, byte[] whole) {
    for (var at = 0; at + part.length <= whole.length; at++) {
      if (Arrays.equals(part, 0, part.length, whole, at, at + part.length)) {
        return at;
      }
    }
    return -1;
  }
}
