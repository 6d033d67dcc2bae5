package org.contrappel.server.switchboard;

import java.util.Set;

/** The kinds of entries about calls in the station's stream. */
public final class Kinds {
  static final String CAME_IN = "call_came_in";
  static final String WANTS = "call_wants_operator";
  static final String SERVED = "call_served";
  static final String CLAIMED = "call_claimed";
  static final String PLACED = "call_placed";
  static final String PICKED_UP = "call_picked_up";
  static final String ON_LINE = "call_operator_on_line";
  static final String OPERATOR_LOST = "call_operator_lost";
  static final String OPERATOR_BACK = "call_operator_back";
  static final String WAITS_AGAIN = "call_waits_again";
  static final String HELD = "call_held";
  static final String RESUMED = "call_resumed";
  static final String GIVEN_BACK = "call_given_back";
  static final String HUNG_UP = "call_hung_up";
  static final String MISSED = "call_missed";
  static final String OVER = "call_over";
  static final String RECORDED = "call_recorded";
  static final String REFUSED = "call_act_refused";
  static final String CALLED_BACK = "missed_call_called_back";
  static final String DONE = "missed_call_done";

  private static final Set<String> SHOWN = Set.of(
      CAME_IN, WANTS, SERVED, CLAIMED, PLACED, PICKED_UP, ON_LINE, OPERATOR_LOST,
      OPERATOR_BACK, WAITS_AGAIN, HELD, RESUMED, GIVEN_BACK, HUNG_UP, MISSED, OVER);

  private Kinds() {}

  /** Whether an entry of this kind shows a call as it is now, under {@code call}. */
  public static boolean showsACall(String kind) {
    return SHOWN.contains(kind);
  }
}
