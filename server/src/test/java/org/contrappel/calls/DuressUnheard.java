package org.contrappel.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.calls.Prompts.ACCEPTED;
import static org.contrappel.calls.Prompts.NOTHING;
import static org.contrappel.calls.Prompts.SITE;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.contrappel.telephony.audio.Correlation;
import org.contrappel.telephony.phone.Call;
import org.junit.jupiter.api.Test;

/** A duress code is heard by nobody and seen at once. */
interface DuressUnheard {
  Stage stage();

  @Test
  default void duress_sounds_like_all_clear_goes_to_the_top_of_the_queue_and_rings_nobody_again() {
    var safe = stage().site();
    var threatened = stage().site(10, 10, 2, 1);
    var allClear = stage().expectCall(safe.number()).answers();
    var duress = stage().expectCall(threatened.number()).answers();
    var closed = stage().alarm(safe);
    var escalated = stage().alarm(threatened);
    var other = CompletableFuture.runAsync(() -> keyed(allClear, safe.right()), Thread::startVirtualThread);
    keyed(duress, threatened.duress());
    other.join();

    sameHeard(allClear, duress);
    stage().settled(closed, "CLOSED");
    var told = stage().settled(escalated, "DURESS");
    assertThat(told.path("priority").asInt(-1)).isZero();
    atTheTop(escalated);
    anotherSiteIsHandledWhole();
    assertThat(stage().timesRung(threatened.number())).isEqualTo(1);
    assertThat(stage().timesRung(threatened.numbers().getLast())).isZero();
    assertThat(stage().timesRung(threatened.keyholders().getFirst().number())).isZero();
  }

  private static void keyed(Call call, String code) {
    call.hearsOut(Duration.ofSeconds(1), Stage.PATIENCE);
    call.presses(code + "#");
    call.ends(Stage.PATIENCE);
  }

  private void sameHeard(Call allClear, Call duress) {
    var prompts = stage().prompts().of(SITE, ACCEPTED, NOTHING);
    var one = new Listening(allClear.audio());
    var other = new Listening(duress.audio());
    var first = one.mustHold(prompts);
    var second = other.mustHold(prompts);
    assertThat(one.besides(first)).isEmpty();
    assertThat(other.besides(second)).isEmpty();
    var end = first.get(1).getLast().to();
    var from = first.get(1).getFirst().from();
    assertThat(Correlation.find(duress.audio(), allClear.audio().between(from, end)).coefficient()).isGreaterThan(0.9);
  }

  /** Nothing but other duress stands before it. */
  private void atTheTop(String incident) {
    var before = StreamSupport.stream(stage().station().api().get("/api/incidents").spliterator(), false)
        .takeWhile(one -> !one.path("id").asString("").equals(incident))
        .map(one -> one.path("phase").asString(""))
        .toList();
    assertThat(before).as("before it in the queue").allMatch("DURESS"::equals);
  }

  /** What the station has been asked for before is done by then. */
  private void anotherSiteIsHandledWhole() {
    var later = stage().site();
    var call = stage().expectCall(later.number()).answers();
    var incident = stage().alarm(later);
    call.hearsSound(Stage.PATIENCE);
    call.presses(later.right() + "#");
    stage().settled(incident, "CLOSED");
  }
}
