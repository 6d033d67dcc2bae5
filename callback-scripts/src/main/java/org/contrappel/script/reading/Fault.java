package org.contrappel.script.reading;

/**
 * One thing wrong in a file.
 *
 * @param file the file's name as it was given to the reader
 * @param line counted from 1
 * @param cause what is wrong, a sentence
 * @param cure what to do about it, a sentence
 */
public record Fault(String file, int line, String cause, String cure) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + cause + " " + cure;
  }
}
