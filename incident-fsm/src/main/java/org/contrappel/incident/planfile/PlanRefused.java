package org.contrappel.incident.planfile;

import java.util.List;
import java.util.stream.Collectors;
import org.contrappel.incident.reading.Problem;

/** A plan's file was refused; the message names every fault, one a line. */
public final class PlanRefused extends RuntimeException {
  private final transient List<Problem> problems;

  PlanRefused(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** At least one. */
  public List<Problem> problems() {
    return problems;
  }
}
