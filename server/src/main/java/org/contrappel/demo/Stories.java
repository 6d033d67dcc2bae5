package org.contrappel.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The five stories of the demonstration. The people in them are those of {@code town.yaml}. */
final class Stories {
  private Stories() {}

  static List<Story> all() {
    return List.of(rightCode(), duress(), wrongCodes(), machine(), nobody());
  }

  private static Story rightCode() {
    return new Story(
        "right-code", "The pharmacy answers and keys the right code: closed as a false alarm.", "pharmacie-du-marche",
        settledAt("CLOSED"),
        incident -> new Check(incident).phase("CLOSED").closedAs("FALSE_ALARM").results("site:IDENTIFIED").faults());
  }

  private static Story duress() {
    return new Story(
        "duress", "The jeweller keys the duress code: it sounds the same, and the incident goes silently to the top.",
        "bijouterie-martin", settledAt("DURESS"),
        incident -> new Check(incident).phase("DURESS").priority(0).results("site:IDENTIFIED").faults());
  }

  private static Story wrongCodes() {
    return new Story(
        "wrong-codes", "Three wrong codes at the school; the third keyholder takes charge.", "ecole-jules-ferry",
        settledAt("INTERVENING"),
        incident -> new Check(incident).phase("INTERVENING")
            .results("site:WRONG_CODE", "petit:BUSY", "garnier:NO_ANSWER", "lambert:TOOK_CHARGE").faults());
  }

  private static Story machine() {
    return new Story(
        "machine", "A machine answers at the museum: it is not taken for a person.", "musee-des-moulins",
        settledAt("INTERVENING"),
        incident -> new Check(incident).results("site:MACHINE", "delmas:DECLINED", "faure:TOOK_CHARGE").faults());
  }

  private static Story nobody() {
    return new Story(
        "nobody", "Nobody answers at all: an operator is asked, with the reason.", "pneus-du-nord",
        settledAt("WITH_OPERATOR"),
        incident -> new Check(incident).phase("WITH_OPERATOR").asked("NOBODY_REACHED")
            .results("site:NO_ANSWER", "leroux:NO_ANSWER", "vidal:NO_ANSWER").faults());
  }

  /** In that phase, and every call answered has ended and is recorded. */
  private static Predicate<JsonNode> settledAt(String phase) {
    return incident -> incident.path("phase").asString("").equals(phase) && calls(incident).stream().allMatch(
        call -> !call.path("result").isNull() && !call.path("result").isMissingNode());
  }

  static List<JsonNode> calls(JsonNode incident) {
    return StreamSupport.stream(incident.path("attempts").spliterator(), false).toList();
  }

  /** Compares an incident with what was told. */
  private static final class Check {
    private final JsonNode incident;
    private final List<String> faults = new ArrayList<>();

    Check(JsonNode incident) {
      this.incident = incident;
    }

    Check phase(String wanted) {
      return same("the phase", wanted, incident.path("phase").asString(""));
    }

    Check priority(int wanted) {
      return same("the priority", String.valueOf(wanted), String.valueOf(incident.path("priority").asInt(-1)));
    }

    Check closedAs(String wanted) {
      return same("the closing", wanted, incident.path("closing").path("kind").asString(""));
    }

    Check asked(String wanted) {
      return same("the reason an operator is asked", wanted, incident.path("asked").path("reason").asString(""));
    }

    Check results(String... wanted) {
      var found = calls(incident).stream()
          .map(call -> call.path("person").asString("") + ":" + call.path("result").asString(""))
          .toList();
      return same("the calls", List.of(wanted).toString(), found.toString());
    }

    private Check same(String what, String wanted, String found) {
      if (!wanted.equals(found)) {
        faults.add("%s should be %s and is %s".formatted(what, wanted, found));
      }
      return this;
    }

    List<String> faults() {
      return List.copyOf(faults);
    }
  }
}
