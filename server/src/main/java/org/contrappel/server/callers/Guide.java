package org.contrappel.server.callers;

import static org.contrappel.server.callers.Lines.LINE;
import static org.contrappel.server.callers.Lines.WHO;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contrappel.script.Ending;
import org.contrappel.script.Language;
import org.contrappel.script.Outcome;
import org.contrappel.server.instructions.Instruction;
import org.contrappel.server.instructions.InstructionText;
import org.contrappel.server.instructions.Kind;
import org.contrappel.server.sites.Site;

/** Says what comes next when a script has come to its end. Pure. */
final class Guide {
  static final String KNOWN = "caller-known";
  static final String UNKNOWN = "caller-unknown";
  static final String WHICH = "caller-which";
  static final String MENU = "caller-menu";
  static final String TECHNICIAN = "caller-technician";
  static final String ON_TEST = "caller-on-test";
  static final String ABSENCE = "caller-absence";
  static final String LATE = "caller-late";
  static final String NOT_BEFORE = "caller-not-before";
  static final String WITHDRAW = "caller-withdraw";

  /** So many can be offered to stand in for somebody. */
  static final int MOST_SUBSTITUTES = 5;

  private Guide() {}

  /** @param known of the site he proved to belong to; null while he has proved nothing */
  static Move next(Caller caller, Outcome outcome, Known known) {
    return switch (outcome.ending()) {
      case IDENTIFIED -> identified(outcome);
      case WISH -> wish(caller, outcome, known);
      case OPERATOR -> new Move.HandOver("He wants an operator.");
      case WRONG_CODE -> new Move.HandOver("He keyed no right code.");
      case NO_KEY -> caller.proven() == null ? new Move.HandOver("He keyed nothing.") : new Move.Leave();
      case MACHINE, HUNG_UP -> new Move.Leave();
      case ON_TEST, TOOK_CHARGE, DECLINED, CONFIRMED, NOT_YET, NOTHING_FOUND, TRACES_FOUND, CALLED_FOR_HELP ->
          new Move.HandOver("A script for callers ended with " + outcome.ending() + ".");
    };
  }

  private static Move identified(Outcome outcome) {
    var proofs = Proof.all(outcome.proofs().getLast());
    return proofs.size() == 1
        ? new Move.Prove(proofs.getFirst().proven())
        : new Move.Which(proofs);
  }

  private static Move wish(Caller caller, Outcome outcome, Known known) {
    var step = outcome.lastStep();
    return switch (caller.talk().script()) {
      case KNOWN, UNKNOWN -> step.equals("other-site")
          ? new Move.OtherSite()
          : new Move.Speak(caller.language() == Language.FR ? Language.EN : Language.FR);
      case WHICH -> new Move.Prove(Proof.read(listed(caller, outcome, "which")).proven());
      case MENU -> menu(caller, step, known);
      case TECHNICIAN -> technician(caller, step, known);
      default -> switch (step) {
        case "confirmed" -> confirmed(caller, outcome, known);
        case "again" -> new Move.Again();
        default -> new Move.Menu(List.of());
      };
    };
  }

  private static Move menu(Caller caller, String step, Known known) {
    var lines = lines(caller, known);
    return switch (step) {
      case "on-test" -> new Move.Ask(ON_TEST, Map.of(), List.of());
      case "absence" -> absence(caller, known, lines);
      case "late" -> new Move.Ask(LATE, Map.of(), List.of());
      case "not-before" -> new Move.Ask(NOT_BEFORE, Map.of(), List.of());
      case "in-force" -> new Move.Menu(lines.fitting(lines.inForce()));
      default -> withdraw(known.instructions(), lines);
    };
  }

  private static Move technician(Caller caller, String step, Known known) {
    var lines = lines(caller, known);
    return switch (step) {
      case "one-hour" -> hours(1, caller, known);
      case "two-hours" -> hours(2, caller, known);
      case "three-hours" -> hours(3, caller, known);
      case "on-test" -> new Move.Ask(ON_TEST, Map.of(), List.of());
      case "signals" -> new Move.Menu(lines.signals(his(caller, known).stream().map(Instruction::id).toList()));
      default -> withdraw(his(caller, known), lines);
    };
  }

  /** What a technician gave himself; others' tests are not his to end. */
  private static List<Instruction> his(Caller caller, Known known) {
    return known.instructions().stream()
        .filter(one -> one.kind() == Kind.ON_TEST && caller.proven().who().equals(one.takenFrom())).toList();
  }

  private static Move absence(Caller caller, Known known, Lines lines) {
    if (caller.proven().isSite()) {
      return new Move.HandOver("He wants to tell of an absence with the site's own word: whose it is must be asked.");
    }
    var others = known.site().contacts().stream().filter(person -> !person.id().equals(caller.proven().who()))
        .limit(MOST_SUBSTITUTES).map(Site.Person::id).toList();
    var said = new ArrayList<String>();
    for (var other : others) {
      said.add("%s : %d.".formatted(lines.name(other), said.size() + 1));
    }
    var facts = new LinkedHashMap<>(Lines.facts(WHO, MOST_SUBSTITUTES, said));
    facts.put("person", lines.name(caller.proven().who()) + ".");
    return new Move.Ask(ABSENCE, facts, others);
  }

  private static Move withdraw(List<Instruction> which, Lines lines) {
    if (which.isEmpty()) {
      return new Move.Menu(List.of(lines.words().text("Il n'y a rien à lever.", "There is nothing to lift.")));
    }
    var some = which.stream().limit(Lines.MOST).toList();
    var said = new ArrayList<String>();
    for (var one : some) {
      said.add("%d : %s".formatted(said.size() + 1, lines.instruction(one)));
    }
    return new Move.Ask(WITHDRAW, Lines.facts(LINE, Lines.MOST, said), some.stream().map(Instruction::id).toList());
  }

  private static Move confirmed(Caller caller, Outcome outcome, Known known) {
    var answers = outcome.answers();
    return switch (caller.talk().script()) {
      case ON_TEST -> give(caller, known, Text.of(Kind.ON_TEST).zone(answers.get("zone")).until(answers.get("until")));
      case ABSENCE -> {
        var instead = answers.get("instead");
        yield give(caller, known, Text.of(Kind.ABSENCE).from(answers.get("from")).until(answers.get("until"))
            .about(caller.proven().who(), instead.equals(Numbers.NOBODY) ? null : listed(caller, outcome, "instead")));
      }
      case LATE -> answers.containsKey("opening")
          ? give(caller, known, Text.of(Kind.OPENS_LATER).until(answers.get("opening")))
          : give(caller, known, Text.of(Kind.CLOSES_LATER).until(answers.get("closing")));
      case NOT_BEFORE -> {
        var until = Instant.parse(answers.get("until"));
        var clock = DateTimeFormatter.ofPattern("HH:mm").format(until.atZone(known.zone()));
        yield give(caller, known, Text.of(Kind.DO_NOT_CALL_BEFORE).until(answers.get("until")).time(clock));
      }
      default -> {
        var id = listed(caller, outcome, "which");
        yield new Move.Lift(id, known.held().named(id).map(lines(caller, known)::instruction).orElse(""));
      }
    };
  }

  private static Move hours(int hours, Caller caller, Known known) {
    return give(caller, known, Text.of(Kind.ON_TEST).until(known.now().plus(Duration.ofHours(hours)).toString()));
  }

  private static Move give(Caller caller, Known known, Text text) {
    return new Move.Give(text.done(), lines(caller, known).instruction(text.imagined(known.now())));
  }

  private static String listed(Caller caller, Outcome outcome, String name) {
    return caller.listed().get(Integer.parseInt(outcome.answers().get(name)) - 1);
  }

  static Lines lines(Caller caller, Known known) {
    return new Lines(new Words(caller.language(), known.zone(), known.now()), known);
  }

  /** An instruction as it is being put together. */
  private record Text(
      Kind kind, String zone, Instant from, Instant until, String contact, String substitute, String time) {
    static Text of(Kind kind) {
      return new Text(kind, null, null, null, null, null, null);
    }

    Text zone(String other) {
      return new Text(kind, other, from, until, contact, substitute, time);
    }

    Text from(String other) {
      return new Text(kind, zone, other == null ? null : Instant.parse(other), until, contact, substitute, time);
    }

    Text until(String other) {
      return new Text(kind, zone, from, Instant.parse(other), contact, substitute, time);
    }

    Text about(String person, String instead) {
      return new Text(kind, zone, from, until, person, instead, time);
    }

    Text time(String clock) {
      return new Text(kind, zone, from, until, contact, substitute, clock);
    }

    InstructionText done() {
      return new InstructionText(
          kind.name(), null, zone, from, until, null, null, null, true, contact, substitute, time);
    }

    Instruction imagined(Instant now) {
      return new Instruction(
          "", kind, "", null, zone == null ? "" : zone, from == null ? now : from, until, "", null, null, true, contact,
          substitute, null, now);
    }
  }
}
