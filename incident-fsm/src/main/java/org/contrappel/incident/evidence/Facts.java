package org.contrappel.incident.evidence;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
 * @param sentences what the operator says is the matter, in the order written. Words written anew are added and take
 *     nobody's place: what was in hand at the call to the service must stay provable
 * @param elements the answers when a concrete element was asked for, such as that there is none
 * @param reasons why the service is called without the evidence; only those of a supervisor count
 */
public record Facts(
    Set<AlarmClass> classes,
    List<Signal> signals,
    List<Callback> callbacks,
    List<Clue> clues,
    List<Statement> sentences,
    List<Statement> elements,
    List<Statement> reasons) {

  public Facts {
    var all = EnumSet.noneOf(AlarmClass.class);
    all.addAll(classes == null ? Set.of() : classes);
    signals = signals == null ? List.of() : List.copyOf(signals);
    signals.forEach(signal -> all.add(signal.alarmClass()));
    classes = Collections.unmodifiableSet(all);
    callbacks = callbacks == null ? List.of() : List.copyOf(callbacks);
    clues = clues == null ? List.of() : List.copyOf(clues);
    sentences = sentences == null ? List.of() : List.copyOf(sentences);
    elements = elements == null ? List.of() : List.copyOf(elements);
    reasons = reasons == null ? List.of() : List.copyOf(reasons);
  }

  /** Nothing but the classes of the incident. */
  public static Facts none(AlarmClass... classes) {
    return new Facts(Set.of(classes), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** What was in hand at an instant: the law asks what came before the call to the service, not after. */
  public Facts until(Instant moment) {
    return new Facts(
        classes.stream().filter(one -> known(one, moment)).collect(Collectors.toUnmodifiableSet()),
        before(signals, Signal::at, moment),
        before(callbacks, callback -> callback.result() == null ? Instant.MAX : callback.ended(), moment),
        before(clues, Clue::at, moment),
        before(sentences, Statement::at, moment),
        before(elements, Statement::at, moment),
        before(reasons, Statement::at, moment));
  }

  /** The last reason that a supervisor wrote; what others wrote in his place is passed over. */
  public Optional<Statement> supervisorReason() {
    return reasons.stream().filter(reason -> reason.by().supervisor()).reduce((_, later) -> later);
  }

  /** A class that came with signals is known from the first of them on; one that came with none, always. */
  private boolean known(AlarmClass alarmClass, Instant moment) {
    var arrivals = signals.stream().filter(signal -> signal.alarmClass() == alarmClass).map(Signal::at).toList();
    return arrivals.isEmpty() || arrivals.stream().anyMatch(at -> !at.isAfter(moment));
  }

  private static <T> List<T> before(List<T> all, Function<T, Instant> at, Instant moment) {
    return all.stream().filter(one -> !at.apply(one).isAfter(moment)).toList();
  }
}
