package org.contrappel.server.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tells a fault from a hiccup: what is wrong, or right again, for longer than a moment is news. */
final class Faults {
  /** Longer than a killed Asterisk or Redis is away before its keeper has it back. */
  static final Duration MOMENT = Duration.ofSeconds(10);

  private final Map<String, Instant> ailingSince = new LinkedHashMap<>();
  private final Map<String, Instant> otherwiseSince = new LinkedHashMap<>();

  /** What is to be written. */
  sealed interface News {
    record Began(Ailment ailment) implements News {}

    /** @param at since when it is right again */
    record Ended(String what, Instant at) implements News {}
  }

  /** @param sentences what is wrong now, by what @return the same, with since when */
  List<Ailment> seen(Map<String, String> sentences, Instant now) {
    ailingSince.keySet().retainAll(sentences.keySet());
    var all = new ArrayList<Ailment>();
    sentences.forEach((what, sentence) -> {
      ailingSince.putIfAbsent(what, now);
      all.add(new Ailment(what, ailingSince.get(what), sentence));
    });
    return all;
  }

  /** @param written what the station's stream says is wrong @return what it does not say yet */
  List<News> news(List<Ailment> ailing, Set<String> written, Instant now) {
    var differs = new TreeSet<>(written);
    var news = new ArrayList<News>();
    for (var ailment : ailing) {
      if (!differs.remove(ailment.what()) && isOld(ailment.what(), now)) {
        news.add(new News.Began(ailment));
      }
    }
    for (var what : differs) {
      if (isOld(what, now)) {
        news.add(new News.Ended(what, otherwiseSince.get(what)));
      }
    }
    ailing.stream().map(Ailment::what).filter(what -> !written.contains(what)).forEach(differs::add);
    otherwiseSince.keySet().retainAll(differs);
    return news;
  }

  private boolean isOld(String what, Instant now) {
    var since = otherwiseSince.computeIfAbsent(what, _ -> now);
    return !since.plus(MOMENT).isAfter(now);
  }
}
