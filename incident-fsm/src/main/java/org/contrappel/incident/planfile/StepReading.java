package org.contrappel.incident.planfile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contrappel.incident.call.Purpose;
import org.contrappel.incident.evidence.Service;
import org.contrappel.incident.plan.Condition;
import org.contrappel.incident.plan.Goto;
import org.contrappel.incident.plan.PlanStep;
import org.contrappel.incident.reading.Faults;
import org.contrappel.incident.reading.Fields;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one step. Its kind is the one field that names a deed: {@code verify}, {@code call}, {@code agent}, … */
final class StepReading {
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(24);
  private static final int MOST_ROUNDS = 9;
  private static final List<String> KINDS = List.of(
      "verify", "call", "agent", "technician", "decide", "do", "wait", "suspend", "recheck", "repeat", "emergency",
      "operator", "log", "close");
  private final Faults faults;

  StepReading(Faults faults) {
    this.faults = faults;
  }

  Optional<PlanStep> read(Node node) {
    return Fields.of(node, "a step", faults).flatMap(fields -> {
      var name = fields.required("name", "Give the step a name, such as name: verify")
          .flatMap(n -> fields.text(n, "Write a word"));
      var kinds = KINDS.stream().filter(fields::has).toList();
      if (kinds.size() != 1) {
        faults.add(node, kinds.isEmpty() ? "the step does nothing" : "the step does " + String.join(" and ", kinds),
            "Give it one of " + KINDS.stream().map(kind -> kind + ":").collect(Collectors.joining(", ")));
        return Optional.empty();
      }
      var when = fields.optional("when").map(new ConditionReading(faults)::read).orElse(List.of());
      return step(kinds.getFirst(), name.orElse(""), when, fields).filter(step -> name.isPresent());
    });
  }

  private Optional<? extends PlanStep> step(String kind, String name, List<Condition> when, Fields fields) {
    var lists = new ListReading(faults);
    return switch (kind) {
      case "verify" -> lists.read(fields, kind, Purpose.VERIFICATION).map(list -> new PlanStep.Call(name, when, list));
      case "call" -> lists.read(fields, kind, Purpose.NOTIFICATION).map(list -> new PlanStep.Call(name, when, list));
      case "agent" -> send(fields, kind, name, when, PlanStep.Sent.AGENT);
      case "technician" -> send(fields, kind, name, when, PlanStep.Sent.TECHNICIAN);
      case "decide" -> decide(fields, name, when);
      case "do" -> sentence(fields, kind, "then").map(words -> new PlanStep.Act(name, when, words, where(fields, "then")));
      case "wait" -> wait(fields, name, when);
      case "suspend" -> time(fields, kind, Duration.ofMinutes(1)).map(time -> new PlanStep.Suspend(name, when, time));
      case "recheck" -> recheck(fields, name, when);
      case "repeat" -> repeat(fields, name, when);
      case "emergency" -> emergency(fields, name, when);
      case "operator" -> sentence(fields, kind).map(said -> new PlanStep.AskOperator(name, when, said));
      case "log" -> sentence(fields, kind).map(said -> new PlanStep.LogOnly(name, when, said));
      default -> close(fields, name, when);
    };
  }

  private Optional<PlanStep> send(Fields fields, String kind, String name, List<Condition> when, PlanStep.Sent who) {
    var times = new MissionReading(faults).read(fields);
    var overdue = where(fields, "overdue");
    var help = fields.has("help") ? where(fields, "help") : overdue;
    return new ListReading(faults).read(fields, kind, Purpose.INTERVENTION)
        .map(list -> new PlanStep.Send(name, when, list, who, times, overdue, help));
  }

  private Optional<PlanStep> decide(Fields fields, String name, List<Condition> when) {
    only(fields, "decide", "answers");
    var question = text(fields, "decide");
    var answers = fields.required("answers", "Write answers: {oui: next_step, non: a step's name}")
        .flatMap(node -> Fields.of(node, "answers", faults)).map(this::answers).orElse(Map.of());
    if (fields.has("answers") && answers.size() < 2) {
      faults.add(fields.key("answers"), "a decision has at least two answers", "Add another one, or use do:");
    }
    return question.filter(q -> answers.size() > 1).map(q -> new PlanStep.Decide(name, when, q, answers));
  }

  private Map<String, Goto> answers(Fields fields) {
    var answers = new LinkedHashMap<String, Goto>();
    fields.all().forEach((answer, node) -> fields.text(node, "Write next_step or a step's name")
        .ifPresent(step -> answers.put(answer, to(step))));
    return answers;
  }

  private Optional<? extends PlanStep> wait(Fields fields, String name, List<Condition> when) {
    only(fields, "wait");
    var node = fields.optional("wait").orElseThrow();
    return Words.isUntil(node)
        ? Words.until(node, faults).map(time -> new PlanStep.WaitUntil(name, when, time))
        : Words.length(node, SHORTEST_WAIT, LONGEST_WAIT, faults).map(time -> new PlanStep.Wait(name, when, time));
  }

  private Optional<PlanStep> recheck(Fields fields, String name, List<Condition> when) {
    only(fields, "recheck");
    return text(fields, "recheck").map(step -> new PlanStep.Recheck(name, when, to(step)));
  }

  private Optional<PlanStep> repeat(Fields fields, String name, List<Condition> when) {
    only(fields, "repeat", "times", "after");
    var from = text(fields, "repeat");
    var times = fields.required("times", "Say how often, such as times: 2")
        .flatMap(n -> Words.count(n, 1, MOST_ROUNDS, faults));
    var after = fields.required("after", "Say after how long, such as after: 5m")
        .flatMap(n -> Words.length(n, SHORTEST_WAIT, LONGEST_WAIT, faults));
    return from.isEmpty() || times.isEmpty() || after.isEmpty()
        ? Optional.empty()
        : Optional.of(new PlanStep.Repeat(name, when, from.get(), times.get(), after.get()));
  }

  private Optional<PlanStep> emergency(Fields fields, String name, List<Condition> when) {
    only(fields, "emergency", "words");
    var service = fields.optional("emergency").flatMap(n -> Words.one(n, Service.class, faults));
    var words = fields.optional("words").flatMap(n -> fields.text(n, "Write what the operator is to read"));
    return service.map(which -> new PlanStep.Emergency(
        name, when, which.word(), words.orElse("Appeler : " + which.french() + ".")));
  }

  private Optional<PlanStep> close(Fields fields, String name, List<Condition> when) {
    only(fields, "close", "reason");
    var code = text(fields, "close");
    var reason = fields.required("reason", "Add reason: and the sentence to be written into the register")
        .flatMap(n -> fields.text(n, "Write a sentence"));
    return code.flatMap(c -> reason.map(r -> new PlanStep.Close(name, when, c, r)));
  }

  private Optional<Duration> time(Fields fields, String kind, Duration shortest) {
    only(fields, kind);
    return fields.optional(kind).flatMap(n -> Words.length(n, shortest, LONGEST_WAIT, faults));
  }

  private Optional<String> sentence(Fields fields, String kind, String... others) {
    only(fields, Stream.concat(Stream.of(kind), Stream.of(others)).toArray(String[]::new));
    return text(fields, kind);
  }

  private Optional<String> text(Fields fields, String field) {
    return fields.optional(field).flatMap(n -> fields.text(n, "Write it as one line of text"));
  }

  private static void only(Fields fields, String... own) {
    fields.only(Stream.concat(Stream.of("name", "when"), Stream.of(own)).collect(Collectors.toSet()));
  }

  private Goto where(Fields fields, String field) {
    return fields.optional(field).flatMap(n -> fields.text(n, "Write a step's name")).map(StepReading::to)
        .orElse(Goto.NEXT);
  }

  static Goto to(String step) {
    return step.equals("next_step") ? Goto.NEXT : new Goto(step);
  }

  /** The fields every step that rings may have besides its own. */
  static Set<String> ringing(String kind, String... own) {
    var names = new ArrayList<>(List.of(
        "name", "when", kind, "script", "ring", "numbers", "until", "at_most", "results"));
    names.addAll(List.of(own));
    return Set.copyOf(names);
  }
}
