package org.contrappel.server.sites;

import java.util.List;
import java.util.stream.Collectors;

/** A file or body that cannot be taken over: what runs goes on unchanged. The message says where, why and what to do. */
public final class RefusedFile extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient List<Fault> faults;

  /**
   * One thing wrong in a file.
   *
   * @param line from 1; null where no line is to blame
   * @param cause what is wrong, without a full stop
   * @param cure what to do, without a full stop; may be empty where the cause says it
   */
  public record Fault(String file, Integer line, String cause, String cure) {
    /** The same in a file of another name. */
    public Fault under(String other) {
      return new Fault(other, line, cause, cure);
    }

    @Override
    public String toString() {
      return file + (line == null ? "" : ":" + line) + ": " + cause + "." + (cure.isEmpty() ? "" : " " + cure + ".");
    }
  }

  public RefusedFile(String message) {
    super(message);
    this.faults = List.of();
  }

  /** @param faults at least one; the message names each, one a line */
  public RefusedFile(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** Each fault by itself; empty where the message alone says what is wrong. */
  public List<Fault> faults() {
    return faults;
  }
}
