package org.contrappel.script.golden;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.contrappel.script.Conversation;
import org.contrappel.script.Script;
import org.contrappel.script.ScriptStep;
import org.contrappel.script.Trouble;
import org.contrappel.script.TroubleRule;

/** The branches of a script, and which of them a turn of a session took, in the same words. */
final class Branches {
  private Branches() {}

  static String walked(Conversation before, String heard, Conversation after) {
    boolean again = after.outcome().isEmpty() && after.step().equals(before.step());
    String answer = switch (heard) {
      case "nothing" -> Trouble.NO_KEY.word();
      case "a machine" -> Trouble.MACHINE.word();
      case "a refused code" -> Trouble.REFUSED.word();
      case "a hang-up" -> "hang-up";
      case String number when number.startsWith("a refused number") -> Trouble.REFUSED.word();
      case String number when number.startsWith("a number") -> "taken";
      case String code when code.startsWith("an accepted code") -> "accepted";
      // In the session files 8 is the key that no script gives a meaning.
      case "key 8" -> Trouble.WRONG_KEY.word();
      default -> heard;
    };
    return before.step() + ": " + answer + " -> " + (again ? "again" : after.step());
  }

  static Set<String> of(Script script) {
    Set<String> all = new TreeSet<>();
    script.steps().forEach((name, step) -> {
      switch (step) {
        case ScriptStep.AskChoice ask -> {
          ask.keys().forEach((key, next) -> all.add(name + ": key " + key + " -> " + resolved(script, next)));
          ask.repeat().ifPresent(key -> all.add(name + ": key " + key + " -> again"));
          troubles(script, name, ask.troubles(), all);
        }
        case ScriptStep.AskDigits ask -> {
          String good = ask instanceof ScriptStep.AskCode ? ": accepted -> " : ": taken -> ";
          all.add(name + good + resolved(script, ask.accepted()));
          ask.keys().forEach((key, next) -> all.add(name + ": key " + key + " -> " + resolved(script, next)));
          if (ask.repeats("*")) {
            all.add(name + ": key * -> again");
          }
          troubles(script, name, ask.troubles(), all);
        }
        case ScriptStep.Say _, ScriptStep.End _ -> { }
      }
    });
    return all;
  }

  private static void troubles(Script script, String name, Map<Trouble, TroubleRule> troubles, Set<String> all) {
    all.add(name + ": hang-up -> " + name);
    troubles.forEach((trouble, rule) -> {
      all.add(name + ": " + trouble.word() + " -> " + resolved(script, rule.then()));
      if (rule.retries() > 0) {
        all.add(name + ": " + trouble.word() + " -> again");
      }
    });
  }

  /** The step at which a call waits or ends when it goes on at the given one. */
  private static String resolved(Script script, String step) {
    return script.steps().get(step) instanceof ScriptStep.Say(_, String next) ? resolved(script, next) : step;
  }
}
