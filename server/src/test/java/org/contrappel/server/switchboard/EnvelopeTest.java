package org.contrappel.server.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
  @Test
  void every_happening_that_comes_from_outside_has_a_name_in_the_inbox() {
    var named = Arrays.stream(Envelope.class.getRecordComponents()[0].getAccessor()
            .getAnnotation(JsonSubTypes.class).value())
        .<Class<?>>map(JsonSubTypes.Type::value).collect(Collectors.toSet());
    var all = Arrays.stream(Happened.class.getPermittedSubclasses()).collect(Collectors.toSet());
    all.removeAll(Set.of(Happened.TimeIsOver.class)); // a timer
    assertThat(named).containsExactlyInAnyOrderElementsOf(all);
  }
}
