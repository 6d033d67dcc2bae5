package org.contrappel.server.instructions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contrappel.incident.site.Alarm;

/** The temporary instructions of one site that are in force or to come. A value: each deed gives another one. */
public record Instructions(List<Held> held) {
  public static final Instructions NONE = new Instructions(List.of());

  public Instructions {
    held = held == null ? List.of() : List.copyOf(held);
  }

  /** So long before its end it is written down that an instruction is about to end. */
  static final Duration WARNING = Duration.ofMinutes(10);

  /**
   * @param began its beginning is written down
   * @param ending that it is about to end is written down, or need not be
   */
  public record Held(Instruction instruction, boolean began, boolean ending) {
    /** One that lasts hardly longer than the warning is not warned of. */
    static Held of(Instruction one) {
      return new Held(one, false, Duration.between(one.from(), one.until()).compareTo(WARNING.multipliedBy(2)) <= 0);
    }

    private Instant endsSoon() {
      return instruction.until().minus(WARNING);
    }

    private Instant next() {
      return !began ? instruction.from() : ending ? instruction.until() : endsSoon();
    }
  }

  /** What the time brought about: instructions that began, that are about to end, and that ended. */
  public record Turn(
      Instructions next, List<Instruction> began, List<Instruction> ending, List<Instruction> ended) {}

  public Instructions given(Instruction instruction) {
    return new Instructions(Stream.concat(held.stream(), Stream.of(Held.of(instruction))).toList());
  }

  public Instructions without(String id) {
    return new Instructions(held.stream().filter(one -> !one.instruction().id().equals(id)).toList());
  }

  public Optional<Instruction> named(String id) {
    return held.stream().map(Held::instruction).filter(one -> one.id().equals(id)).findFirst();
  }

  public Turn turn(Instant now) {
    var left = new ArrayList<Held>();
    var began = new ArrayList<Instruction>();
    var ending = new ArrayList<Instruction>();
    var ended = new ArrayList<Instruction>();
    for (var one : held) {
      var begins = !one.began() && !one.instruction().from().isAfter(now);
      if (begins) {
        began.add(one.instruction());
      }
      if (one.instruction().until().isAfter(now)) {
        var endsSoon = !one.ending() && !one.endsSoon().isAfter(now);
        if (endsSoon) {
          ending.add(one.instruction());
        }
        left.add(new Held(one.instruction(), one.began() || begins, one.ending() || endsSoon));
      } else {
        ended.add(one.instruction());
      }
    }
    return new Turn(new Instructions(left), List.copyOf(began), List.copyOf(ending), List.copyOf(ended));
  }

  /** When one of them next begins, is about to end, or ends; empty when there are none. */
  public Optional<Instant> next() {
    return held.stream().map(Held::next)
        .min(Comparator.naturalOrder());
  }

  /** In the order in which they were given. */
  public List<Instruction> inForce(Instant at) {
    return held.stream().map(Held::instruction).filter(one -> one.inForceAt(at)).toList();
  }

  public List<Instruction> toCome(Instant at) {
    return held.stream().map(Held::instruction).filter(one -> one.from().isAfter(at)).toList();
  }

  /** The one by which this alarm is logged and not handled. None is for a class that may mean danger to a person. */
  public Optional<Instruction> onTest(Alarm alarm) {
    if (alarm.alarmClass().urgent()) {
      return Optional.empty();
    }
    return inForce(alarm.receivedAt()).stream()
        .filter(one -> one.kind() == Kind.ON_TEST && (one.zone().isEmpty() || one.zone().equals(alarm.zone())))
        .findFirst();
  }
}
