package org.contrappel.incident.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contrappel.incident.call.Fact;
import org.contrappel.incident.call.KeptRecording;
import org.contrappel.incident.site.AlarmClass;

/** An incident that fills with evidence, a minute between one thing and the next. */
public final class Case {
  public static final Instant BEGAN = Instant.parse("2026-11-12T21:04:00Z");
  private final Set<AlarmClass> classes = EnumSet.noneOf(AlarmClass.class);
  private final List<Signal> signals = new ArrayList<>();
  private final List<Callback> callbacks = new ArrayList<>();
  private final List<Clue> clues = new ArrayList<>();
  private final List<Statement> sentences = new ArrayList<>();
  private final List<Statement> elements = new ArrayList<>();
  private final List<Statement> reasons = new ArrayList<>();
  private Instant now = BEGAN;

  public static Case of(AlarmClass... classes) {
    var made = new Case();
    made.classes.addAll(List.of(classes));
    return made;
  }

  public Instant now() {
    return now;
  }

  public Case signal(AlarmClass alarmClass, String zone) {
    signals.add(new Signal("alarm-" + (signals.size() + 1), alarmClass, zone, "", next()));
    return this;
  }

  public Case unanswered(String who) {
    return callback(who, true, "no_answer", Spoken.NOTHING);
  }

  public Case ringing(String who) {
    return callback(who, true, null, Spoken.NOTHING);
  }

  public Case callback(String who, boolean named, String result, Spoken spoken, Fact... seen) {
    var at = next();
    var facts = new EnumMap<Fact, Instant>(Map.of(Fact.ASKED, at));
    for (int i = 0; i < seen.length; i++) {
      facts.put(seen[i], at.plusSeconds(8 + 2L * i));
    }
    if (result != null) {
      facts.put(Fact.ENDED, at.plusSeconds(30));
    }
    var attempt = "inc-7-" + (callbacks.size() + 1);
    var recording = seen.length == 0 ? null
        : new KeptRecording(attempt + ".wav", "c0ffee00".repeat(8), Duration.ofSeconds(20), at.plusSeconds(8));
    callbacks.add(
        new Callback(attempt, Callback.AUTOMATIC, who, named, "+33320000001", result, facts, spoken, recording));
    return this;
  }

  public Case identified(String who) {
    return callback(who, true, "identified", Spoken.NOTHING,
        Fact.ANSWERED, Fact.HUMAN, Fact.IDENTIFIED, Fact.AUTHORISED);
  }

  public Case clue(ClueKind kind, String words) {
    return clue(kind, words, null);
  }

  public Case clue(ClueKind kind, String words, Attachment attachment) {
    clues.add(new Clue("clue-" + (clues.size() + 1), kind, "Durand", next(), words, attachment));
    return this;
  }

  public Case sentence(String words) {
    sentences.add(new Statement("sentence-" + (sentences.size() + 1), new Author("Durand", false), next(), words));
    return this;
  }

  public Case element(String words) {
    elements.add(new Statement("element-" + (elements.size() + 1), new Author("Durand", false), next(), words));
    return this;
  }

  public Case reason(String name, boolean supervisor, String words) {
    reasons.add(new Statement("reason-" + (reasons.size() + 1), new Author(name, supervisor), next(), words));
    return this;
  }

  public Facts facts() {
    return new Facts(classes, signals, callbacks, clues, sentences, elements, reasons);
  }

  private Instant next() {
    var at = now;
    now = now.plusSeconds(60);
    return at;
  }
}
