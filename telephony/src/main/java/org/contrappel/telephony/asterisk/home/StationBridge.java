package org.contrappel.telephony.asterisk.home;

/**
 * The station's {@code confbridge.conf}. A bridge is a place without announcements, named by the attempt. The operator
 * is its marked user: without him the person called does not sit in it, but falls back into the dialplan. Keys go to
 * nobody.
 */
final class StationBridge {
  static final String PLACE = "contrappel";
  static final String OPERATOR = "operator";
  static final String CALLED = "called";

  private StationBridge() {}

  static String text() {
    return """
        [general]
        [%1$s]
        type=bridge
        internal_sample_rate=8000
        mixing_interval=20
        record_conference=no
        video_mode=none
        [%2$s]
        type=user
        marked=yes
        quiet=yes
        announce_only_user=no
        [%3$s]
        type=user
        wait_marked=yes
        end_marked=yes
        quiet=yes
        announce_only_user=no
        """.formatted(PLACE, OPERATOR, CALLED);
  }
}
