package org.contrappel.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One named step of a script. */
public sealed interface ScriptStep {

  /** What is said at this step; empty only at an end. */
  List<Sentence> say();

  /** Every way out of this step. */
  List<Exit> exits();

  /** The rule for each trouble that can be met here; empty where nothing is asked. */
  default Map<Trouble, TroubleRule> troubles() {
    return Map.of();
  }

  /** Says something and goes on without waiting. */
  record Say(List<Sentence> say, String next) implements ScriptStep {
    public Say {
      say = List.copyOf(say);
    }

    @Override
    public List<Exit> exits() {
      return List.of(new Exit("next", next));
    }
  }

  /**
   * Waits for one key.
   *
   * @param keys key to next step; never empty
   * @param repeat the key that puts the question again; empty when the script gives it up
   * @param troubles a rule for WRONG_KEY, NO_KEY and MACHINE
   */
  record AskChoice(
      List<Sentence> say,
      Map<Character, String> keys,
      Optional<Character> repeat,
      Duration patience,
      Map<Trouble, TroubleRule> troubles)
      implements ScriptStep {
    public AskChoice {
      say = List.copyOf(say);
      keys = Map.copyOf(keys);
      troubles = Map.copyOf(troubles);
    }

    /** Every key that has a meaning here, in order. */
    public Set<Character> meaningful() {
      Set<Character> meaningful = new TreeSet<>(keys.keySet());
      repeat.ifPresent(meaningful::add);
      return meaningful;
    }

    @Override
    public List<Exit> exits() {
      List<Exit> exits = new ArrayList<>();
      keys.forEach((key, next) -> exits.add(new Exit("key " + key, next)));
      troubles.forEach((trouble, rule) -> exits.add(new Exit(trouble.word(), rule.then())));
      return exits;
    }
  }

  /**
   * Waits for a code. There are two answers, accepted and refused; whose code it was, and which, is no script's
   * business.
   *
   * @param keys digits that mean something when keyed alone, which no code is; may be empty
   * @param troubles a rule for REFUSED, NO_KEY and MACHINE
   */
  record AskCode(
      List<Sentence> say,
      Duration patience,
      Duration betweenKeys,
      Map<Character, String> keys,
      String accepted,
      Map<Trouble, TroubleRule> troubles)
      implements AskDigits {
    public AskCode {
      say = List.copyOf(say);
      keys = Map.copyOf(keys);
      troubles = Map.copyOf(troubles);
    }
  }

  /**
   * Waits for a number: taken, or refused with the reason. What it is and whether it can be is judged where it is heard.
   *
   * @param name what the number is; it goes into the outcome under this name, and sentences speak it by it
   * @param keys digits that mean something when keyed alone; may be empty
   * @param troubles a rule for REFUSED, NO_KEY and MACHINE
   */
  record AskNumber(
      List<Sentence> say,
      String name,
      Duration patience,
      Duration betweenKeys,
      Map<Character, String> keys,
      String accepted,
      Map<Trouble, TroubleRule> troubles)
      implements AskDigits {
    /** The fact that says why a number was refused. */
    public static final String WHY = "why";

    public AskNumber {
      say = List.copyOf(say);
      keys = Map.copyOf(keys);
      troubles = Map.copyOf(troubles);
    }
  }

  /** Waits for digits that are judged where they are heard. */
  sealed interface AskDigits extends ScriptStep permits AskCode, AskNumber {
    Duration patience();

    Duration betweenKeys();

    Map<Character, String> keys();

    String accepted();

    /** Where these digits lead, if they are one key that means something here. */
    default Optional<String> alone(String digits) {
      return digits.length() == 1 ? Optional.ofNullable(keys().get(digits.charAt(0))) : Optional.empty();
    }

    /** Whether these digits ask to hear it again: star alone, where keys mean something. */
    default boolean repeats(String digits) {
      return digits.equals("*") && !keys().isEmpty();
    }

    @Override
    default List<Exit> exits() {
      List<Exit> exits = new ArrayList<>();
      exits.add(new Exit(this instanceof AskCode ? Exit.ACCEPTED : Exit.TAKEN, accepted()));
      keys().forEach((key, next) -> exits.add(new Exit("key " + key, next)));
      troubles().forEach((trouble, rule) -> exits.add(new Exit(trouble.word(), rule.then())));
      return exits;
    }
  }

  /** The script's end, with or without a last word. */
  record End(List<Sentence> say, Ending ending) implements ScriptStep {
    public End {
      say = List.copyOf(say);
    }

    @Override
    public List<Exit> exits() {
      return List.of();
    }
  }

  /**
   * A way out.
   *
   * @param on the answer that leads there, as the script says it: {@code next}, {@code accepted}, {@code key 1}, …
   * @param to the name of the next step
   */
  record Exit(String on, String to) {
    public static final String ACCEPTED = "accepted";
    /** Of a number, which identifies nobody. */
    public static final String TAKEN = "taken";
  }
}
