package org.contrappel.incident.statemachine;

import java.util.EnumSet;
import org.contrappel.incident.EventType;
import org.contrappel.incident.Phase;
import org.contrappel.incident.table.Row;
import org.contrappel.incident.table.Table;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.statemachine.StateContext;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.config.builders.StateMachineTransitionConfigurer;

/** Builds a machine from the table's rows. */
final class Wiring {
  static final String FIRING = "firing";

  private Wiring() {}

  /** With the rows of one phase and event alone: the library looks at every transition it has, whatever it is asked. */
  static StateMachine<Phase, EventType> build(Table table, Phase from, EventType on) {
    try {
      var builder = StateMachineBuilder.<Phase, EventType>builder();
      builder.configureConfiguration().withConfiguration()
          .beanFactory(new StaticListableBeanFactory())
          .autoStartup(false);
      builder.configureStates().withStates().initial(from).states(EnumSet.allOf(Phase.class));
      for (Row row : table.rows()) {
        if (row.from() == from && row.on() == on) {
          wire(builder.configureTransitions(), row);
        }
      }
      return builder.build();
    } catch (Exception broken) {
      // The builder declares Exception; with a table that passed its own checks it throws none.
      throw new IllegalStateException("The table's rows do not make a state machine.", broken);
    }
  }

  /** A row that stays is internal: the machine then neither leaves nor enters the state. */
  private static void wire(StateMachineTransitionConfigurer<Phase, EventType> to, Row row) throws Exception {
    if (row.moves()) {
      to.withExternal().source(row.from()).target(row.to()).event(row.on())
          .guard(context -> firing(context).open(row)).action(context -> firing(context).act(row));
    } else {
      to.withInternal().source(row.from()).event(row.on())
          .guard(context -> firing(context).open(row)).action(context -> firing(context).act(row));
    }
  }

  private static Firing firing(StateContext<Phase, EventType> context) {
    return (Firing) context.getMessageHeader(FIRING);
  }
}
