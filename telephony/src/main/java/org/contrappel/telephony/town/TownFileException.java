package org.contrappel.telephony.town;

/** A town file that cannot be used: which file, which line (from 1), why, and what to do about it. */
public final class TownFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int line;

  public TownFileException(String file, int line, String why, String cure) {
    super(file + ", line " + line + ": " + why + " " + cure);
    this.line = line;
  }

  public int line() {
    return line;
  }
}
