package org.contrappel.incident.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;
import static org.contrappel.incident.walk.Cast.JEWELLER;

import java.time.Instant;
import org.contrappel.incident.Event;
import org.contrappel.incident.call.LineAct;
import org.contrappel.incident.walk.Cast;
import org.junit.jupiter.api.Test;

class OnTheLineTest {
  private static final Instant AT = Instant.parse("2026-11-22T20:01:00Z");

  private static Story onHold() {
    var story = Story.of(INTRUSION, JEWELLER, Cast.intrusion()).answers().claimedBy("durand");
    var call = story.call().id();
    story.then(new Event.OperatorOnLine(call, "durand", AT))
        .then(new Event.OnTheLine("durand", call, new LineAct.Holds(), AT));
    assertThat(story.call().held()).isTrue();
    return story;
  }

  @Test
  void who_is_on_hold_as_the_operator_is_lost_waits_for_him_and_is_on_hold_no_more() {
    var story = onHold();
    story.then(new Event.OperatorOffLine(story.call().id(), "durand", "his telephone was lost", true, AT));
    assertThat(story.call().held()).isFalse();
    assertThat(story.call().with()).isEqualTo("durand");
  }

  @Test
  void another_operator_rung_in_vain_takes_nothing_from_the_one_who_speaks() {
    var story = onHold();
    story.then(new Event.OperatorOffLine(story.call().id(), "roux", "he declined", AT));
    assertThat(story.call().with()).isEqualTo("durand");
    assertThat(story.call().held()).isTrue();
  }
}
