package org.contrappel.telephony.phone.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacingTest {
  private final Placing placing = new Placing();

  @Test
  void the_first_packet_is_placed_by_the_clock_and_the_next_by_its_timestamp() {
    assertThat(placing.place(packet(7, 5_000, false), 800)).isEqualTo(800);
    assertThat(placing.place(packet(8, 5_160, false), 1_100)).isEqualTo(960);
  }

  @Test
  void a_reader_kept_waiting_does_not_tear_an_unbroken_stream() {
    placing.place(packet(1, 0, false), 0);

    assertThat(placing.place(packet(2, 160, false), 160 + 8 * 300)).isEqualTo(160);
  }

  @Test
  void a_stream_that_fell_silent_without_counting_on_is_placed_by_the_clock_again() {
    placing.place(packet(1, 0, false), 0);

    assertThat(placing.place(packet(2, 160, true), 8_000)).isEqualTo(8_000);
    assertThat(placing.place(packet(3, 320, false), 8_150)).isEqualTo(8_160);
  }

  @Test
  void a_lost_packet_leaves_its_place_empty() {
    placing.place(packet(1, 0, false), 0);

    assertThat(placing.place(packet(3, 320, false), 330)).isEqualTo(320);
  }

  @Test
  void sequence_and_timestamp_may_wrap() {
    placing.place(packet(65_535, -160, false), 400);

    assertThat(placing.place(packet(0, 0, false), 3_000)).isEqualTo(560);
  }

  private static RtpPacket packet(int sequence, int timestamp, boolean marker) {
    return new RtpPacket(8, marker, sequence, timestamp, 1, new byte[160]);
  }
}
