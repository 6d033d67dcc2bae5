package org.contrappel.incident.plan;

/**
 * How far one step may go.
 *
 * @param people most people rung, 1 to 99
 * @param telephones most telephones rung, 1 to 99
 * @param rounds how often the list is gone through at most, 1 to 9; only {@link Stop#ALL_REACHED} goes through it again
 */
public record Limits(int people, int telephones, int rounds) {
  public static final int MOST = 99;
  public static final int MOST_ROUNDS = 9;
  public static final Limits USUAL = new Limits(MOST, MOST, 2);

  public Limits {
    if (people < 1 || people > MOST || telephones < 1 || telephones > MOST || rounds < 1 || rounds > MOST_ROUNDS) {
      throw new IllegalArgumentException("A step rings 1 to 99 people at 1 to 99 telephones, in 1 to 9 rounds.");
    }
  }
}
