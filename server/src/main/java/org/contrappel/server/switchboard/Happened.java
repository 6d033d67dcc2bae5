package org.contrappel.server.switchboard;

import java.time.Instant;
import java.util.List;
import org.contrappel.telephony.OperatorLines.Left;
import org.contrappel.telephony.Recording;

/** What happened to a call of the station, or to one it missed. Comes through the inbox of the station's lane. */
public sealed interface Happened {

  /** The id of the call. */
  String call();

  record CameIn(String call, String number, Instant at, List<KnownSite> sites, String incident) implements Happened {}

  /** The other end is there. */
  record Answered(String call, Instant at) implements Happened {}

  record Joined(String call, String operator, Instant at) implements Happened {}

  /** His telephone was lost, and the other end waits for him. */
  record Away(String call, String operator, Instant at) implements Happened {}

  /** He who was away is back. */
  record Back(String call, String operator, Instant at) implements Happened {}

  record OperatorLeft(String call, String operator, Left why, Instant at) implements Happened {}

  /** @param words why */
  record NotJoined(String call, String operator, String words, Instant at) implements Happened {}

  /** The network failed under it while an operator spoke on it. */
  record CutOff(StationCall lost, Instant at) implements Happened {
    @Override
    public String call() {
      return lost.id();
    }
  }

  record LineEnded(String call, Instant at) implements Happened {}

  /**
   * A caller whom the machine leads wants an operator.
   *
   * @param site he proved to belong to; null: none
   * @param who he proved to be, in words; null: nobody
   * @param incident the open one of that site; null: none
   * @param words why, for the operator
   * @param language spoken with him, {@code fr} or {@code en}; null: that of his site
   */
  record Wants(
      String call, KnownSite site, String who, String incident, int priority, String words, String language,
      Instant at) implements Happened {}

  /**
   * A caller whom the machine leads got something he wished.
   *
   * @param what in words for the register
   */
  record Served(String call, String site, String who, String what, Instant at) implements Happened {}

  record Recorded(String call, Recording recording) implements Happened {}

  /** Its timer fired. */
  record TimeIsOver(String call) implements Happened {}

  /**
   * An operator does something.
   *
   * @param act names this deed of his, so that he finds what was decided on it
   * @param words free; null: none
   */
  record Act(String call, Does does, String by, String act, String words) implements Happened {}

  /** What an operator can do. */
  enum Does {
    CLAIM,
    GIVE_BACK,
    HOLD,
    RESUME,
    HANG_UP,
    /** Call a missed caller back, outside any incident. The words are the rest of the new call's id. */
    CALL_BACK,
    /** He is being called back in an incident. The words are the incident. */
    CALLED_BACK,
    /** A missed call needs nothing more. */
    DONE
  }
}
