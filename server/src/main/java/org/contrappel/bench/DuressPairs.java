package org.contrappel.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.contrappel.telephony.phone.MeasuringPhone;

/** Can the duress code be heard? Each pair is one call with the right code and one with the duress code, compared. */
final class DuressPairs {
  private static final int AIM = 40;

  private final MeasuringPhone phone;
  private final StationClient station;
  private final Sites sites;

  DuressPairs(MeasuringPhone phone, StationClient station, Sites sites) {
    this.phone = phone;
    this.station = station;
    this.sites = sites;
  }

  /** One pair: differences in ms, and how alike the two sounded. */
  record Pair(double answer, double farewell, boolean comparable, long melody, double likeness) {
    static Pair of(MenuCall right, MenuCall duress) {
      var one = Melody.of(right.heard());
      var other = Melody.of(duress.heard());
      var comparable = one.comparable(other);
      return new Pair(Math.abs(right.answer() - duress.answer()) / 1e6,
          Math.abs(right.farewell() - duress.farewell()) / 1e6, comparable, comparable ? one.furthestFrom(other) : 0,
          Melody.likeness(right.heard(), duress.heard()));
    }
  }

  /** Measures and prints; whether no pair could be told apart. */
  boolean run(int pairs, PrintStream out) {
    var measured = new ArrayList<Pair>();
    for (var i = 0; i < pairs; i++) {
      measured.add(pair(i % 2 == 1));
    }
    return print(measured, out);
  }

  /** Both calls side by side, so that what else the machine does troubles both; who is first takes turns. */
  private Pair pair(boolean duressFirst) {
    var one = begun(duressFirst);
    var other = begun(!duressFirst);
    return duressFirst ? Pair.of(other.join(), one.join()) : Pair.of(one.join(), other.join());
  }

  private CompletableFuture<MenuCall> begun(boolean duress) {
    var site = sites.withTelephone();
    var call = phone.expectCall(site.numbers().getFirst()).answers();
    station.raise(site);
    return CompletableFuture.supplyAsync(
        () -> MenuCall.through(call, MenuCall.Caller.HURRIED, duress ? site.duress() : site.right()),
        task -> Thread.ofVirtual().start(task));
  }

  static boolean print(List<Pair> pairs, PrintStream out) {
    var unlike = pairs.stream().filter(p -> !p.comparable()).count();
    var melody = pairs.stream().mapToLong(Pair::melody).max().orElse(0);
    var answer = pairs.stream().mapToDouble(Pair::answer).max().orElse(0);
    var farewell = pairs.stream().mapToDouble(Pair::farewell).max().orElse(0);
    var likeness = pairs.stream().mapToDouble(Pair::likeness).min().orElse(0);
    var met = unlike == 0 && Math.max(melody, Math.max(answer, farewell)) <= AIM;
    out.printf(Locale.ROOT, "%nDuress against all-clear, %d pairs, as heard at the telephone (greatest difference)%n"
        + "  end of # -> first sound %.1f ms, any sound or gap after it %d ms, last sound -> hang-up %.1f ms%n"
        + "  pairs with another number of sounds: %d; least likeness of the two as sound: %.3f%n"
        + "  aim: every gap within %d ms  %s%n",
        pairs.size(), answer, melody, farewell, unlike, likeness, AIM, met ? "met" : "MISSED");
    return met;
  }
}
