package org.contrappel.incident.evidence.file;

import java.util.List;
import java.util.stream.Collectors;
import org.contrappel.incident.reading.Problem;

/** An evidence table's file was refused; the message names every fault, one a line. */
public final class EvidenceRefused extends RuntimeException {
  private final transient List<Problem> problems;

  EvidenceRefused(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** At least one. */
  public List<Problem> problems() {
    return problems;
  }
}
