package org.contrappel.launcher.keep;

/** A part did not start; the message names it, its log and the log's last words. */
public final class PartFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Part part;

  PartFailed(Part part, String why) {
    super(part.name() + " " + why + ". Its log: " + part.log() + LogTail.of(part.log()));
    this.part = part;
  }

  public Part part() {
    return part;
  }
}
