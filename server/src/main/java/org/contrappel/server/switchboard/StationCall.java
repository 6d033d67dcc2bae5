package org.contrappel.server.switchboard;

import java.time.Instant;
import java.util.List;

/**
 * A call that belongs to no incident.
 *
 * @param id {@code in-…} for one that came in, {@code out-…} for one of ours
 * @param number who is on the other end, or says he is; null: not known
 * @param sites those the number belongs to; a hint, never proof
 * @param incident the open incident of one of them when it came; null: none
 * @param by the operator who claimed it, placed it or speaks on it; null: nobody
 * @param met whether an operator has spoken on it
 * @param led what came of the machine's leading him; null: it has not
 */
public record StationCall(
    String id, String number, Instant since, List<KnownSite> sites, String incident, State state, String by,
    boolean met, Led led) {
  private static final String CAME_IN = "in-";
  private static final String OURS = "out-";

  /** In place of one that was cut off. */
  private static final String AGAIN = OURS + "again-";

  /** So long a call's id may be. */
  private static final int LONGEST_ID = 60;

  public StationCall {
    sites = sites == null ? List.of() : List.copyOf(sites);
  }

  /**
   * What came of the machine's leading a caller.
   *
   * @param who he proved to be, in words for the operator; null: nobody
   * @param served he got something he wished
   * @param wants why he wants an operator, in words for the operator; null: he does not, or not yet
   * @param waitsSince since when he wants one; null: he does not, or not yet
   * @param priority the open incident's of his site then; the lower, the sooner
   * @param language spoken with him; null: that of his site
   */
  public record Led(String who, boolean served, String wants, Instant waitsSince, int priority, String language) {
    public static final int NO_INCIDENT = 10;
    static final Led YET = new Led(null, false, null, null, NO_INCIDENT, null);
  }

  /** What is being done about it. */
  public enum State {
    /** The machine leads him: nobody is rung for him yet. */
    LED,
    /** Whoever is free may claim it. */
    RINGING,
    /** An operator has claimed it, or is calling back, and is not there yet. */
    CLAIMED,
    /** An operator speaks on it. */
    ANSWERED,
    /** Nobody came, and the caller is told so. */
    MISSED,
    /** It is being ended. */
    ENDED
  }

  static StationCall in(String id, String number, Instant since, List<KnownSite> sites, String incident) {
    return new StationCall(id, number, since, sites, incident, State.RINGING, null, false, null);
  }

  /** It came in, and the machine leads the caller first. */
  StationCall isLed() {
    return new StationCall(id, number, since, sites, incident, State.LED, null, false, Led.YET);
  }

  StationCall served(String who) {
    return new StationCall(
        id, number, since, sites, incident, state, by, met,
        new Led(who, true, led.wants(), led.waitsSince(), led.priority(), led.language()));
  }

  /** Who was led wants an operator. */
  StationCall wantsOperator(Happened.Wants wants, Instant now) {
    var known = wants.site() == null ? sites : List.of(wants.site());
    return new StationCall(
        id, number, since, known, wants.incident() == null ? incident : wants.incident(), State.RINGING, null, met,
        new Led(wants.who(), led.served(), wants.words(), now, wants.priority(), wants.language()));
  }

  Instant waitsSince() {
    return led == null || led.waitsSince() == null ? since : led.waitsSince();
  }

  int priority() {
    return led == null ? Led.NO_INCIDENT : led.priority();
  }

  static StationCall out(String suffix, String number, Instant since, List<KnownSite> sites, String by) {
    return new StationCall(OURS + suffix, number, since, sites, null, State.CLAIMED, by, false, null);
  }

  /** The call that takes this one's place when the network has failed under it; its id is always the same. */
  StationCall again(Instant now) {
    return out(AGAIN.substring(OURS.length()) + (isOurs() ? id.substring(OURS.length()) : id), number, now, sites, by);
  }

  boolean mayBeCalledAgain() {
    return state == State.ANSWERED && number != null && id.length() + AGAIN.length() <= LONGEST_ID;
  }

  /** Whether it is placed because another was cut off. */
  boolean isAgain() {
    return id.startsWith(AGAIN);
  }

  /** Whether an id is one of these calls'. */
  public static boolean isOne(String call) {
    return call.startsWith(CAME_IN) || call.startsWith(OURS);
  }

  public boolean isOurs() {
    return id.startsWith(OURS);
  }

  boolean isWith(String operator) {
    return operator.equals(by) && (state == State.CLAIMED || state == State.ANSWERED);
  }

  StationCall claimed(String operator) {
    return new StationCall(id, number, since, sites, incident, State.CLAIMED, operator, met, led);
  }

  StationCall answered(String operator) {
    return new StationCall(id, number, since, sites, incident, State.ANSWERED, operator, true, led);
  }

  /** It waits for whoever comes. */
  StationCall waiting() {
    return new StationCall(id, number, since, sites, incident, State.RINGING, null, met, led);
  }

  StationCall missed() {
    return new StationCall(id, number, since, sites, incident, State.MISSED, null, met, led);
  }

  StationCall ended() {
    return new StationCall(id, number, since, sites, incident, State.ENDED, by, met, led);
  }
}
