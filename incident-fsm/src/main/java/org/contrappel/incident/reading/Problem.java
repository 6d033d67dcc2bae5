package org.contrappel.incident.reading;

/**
 * One fault in a file.
 *
 * @param line from 1
 * @param cause what is wrong
 * @param cure what to do
 */
public record Problem(String file, int line, String cause, String cure) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + cause + ". " + cure + ".";
  }
}
