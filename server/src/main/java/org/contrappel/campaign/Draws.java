package org.contrappel.campaign;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** The draws of a seed. Every moment comes once before any comes again, so that a short campaign meets many of them. */
final class Draws {
  private final Random random;
  private final Deque<Moment> bag = new ArrayDeque<>();
  private int number;

  Draws(long seed) {
    random = new Random(seed);
  }

  /** A draw and where it happens. */
  record Drawn(Draw draw, Place place) {}

  Drawn next() {
    if (bag.isEmpty()) {
      var all = Arrays.asList(Moment.values());
      Collections.shuffle(all, random);
      bag.addAll(List.copyOf(all));
    }
    var draw = Draw.of(++number, bag.poll(), random);
    return new Drawn(draw, Place.of(draw, random));
  }
}
