package org.contrappel.incident.evidence;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contrappel.incident.site.AlarmClass;

/**
 * What an incident has in hand.
 *
 * @param classes every alarm class of the incident; the classes of the signals are added
 * @param signals in order of arrival
 * @param callbacks in the order they were asked for
 * @param operatorSentence what the operator says is the matter; null while unwritten
 * @param concreteElement the answer when a concrete element was asked for, such as that there is none; null while
 *     unwritten
 * @param supervisorReason why the service is called without the evidence; null while unwritten. It counts only when
 *     its author is a supervisor
 */
public record Facts(
    Set<AlarmClass> classes,
    List<Signal> signals,
    List<Callback> callbacks,
    List<Clue> clues,
    Statement operatorSentence,
    Statement concreteElement,
    Statement supervisorReason) {

  public Facts {
    var all = EnumSet.noneOf(AlarmClass.class);
    all.addAll(classes == null ? Set.of() : classes);
    signals = signals == null ? List.of() : List.copyOf(signals);
    signals.forEach(signal -> all.add(signal.alarmClass()));
    classes = Collections.unmodifiableSet(all);
    callbacks = callbacks == null ? List.of() : List.copyOf(callbacks);
    clues = clues == null ? List.of() : List.copyOf(clues);
  }

  /** Nothing but the classes of the incident. */
  public static Facts none(AlarmClass... classes) {
    return new Facts(Set.of(classes), List.of(), List.of(), List.of(), null, null, null);
  }

  /** What was in hand at an instant: the law asks what came before the call to the service, not after. */
  public Facts until(Instant moment) {
    return new Facts(
        classes.stream().filter(one -> known(one, moment)).collect(Collectors.toUnmodifiableSet()),
        before(signals, Signal::at, moment),
        before(callbacks, callback -> callback.result() == null ? Instant.MAX : callback.ended(), moment),
        before(clues, Clue::at, moment),
        before(operatorSentence, moment),
        before(concreteElement, moment),
        before(supervisorReason, moment));
  }

  /** A class that came with signals is known from the first of them on; one that came with none, always. */
  private boolean known(AlarmClass alarmClass, Instant moment) {
    var arrivals = signals.stream().filter(signal -> signal.alarmClass() == alarmClass).map(Signal::at).toList();
    return arrivals.isEmpty() || arrivals.stream().anyMatch(at -> !at.isAfter(moment));
  }

  private static Statement before(Statement statement, Instant moment) {
    return statement == null || statement.at().isAfter(moment) ? null : statement;
  }

  private static <T> List<T> before(List<T> all, Function<T, Instant> at, Instant moment) {
    return all.stream().filter(one -> !at.apply(one).isAfter(moment)).toList();
  }
}
