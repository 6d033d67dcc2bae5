package org.contrappel.script.golden;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.contrappel.script.Conversation;
import org.contrappel.script.Expect;
import org.contrappel.script.Heard;
import org.contrappel.script.Interpreter;
import org.contrappel.script.Language;
import org.contrappel.script.Outcome;
import org.contrappel.script.Script;
import org.contrappel.script.Step;
import org.contrappel.script.Turn;
import tools.jackson.databind.json.JsonMapper;

/**
 * One session as it is written in a file: facts, then per language what is said, asked, heard, and how it ends. Only
 * the facts and the {@code hears} lines are taken from the file; the rest is played and written anew, to be compared.
 */
final class Session {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, String> header = new TreeMap<>();
  private final List<String> played = new ArrayList<>();
  private final Set<String> walked = new LinkedHashSet<>();

  private Session() {}

  static Session play(List<String> lines, Function<String, Script> scripts) {
    Session session = new Session();
    int at = 0;
    while (at < lines.size() && !lines.get(at).startsWith("[")) {
      session.header(lines.get(at++));
    }
    while (at < lines.size()) {
      Language language = Language.valueOf(lines.get(at).replaceAll("[\\[\\]]", "").toUpperCase(Locale.ROOT));
      List<String> section = lines.subList(at + 1, lines.size()).stream().takeWhile(l -> !l.startsWith("[")).toList();
      session.section(language, section, scripts);
      at += 1 + section.size();
    }
    return session;
  }

  /** The whole file as it should be. */
  String text() {
    return String.join("\n", played) + "\n";
  }

  /** The script's branches this session took. */
  Set<String> walked() {
    return walked;
  }

  private String script() {
    return header.get("script");
  }

  private void header(String line) {
    played.add(line);
    if (!line.startsWith("#") && line.contains(": ")) {
      header.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(": ") + 2));
    }
  }

  private void section(Language language, List<String> lines, Function<String, Script> scripts) {
    if (!played.getLast().isBlank()) {
      played.add("");
    }
    played.add("[" + language.name().toLowerCase(Locale.ROOT) + "]");
    Script script = scripts.apply(script());
    Step step = Interpreter.begin(script, language, header, Integer.parseInt(header.getOrDefault("code length", "0")));
    tell(step);
    for (String line : lines.stream().filter(l -> l.startsWith("hears")).toList()) {
      Conversation before = throughTheStore(step.conversation());
      played.add(line);
      step = Interpreter.heard(script, before, before.turn(), heard(line.substring(5).strip()));
      walked.add(Branches.walked(before, line.substring(5).strip(), step.conversation()));
      tell(step);
    }
  }

  /** As if another node went on with the call after each turn. */
  private static Conversation throughTheStore(Conversation conversation) {
    return JSON.readValue(JSON.writeValueAsString(conversation), Conversation.class);
  }

  private void tell(Step step) {
    Turn turn = step.turn();
    turn.say().forEach(said -> played.add("says   " + said.text()));
    switch (turn.expect()) {
      case Expect.Choice choice ->
          played.add("asks   a key of " + choice.keys() + " within " + choice.patience().toSeconds() + " s");
      case Expect.Code code -> played.add("asks   a code of " + (code.length() == 0 ? "any number of" : code.length())
          + " digits, the first within " + code.patience().toSeconds() + " s, each further within "
          + code.betweenKeys().toSeconds() + " s");
      case Expect.HangUp _ -> played.add("ends   the call");
    }
    step.outcome().ifPresent(outcome -> played.add("comes  " + told(outcome)));
  }

  private static String told(Outcome outcome) {
    return outcome.ending() + " at " + outcome.lastStep() + ", proofs " + outcome.proofs()
        + (outcome.answers().isEmpty() ? "" : ", answers " + new TreeMap<>(outcome.answers()));
  }

  private static Heard heard(String words) {
    return switch (words) {
      case "nothing" -> new Heard.Nothing();
      case "a machine" -> new Heard.Machine();
      case "a hang-up" -> new Heard.HungUp();
      case "a refused code" -> new Heard.Judged(false, "");
      case String number when number.startsWith("a number ") -> new Heard.Taken(
          number.substring("a number ".length(), number.indexOf(", spoken ")),
          number.substring(number.indexOf(", spoken ") + ", spoken ".length()));
      case String number when number.startsWith("a refused number, ") ->
          new Heard.NotTaken(number.substring("a refused number, ".length()));
      case String accepted when accepted.startsWith("an accepted code, proof ") ->
          new Heard.Judged(true, accepted.substring(24));
      case String key when key.matches("key .+") -> new Heard.Keys(key.substring(4));
      default -> throw new IllegalArgumentException("Nobody can hear \"" + words + "\" in a session file.");
    };
  }
}
