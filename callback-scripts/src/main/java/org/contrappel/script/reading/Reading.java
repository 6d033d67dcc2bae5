package org.contrappel.script.reading;

import java.util.List;
import java.util.stream.Collectors;

/** What came of reading one file. */
public sealed interface Reading<T> {

  /** The file is sound. */
  record Sound<T>(T read) implements Reading<T> {}

  /**
   * The file is refused.
   *
   * @param faults all that is wrong, in the order of the lines; never empty
   */
  record Broken<T>(List<Fault> faults) implements Reading<T> {
    public Broken {
      faults = List.copyOf(faults);
    }
  }

  /**
   * What was read, for a caller to whom a broken file is a bug.
   *
   * @throws IllegalArgumentException with every fault, one a line
   */
  default T orThrow() {
    return switch (this) {
      case Sound<T>(T read) -> read;
      case Broken<T>(List<Fault> faults) -> throw new IllegalArgumentException(
          faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    };
  }
}
