package org.contrappel.server.instructions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.contrappel.incident.hours.Away;
import org.contrappel.incident.site.Contact;

/** What a site's instructions do to its people, as they are frozen into an incident that opens now. */
public final class People {
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private final List<Instruction> instructions;
  private final Instant now;
  private final ZoneId zone;

  /** @param urgent a person may be in danger: whoever did not want to be called before an hour is called all the same */
  public People(Instructions instructions, Instant now, ZoneId zone, boolean urgent) {
    this.instructions = instructions.held().stream().map(Instructions.Held::instruction)
        .filter(one -> one.until().isAfter(now))
        .filter(one -> !urgent || one.kind() != Kind.DO_NOT_CALL_BEFORE)
        .toList();
    this.now = now;
    this.zone = zone;
  }

  /** Absent ones are away for as long as it was said, and whoever stands in for one now has his place and role. */
  public List<Contact> of(List<Contact> contacts) {
    var people = new ArrayList<>(contacts.stream().map(this::withHours).toList());
    instructions.stream()
        .filter(one -> one.kind() == Kind.ABSENCE && one.substitute() != null && one.inForceAt(now))
        .forEach(one -> standIn(one, people));
    return List.copyOf(people);
  }

  private static void standIn(Instruction absence, List<Contact> people) {
    var absent = named(absence.contact(), people);
    var substitute = named(absence.substitute(), people);
    if (absent == null || substitute == null) {
      return; // Taken out of the site since: there is nobody to move.
    }
    people.remove(substitute);
    people.add(people.indexOf(absent), new Contact(
        substitute.id(), substitute.name(), absent.role(), substitute.language(), substitute.numbers(),
        substitute.authority(), substitute.availability(), substitute.kinds()));
  }

  private static Contact named(String id, List<Contact> people) {
    return people.stream().filter(person -> person.id().equals(id)).findFirst().orElse(null);
  }

  private Contact withHours(Contact c) {
    var away = instructions.stream().filter(one -> one.contact() == null || one.contact().equals(c.id()))
        .flatMap(this::away).toList();
    return away.isEmpty() ? c : new Contact(
        c.id(), c.name(), c.role(), c.language(), c.numbers(), c.authority(), c.availability().except(away), c.kinds());
  }

  private Stream<Away> away(Instruction one) {
    return switch (one.kind()) {
      case ABSENCE -> Stream.of(new Away(one.from(), one.until(), "absent until " + shown(one.until())));
      case DO_NOT_CALL_BEFORE -> mornings(one);
      case ON_TEST, NOTE, OPENS_LATER, CLOSES_LATER -> Stream.of();
    };
  }

  /** Each day's hours before the time, from today on, as far as the instruction goes; of one that ends with it, all of it. */
  private Stream<Away> mornings(Instruction one) {
    if (endsWithIt(one)) {
      return Stream.of(new Away(one.from(), one.until(), "not to be rung before " + one.time()));
    }
    return day(now).datesUntil(day(one.until()).plusDays(1))
        .map(day -> new Away(
            later(day.atStartOfDay(zone).toInstant(), one.from()),
            earlier(day.atTime(one.time()).atZone(zone).toInstant(), one.until()),
            "not to be rung before " + one.time()))
        .filter(away -> away.from().isBefore(away.until()));
  }

  private boolean endsWithIt(Instruction one) {
    return Duration.between(one.from(), one.until()).compareTo(Duration.ofDays(1)) <= 0
        && one.until().atZone(zone).toLocalTime().equals(one.time());
  }

  private LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  private String shown(Instant at) {
    return SHOWN.format(at.atZone(zone));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
