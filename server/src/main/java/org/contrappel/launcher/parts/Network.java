package org.contrappel.launcher.parts;

/** Which telephone network a station runs on. */
public enum Network {
  ASTERISK,
  SIMULATED
}
