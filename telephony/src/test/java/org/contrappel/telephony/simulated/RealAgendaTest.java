package org.contrappel.telephony.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RealAgendaTest {
  private final LinkedBlockingQueue<String> done = new LinkedBlockingQueue<>();

  @Test
  void deeds_are_done_by_the_real_clock_in_order_of_their_time() throws InterruptedException {
    try (var agenda = new RealAgenda(InstantSource.system())) {
      var now = agenda.now();
      agenda.at(now.plusMillis(60), () -> done.add("second"));
      agenda.at(now.plusMillis(30), () -> done.add("first"));
      assertThat(done.poll(5, TimeUnit.SECONDS)).isEqualTo("first");
      assertThat(done.poll(5, TimeUnit.SECONDS)).isEqualTo("second");
      assertThat(agenda.now()).isAfterOrEqualTo(now.plusMillis(60));
    }
  }

  @Test
  void a_deed_that_fails_does_not_stop_the_others() throws InterruptedException {
    try (var agenda = new RealAgenda(InstantSource.system())) {
      agenda.at(agenda.now(), () -> {
        throw new IllegalStateException("one call's mishap");
      });
      agenda.at(agenda.now(), () -> done.add("next"));
      assertThat(done.poll(5, TimeUnit.SECONDS)).isEqualTo("next");
    }
  }
}
