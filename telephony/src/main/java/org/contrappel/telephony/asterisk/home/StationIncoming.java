package org.contrappel.telephony.asterisk.home;

/**
 * What happens to a call that comes in from the trunk: it rings until a server says what becomes of it. Who calls is asked
 * of the SIP request by the server itself: the dialplan knows nothing of the caller but his channel.
 */
final class StationIncoming {
  static final String CONTEXT = "contrappel-incoming";

  /** Where a call is sent that is answered now, or whose talk is asked anew. */
  static final String TAKEN = "taken";

  /** What the trunk's endpoint says of every caller to Asterisk, so that no string of his reaches an event or AGI. */
  static final String NOBODY = "unknown <0>";

  /** So long nobody says a word about it; then it asks for a server again. */
  private static final int ASKS_AGAIN_SECONDS = 60;

  private StationIncoming() {}

  static String text(StationSettings settings) {
    return """

        ; A call came in. It rings until it is sent to 'taken'; while no server is there it asks for one.
        [%1$s]
        exten => _[+0-9]!,1,Goto(s,1)
        exten => _[a-zA-Z][a-zA-Z0-9]!,1,Goto(s,1)
        exten => s,1,Set(CHANNEL(hangup_handler_push)=contrappel-gone,s,1)
         same => n,Set(TIMEOUT(absolute)=%2$d)
         same => n,Ringing()
         same => n(ask),Set(RINGS=)
         same => n,AGI(agi://%3$s:%4$d/%5$s)
         same => n,GotoIf($["${RINGS}" = "busy"]?busy)
         same => n,GotoIf($["${RINGS}" = "yes"]?rings)
         same => n,Wait(0.3)
         same => n,Goto(ask)
         same => n(busy),Hangup(17)
         same => n(rings),Wait(%6$d)
         same => n,Goto(ask)

        ; Answered once, recorded as every call. Who sits with an operator stays with him.
        exten => %7$s,1,GotoIf($["${ANSWERED}" != ""]?led)
         same => n,Answer()
         same => n,Set(ANSWERED=${EPOCH})
         same => n,Set(CALL=in-${STRREPLACE(UNIQUEID,.,-)})
         same => n,MixMonitor(,r(%8$s/${CALL}.r.sln)t(%8$s/${CALL}.t.sln))
         same => n(led),GotoIf($[0${CONFBRIDGE_INFO(marked,${UNIQUEID})} > 0]?%9$s,%10$s,1)
         same => n,Goto(%9$s,%11$s,1)
        """.formatted(CONTEXT, settings.longestCall().toSeconds(), settings.agiHost(), settings.agiPort(),
        StationAsterisk.CAME_IN, ASKS_AGAIN_SECONDS, TAKEN,
        ConfValue.path("The recordings folder", settings.legs()), StationDialplan.CONTEXT, StationAsterisk.BRIDGE,
        StationAsterisk.ASK);
  }
}
