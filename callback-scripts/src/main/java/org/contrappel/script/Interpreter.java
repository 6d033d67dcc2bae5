package org.contrappel.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.contrappel.script.ScriptStep.AskChoice;
import org.contrappel.script.ScriptStep.AskCode;
import org.contrappel.script.ScriptStep.AskNumber;
import org.contrappel.script.ScriptStep.End;
import org.contrappel.script.ScriptStep.Say;

/**
 * Runs a script until it must wait. Pure: the same script, conversation and answer always give the same step, on any
 * node.
 */
public final class Interpreter {
  /** Whoever asks to hear it again more often than this is met like a wrong key, so that no call lasts for ever. */
  static final int MOST_REPEATS = 9;

  private Interpreter() {}

  /**
   * The first turn of a call.
   *
   * @param facts the facts of this call; more than the script needs do no harm
   * @param codeLength the digits of every acceptable code; 0 when they differ
   * @throws IllegalArgumentException when a fact the script needs is missing
   */
  public static Step begin(Script script, Language language, Map<String, String> facts, int codeLength) {
    Conversation blank = new Conversation(
        script.name(), script.revision(), script.start(), 0, language, Facts.forScript(script, facts), codeLength,
        List.of(), Map.of(), 0, List.of(), Map.of(), Optional.empty());
    return answer(script, goTo(script, blank, script.start()));
  }

  /**
   * What follows from what was heard. A report for another turn than the present one, or after the end, changes nothing
   * and is answered with the present turn.
   *
   * @throws IllegalArgumentException when a code reaches the script unjudged, a verdict comes where no code was asked
   *     for, or the script is of another revision than the conversation
   */
  public static Step heard(Script script, Conversation conversation, int turn, Heard heard) {
    sameRevision(script, conversation);
    if (turn != conversation.turn() || conversation.outcome().isPresent()) {
      return answer(script, conversation);
    }
    if (heard instanceof Heard.HungUp) {
      Conversation last = conversation.movedTo(conversation.step(), List.of()).ended(Ending.HUNG_UP);
      return answer(script, last);
    }
    Conversation next = switch (script.steps().get(conversation.step())) {
      case AskChoice ask -> choice(script, conversation, ask, heard);
      case AskCode ask -> code(script, conversation, ask, heard);
      case AskNumber ask -> number(script, conversation, ask, heard);
      case Say _, End _ ->
          throw new IllegalArgumentException("No answer is waited for at " + conversation.step() + ".");
    };
    return answer(script, next);
  }

  /** The step at which the caller is asked for digits that mean nothing to the interpreter; empty at any other. */
  public static Optional<ScriptStep.AskDigits> digitsAsked(Script script, Conversation conversation) {
    return conversation.outcome().isEmpty()
            && script.steps().get(conversation.step()) instanceof ScriptStep.AskDigits digits
        ? Optional.of(digits)
        : Optional.empty();
  }

  /** The turn being performed, for a node that goes on with a call. */
  public static Turn present(Script script, Conversation conversation) {
    sameRevision(script, conversation);
    return new Turn(conversation.turn(), conversation.saying(), expect(script, conversation));
  }

  /** Every sentence the call may need, each once, in the order of the file: to be spoken while it rings. */
  public static List<Utterance> allSentences(Script script, Language language, Map<String, String> given) {
    Map<String, String> facts = Facts.forScript(script, given);
    SequencedSet<Utterance> all = new LinkedHashSet<>();
    for (ScriptStep step : script.steps().values()) {
      all.addAll(Sentence.filled(step.say(), language, facts));
      step.troubles().values().forEach(rule -> all.addAll(Sentence.filled(rule.instead(), language, facts)));
    }
    return List.copyOf(all);
  }

  private static Conversation choice(Script script, Conversation now, AskChoice ask, Heard heard) {
    return switch (heard) {
      case Heard.Keys(String keys) when keys.length() == 1 && ask.keys().containsKey(keys.charAt(0)) ->
          goTo(script, now, ask.keys().get(keys.charAt(0)));
      case Heard.Keys(String keys) when isRepeat(ask, keys) && now.repeats() < MOST_REPEATS ->
          now.repeated(filled(ask.say(), now));
      case Heard.Keys _ -> trouble(script, now, ask, Trouble.WRONG_KEY);
      case Heard.Nothing _ -> trouble(script, now, ask, Trouble.NO_KEY);
      case Heard.Machine _ -> trouble(script, now, ask, Trouble.MACHINE);
      case Heard.Judged _, Heard.Taken _, Heard.NotTaken _, Heard.HungUp _ ->
          throw new IllegalArgumentException("The step " + now.step() + " asks for a key, not for digits.");
    };
  }

  private static Conversation code(Script script, Conversation now, AskCode ask, Heard heard) {
    return switch (heard) {
      case Heard.Judged(boolean accepted, String proof) when accepted ->
          goTo(script, now.proved(proof), ask.accepted());
      case Heard.Judged _ -> trouble(script, now, ask, Trouble.REFUSED);
      case Heard.Keys(String keys) when ask.alone(keys).isPresent() -> goTo(script, now, ask.alone(keys).get());
      case Heard.Keys(String keys) when ask.repeats(keys) -> repeated(script, now, ask);
      case Heard.Nothing _ -> trouble(script, now, ask, Trouble.NO_KEY);
      case Heard.Machine _ -> trouble(script, now, ask, Trouble.MACHINE);
      case Heard.Keys _, Heard.Taken _, Heard.NotTaken _, Heard.HungUp _ -> throw unjudged(now);
    };
  }

  private static Conversation number(Script script, Conversation now, AskNumber ask, Heard heard) {
    return switch (heard) {
      case Heard.Taken(String value, String words) -> goTo(script, now.answered(ask.name(), value, words), ask.accepted());
      case Heard.NotTaken(String why) -> trouble(script, now.with(AskNumber.WHY, why), ask, Trouble.REFUSED);
      case Heard.Keys(String keys) when ask.alone(keys).isPresent() -> goTo(script, now, ask.alone(keys).get());
      case Heard.Keys(String keys) when ask.repeats(keys) -> repeated(script, now, ask);
      case Heard.Nothing _ -> trouble(script, now, ask, Trouble.NO_KEY);
      case Heard.Machine _ -> trouble(script, now, ask, Trouble.MACHINE);
      case Heard.Keys _, Heard.Judged _, Heard.HungUp _ -> throw unjudged(now);
    };
  }

  private static Conversation repeated(Script script, Conversation now, ScriptStep ask) {
    return now.repeats() < MOST_REPEATS ? now.repeated(filled(ask.say(), now)) : trouble(script, now, ask, Trouble.NO_KEY);
  }

  /** The digits must not get into the message: exceptions are logged. */
  private static IllegalArgumentException unjudged(Conversation now) {
    return new IllegalArgumentException(
        "The step " + now.step() + " asks for digits: judge the keys where they are heard and pass the verdict.");
  }

  private static Conversation trouble(Script script, Conversation now, ScriptStep ask, Trouble trouble) {
    TroubleRule rule = ask.troubles().get(trouble);
    if (now.triesOf(trouble) >= rule.retries()) {
      return goTo(script, now, rule.then());
    }
    return now.triedAgain(trouble, filled(rule.instead().isEmpty() ? ask.say() : rule.instead(), now));
  }

  /** Walks through what is only said, to the next step that waits or ends. */
  private static Conversation goTo(Script script, Conversation from, String target) {
    List<Utterance> saying = new ArrayList<>();
    String name = target;
    while (script.steps().get(name) instanceof Say said) {
      saying.addAll(filled(said.say(), from));
      name = said.next();
    }
    ScriptStep step = script.steps().get(name);
    saying.addAll(filled(step.say(), from));
    Conversation there = from.movedTo(name, saying);
    return step instanceof End(_, Ending ending) ? there.ended(ending) : there;
  }

  private static Step answer(Script script, Conversation conversation) {
    return new Step(conversation, present(script, conversation), conversation.outcome());
  }

  private static Expect expect(Script script, Conversation conversation) {
    if (conversation.outcome().isPresent()) {
      return new Expect.HangUp();
    }
    return switch (script.steps().get(conversation.step())) {
      case AskChoice ask -> new Expect.Choice(ask.meaningful(), ask.patience());
      case AskCode ask -> new Expect.Code(conversation.codeLength(), ask.patience(), ask.betweenKeys());
      case AskNumber ask -> new Expect.Code(0, ask.patience(), ask.betweenKeys());
      case Say _, End _ -> new Expect.HangUp();
    };
  }

  private static boolean isRepeat(AskChoice ask, String keys) {
    return keys.length() == 1 && ask.repeat().filter(key -> key == keys.charAt(0)).isPresent();
  }

  private static List<Utterance> filled(List<Sentence> sentences, Conversation now) {
    return Sentence.filled(sentences, now.language(), now.facts());
  }

  private static void sameRevision(Script script, Conversation conversation) {
    if (!script.revision().equals(conversation.revision())) {
      throw new IllegalArgumentException(
          "This conversation began in another revision of " + conversation.script() + ": go on in that one.");
    }
  }
}
