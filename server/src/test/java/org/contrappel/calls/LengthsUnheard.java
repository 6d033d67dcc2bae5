package org.contrappel.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.calls.Prompts.ACCEPTED;
import static org.contrappel.calls.Prompts.NOTHING;
import static org.contrappel.calls.Prompts.SITE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A right code and a duress code of another length sound alike. */
interface LengthsUnheard {
  /** A busy machine can only make a gap longer: the shortest of a few is what the station itself adds. */
  int CALLS = 3;

  /**
   * 40 ms are what may differ. A key is let go, and a prompt begins, at the edge of a packet of 20 ms each: between two
   * calls that adds up to one packet at either end of the gap. What gaps of the same kind differ by in this very run, on a
   * machine that does other things too, is added: beside a difference of code lengths (360 ms for each key) it is little.
   */
  Duration ALIKE = Duration.ofMillis(40 + 20 + 20);

  Stage stage();

  @Test
  default void codes_of_different_lengths_are_answered_after_the_same_gap_with_hash() {
    alike("with #", "#", Duration.ZERO);
  }

  @Test
  default void codes_of_different_lengths_are_answered_after_the_same_gap_without_hash() {
    alike("without #", "", Duration.ofMillis(3_500));
  }

  private void alike(String what, String end, Duration least) {
    var right = new ArrayList<CompletableFuture<Duration>>();
    var duress = new ArrayList<CompletableFuture<Duration>>();
    for (var i = 0; i < CALLS; i++) {
      // Either may be the longer one.
      var site = stage().site(i % 2 == 0 ? 10 : 12, i % 2 == 0 ? 12 : 10, 1, 0);
      right.add(CompletableFuture.supplyAsync(() -> gap(site, Place::right, end), Thread::startVirtualThread));
      var other = stage().site(i % 2 == 0 ? 10 : 12, i % 2 == 0 ? 12 : 10, 1, 0);
      duress.add(CompletableFuture.supplyAsync(() -> gap(other, Place::duress, end), Thread::startVirtualThread));
    }
    var ofRight = sorted(right);
    var ofDuress = sorted(duress);
    Stage.print("gap after the last key, %s: right %s, duress %s", what, ofRight, ofDuress);
    assertThat(ofRight.getFirst()).isGreaterThan(least);
    var noise = ALIKE.plus(Collections.max(List.of(spread(ofRight), spread(ofDuress))));
    assertThat(ofRight.getFirst().minus(ofDuress.getFirst()).abs()).isLessThanOrEqualTo(noise);
  }

  private static Duration spread(List<Duration> gaps) {
    return gaps.getLast().minus(gaps.getFirst());
  }

  /** From the last key to the first packet of the answer that is not silence. */
  private Duration gap(Place site, Function<Place, String> code, String end) {
    var call = stage().expectCall(site.number()).answers();
    stage().alarm(site);
    call.hearsOut(Duration.ofSeconds(1), Stage.PATIENCE);
    var released = call.presses(code.apply(site) + end);
    var gap = call.firstSoundAfter(released, Stage.PATIENCE) - released;
    call.ends(Stage.PATIENCE);
    new Listening(call.audio()).mustHold(stage().prompts().of(SITE, ACCEPTED, NOTHING));
    return Duration.ofMillis(gap / 1_000_000);
  }

  private static List<Duration> sorted(List<CompletableFuture<Duration>> gaps) {
    return gaps.stream().map(CompletableFuture::join).sorted(Comparator.naturalOrder()).toList();
  }
}
