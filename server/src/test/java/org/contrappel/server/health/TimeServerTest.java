package org.contrappel.server.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.net.ntp.NtpV3Impl;
import org.apache.commons.net.ntp.NtpV3Packet;
import org.apache.commons.net.ntp.TimeStamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a time server whose clock is five seconds ahead of ours. */
class TimeServerTest {
  private static final long AHEAD = 5_000;
  private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
  private final AtomicInteger asked = new AtomicInteger();
  private DatagramSocket socket;

  @BeforeEach
  void opens() throws IOException {
    socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::answer);
  }

  @AfterEach
  void closes() {
    socket.close();
  }

  private void answer() {
    try {
      while (true) {
        var packet = new DatagramPacket(new byte[48], 48);
        socket.receive(packet);
        asked.incrementAndGet();
        var question = new NtpV3Impl();
        question.setDatagramPacket(packet);
        var answer = new NtpV3Impl();
        answer.setMode(NtpV3Packet.MODE_SERVER);
        answer.setVersion(NtpV3Packet.VERSION_3);
        answer.setStratum(1);
        answer.setOriginateTimeStamp(question.getTransmitTimeStamp());
        var now = TimeStamp.getNtpTime(System.currentTimeMillis() + AHEAD);
        answer.setReceiveTimeStamp(now);
        answer.setTransmitTime(now);
        var back = answer.getDatagramPacket();
        back.setSocketAddress(packet.getSocketAddress());
        socket.send(back);
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  @Test
  void a_clock_that_is_behind_is_told_by_how_much() {
    var offset = new TimeServer("127.0.0.1:" + socket.getLocalPort()).offset(NOW);
    assertThat(offset.offsetMillis()).isCloseTo(AHEAD, within(500L));
    assertThat(offset.isFar()).isTrue();
    assertThat(offset.sentence()).matches("The clock is [45]\\.[0-9] s behind 127\\.0\\.0\\.1: set it right\\.");
  }

  @Test
  void it_is_asked_now_and_then_and_not_at_every_look() {
    var server = new TimeServer("127.0.0.1:" + socket.getLocalPort());
    server.offset(NOW);
    server.offset(NOW.plus(Duration.ofSeconds(100)));
    assertThat(asked).hasValue(1);
    server.offset(NOW.plus(Duration.ofSeconds(120)));
    assertThat(asked).hasValue(2);
  }

  @Test
  void without_one_or_with_one_that_does_not_answer_nothing_is_claimed() {
    assertThat(new TimeServer("").offset(NOW).offsetMillis()).isNull();
    var port = socket.getLocalPort();
    socket.close();
    var silent = new TimeServer("127.0.0.1:" + port).offset(NOW);
    assertThat(silent.offsetMillis()).isNull();
    assertThat(silent.sentence()).contains("does not answer");
  }

  @Test
  void what_is_no_address_is_refused() {
    assertThatThrownBy(() -> new TimeServer("ntp.example:123:4")).isInstanceOf(IllegalArgumentException.class);
  }
}
