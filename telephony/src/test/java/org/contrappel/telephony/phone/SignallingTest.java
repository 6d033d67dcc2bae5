package org.contrappel.telephony.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a well-behaved caller never does, or only when packets are lost. */
class SignallingTest {
  private static final String SDP =
      "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 9 RTP/AVP 3 8\r\n";

  private final MeasuringPhone phone = MeasuringPhone.on(0);
  private StubbornCaller caller;

  @BeforeEach
  void open() throws IOException {
    caller = new StubbornCaller(phone.port());
  }

  @AfterEach
  void close() {
    caller.close();
    phone.close();
  }

  @Test
  void an_invitation_said_twice_is_one_call_and_gets_the_same_reply_twice() throws IOException {
    phone.otherwise(new Manner.Rings());
    caller.says("INVITE", "a", SDP);
    caller.says("INVITE", "a", SDP);

    assertThat(caller.hears(2_000)).hasValue("SIP/2.0 180 Ringing");
    assertThat(caller.hears(2_000)).hasValue("SIP/2.0 180 Ringing");
    assertThat(phone.calls()).hasSize(1);
  }

  @Test
  void an_answer_is_repeated_until_the_caller_has_acknowledged_it() throws IOException {
    phone.otherwise(Manner.answering(Duration.ZERO));
    caller.says("INVITE", "b", SDP);

    assertThat(caller.hears(2_000)).hasValue("SIP/2.0 100 Trying");
    assertThat(caller.hears(2_000)).hasValue("SIP/2.0 200 OK");
    assertThat(caller.hears(2_000)).hasValue("SIP/2.0 200 OK");
    caller.says("ACK", "b", "");
    phone.nextCall(Duration.ofSeconds(1)).isAnswered();
    assertThat(caller.hears(1_500)).isEmpty();
  }

  @Test
  void a_cancelled_call_is_confirmed_and_then_terminated() throws IOException {
    phone.otherwise(new Manner.Rings());
    caller.says("INVITE", "c", SDP);
    caller.says("CANCEL", "c", "");

    assertThat(caller.hears(2_000)).hasValue("SIP/2.0 180 Ringing");
    assertThat(caller.hears(2_000)).hasValue("SIP/2.0 200 OK");
    assertThat(caller.hears(2_000)).hasValue("SIP/2.0 487 Request Terminated");
  }

  @Test
  void an_offer_without_a_codec_it_knows_is_not_acceptable() throws IOException {
    phone.otherwise(Manner.answering(Duration.ZERO));
    caller.says("INVITE", "d", SDP.replace(" 3 8", " 3"));

    assertThat(caller.hears(2_000)).hasValue("SIP/2.0 100 Trying");
    assertThat(caller.hears(2_000)).hasValue("SIP/2.0 488 Not Acceptable Here");
  }

  @Test
  void it_answers_options_until_it_plays_dead() throws IOException {
    caller.says("OPTIONS", "e", "");
    assertThat(caller.hears(2_000)).hasValue("SIP/2.0 200 OK");

    phone.playsDead(true);

    caller.says("OPTIONS", "f", "");
    assertThat(caller.hears(300)).isEmpty();
  }

  @Test
  void noise_is_passed_over_and_a_stranger_s_bye_is_told_so() throws IOException {
    caller.says("\r\n\r\n");
    caller.says("INVITE nobody SIP/2.0\r\nVia\r\n\r\n");
    caller.says("BYE", "g", "");

    assertThat(caller.hears(2_000)).hasValue("SIP/2.0 481 Call/Transaction Does Not Exist");
  }
}
