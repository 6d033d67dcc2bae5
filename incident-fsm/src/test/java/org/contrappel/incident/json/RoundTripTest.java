package org.contrappel.incident.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.contrappel.incident.Event;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Step;
import org.contrappel.incident.plan.Plan;
import org.contrappel.incident.plan.PlanStep;
import org.contrappel.incident.planfile.PlanReader;
import org.contrappel.incident.walk.Walks;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RoundTripTest {
  private final JsonMapper mapper = IncidentJson.mapper();

  @Test
  void every_event_change_order_and_record_reads_back_as_it_was_written() {
    LongStream.range(9000, 9100).forEach(seed -> Walks.walk(seed).forEach(taken -> {
      assertThat(mapper.readValue(mapper.writeValueAsString(taken.event()), Event.class)).isEqualTo(taken.event());
      assertThat(mapper.readValue(mapper.writeValueAsString(taken.before()), Incident.class)).isEqualTo(taken.before());
      assertThat(mapper.readValue(mapper.writeValueAsString(taken.step()), Step.class)).isEqualTo(taken.step());
    }));
  }

  @Test
  void a_field_that_a_later_version_added_does_not_keep_an_old_node_from_reading() {
    var later = "{\"type\":\"call_ringing\",\"attempt\":\"i-1\",\"at\":\"2026-11-22T03:00:00Z\",\"codec\":{\"x\":[1]}}";
    assertThat(mapper.readValue(later, Event.class)).isInstanceOf(Event.CallRinging.class);
  }

  @Test
  void a_field_that_an_earlier_version_did_not_write_reads_as_absent() {
    var earlier = """
        {"id":"i","phase":"RECEIVED","hands":"automatic","priority":9,"alarms":[],"attempts":[]}
        """;
    assertThat(mapper.readValue(earlier, Incident.class)).isEqualTo(Incident.received("i"));
  }

  @Test
  void a_decisions_answers_keep_the_order_in_which_they_are_shown() {
    var plan = new PlanReader().read("p.yaml", """
        name: p
        classes: [intrusion]
        steps:
          - {name: camera, decide: "Quelqu'un ?", answers: {oui: next_step, incertain: end, non: end}}
          - {name: end, operator: Traiter.}
        """);

    var kept = mapper.readValue(mapper.writeValueAsString(plan), Plan.class);

    assertThat(((PlanStep.Decide) kept.steps().getFirst()).answers().keySet()).containsExactly("oui", "incertain", "non");
    assertThat(kept).isEqualTo(plan);
  }
}
