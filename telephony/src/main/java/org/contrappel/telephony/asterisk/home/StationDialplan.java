package org.contrappel.telephony.asterisk.home;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What happens to a channel that was answered. No outside string is ever in a variable: the only name it knows is its own
 * channel id, which is the attempt's.
 */
final class StationDialplan {
  /** Where answered calls go. */
  static final String CONTEXT = "contrappel";

  /** Where operators' telephones go that answered. */
  static final String OPERATOR = "contrappel-operator";

  /** A folder of ours among the sounds. */
  static final String SOFT_TONE = "contrappel-soft-tone";

  private StationDialplan() {}

  static String text(StationSettings settings) {
    var holding = playback(settings.holding());
    return """
        [general]
        static = yes
        writeprotect = yes
        autofallthrough = yes

        ; An operator's telephone dials nothing by itself: we ring him.
        [%7$s]
        exten => refuse,1,Hangup(21)

        [contrappel]
        exten => s,1,Set(ANSWERED=${EPOCH})
         same => n,Set(CHANNEL(hangup_handler_push)=contrappel-gone,s,1)
         same => n,Set(TIMEOUT(absolute)=%1$d)
         same => n,MixMonitor(,r(%2$s/${UNIQUEID}.r.sln)t(%2$s/${UNIQUEID}.t.sln))
         same => n,Set(TALK_DETECT(set)=600)
         same => n,Set(TONE_DETECT(%3$d,250,rg(contrappel,machine,1))=)
         same => n,Goto(ask,1)

        ; A server leads the call. It sets DONE as its last deed; when it dies, DONE is missing (AGISTATUS is SUCCESS even
        ; then), the caller hears one sentence and then a soft tone until any server answers. The tone sounds beside the
        ; dialplan, also while a server that has just begun is slow with its first word; whatever is said ends it.
        exten => ask,1,AGI(agi://%4$s:%5$d/turn)
         same => n(after),GotoIf($["${DONE}" = "1"]?over)
         same => n,GotoIf($["${WAITS}" = "1"]?wait,1)
         same => n,GotoIf($["${HELD}" = "1"]?tone)
         same => n,Set(HELD=1)
%6$s         same => n,StartMusicOnHold(contrappel)
         same => n,Goto(ask,1)
         same => n(tone),Wait(0.3)
         same => n,Goto(ask,1)
         same => n(over),Hangup()

        ; A call is sent here from outside its own run: by the beep's detector, or by a server that heard one speak too long.
        ; The server that led it sees a hang-up, and then this request.
        exten => machine,1,AGI(agi://%4$s:%5$d/machine)
         same => n,Goto(ask,after)

        ; A call is sent here when its operator has answered, and sits with him in the bridge that has its name.
        ; Whatever would send it elsewhere or sound on ends first. When he is gone it falls out of the bridge and asks
        ; for a server.
        exten => bridge,1,Set(TONE_DETECT(0,,x)=)
         same => n,Set(TALK_DETECT(remove)=)
         same => n,StopMusicOnHold()
         same => n,GotoIf($[0${CONFBRIDGE_INFO(marked,${UNIQUEID})} = 0]?ask,1)
         same => n,ConfBridge(${UNIQUEID},%8$s,%9$s)
         same => n,Goto(ask,1)

        ; On hold it hears one sentence and the soft tone, until it is sent back to the bridge, or nobody is in there
        ; any more.
        exten => hold,1,NoOp()
%6$s         same => n,StartMusicOnHold(contrappel)
         same => n(held),Wait(0.3)
         same => n,GotoIf($[0${CONFBRIDGE_INFO(marked,${UNIQUEID})} > 0]?held)
         same => n,StopMusicOnHold()
         same => n,Goto(ask,1)

        ; Its operator was lost: it hears one sentence and the soft tone until he is back and it is sent to the bridge. A
        ; server sends it on when he has not come; should there be none by then, it asks for one itself.
        exten => wait,1,Set(WAITS=)
         same => n,Set(WAITED=0)
%13$s         same => n,StartMusicOnHold(contrappel)
         same => n(waiting),Wait(0.5)
         same => n,Set(WAITED=$[${WAITED} + 1])
         same => n,GotoIf($[${WAITED} < 720]?waiting)
         same => n,StopMusicOnHold()
         same => n,Goto(ask,1)

        ; A third person is brought into the bridge of another call, whose name is in BESIDE: beside its operator, without
        ; whom neither sits in it, or in his place.
        exten => beside,1,Gosub(quiet,1)
         same => n,GotoIf($[0${CONFBRIDGE_INFO(marked,${BESIDE})} = 0]?ask,1)
         same => n,ConfBridge(${BESIDE},%8$s,%9$s)
         same => n,Goto(ask,1)
        exten => instead,1,Gosub(quiet,1)
         same => n,GotoIf($[0${CONFBRIDGE_INFO(marked,${BESIDE})} = 0]?ask,1)
         same => n,ConfBridge(${BESIDE},%8$s,%11$s)
         same => n,Goto(ask,1)
        exten => quiet,1,Set(TONE_DETECT(0,,x)=)
         same => n,Set(TALK_DETECT(remove)=)
         same => n,StopMusicOnHold()
         same => n,Return()

        ; A supervisor hears an operator's telephone, whose channel's id is in SPIED, until one of the two is gone.
        [%14$s]
        exten => listen,1,ChanSpy(${SPIED},uqES)
         same => n,Hangup()
        exten => whisper,1,ChanSpy(${SPIED},uqESw)
         same => n,Hangup()

        ; An operator who answered. Where nobody is left to speak with, his telephone is let go: here, or when the call
        ; ends.
        [%10$s]
        exten => s,1,Set(TIMEOUT(absolute)=%1$d)
         same => n,GotoIf($["${CHANNEL_EXISTS(${ATTEMPT})}" = "0"]?gone)
         same => n,ConfBridge(${ATTEMPT},%8$s,%11$s)
         same => n,GotoIf($["${CONFBRIDGE_RESULT}" = "KICKED"]?gone)
         same => n,Hangup()
         same => n(gone),Hangup(%12$d)

        ; For a server on another host, which cannot read the event log: cause, answer and end in seconds since 1970.
        [contrappel-gone]
        exten => s,1,Set(DB(gone/${UNIQUEID})=${HANGUPCAUSE} ${ANSWERED} ${EPOCH})
         same => n,GotoIf($[0${CONFBRIDGE_INFO(parties,${UNIQUEID})} = 0]?alone)
         same => n,ConfKick(${UNIQUEID},all)
         same => n(alone),Return()
        """.formatted(
        settings.longestCall().toSeconds(),
        ConfValue.path("The recordings folder", settings.legs()),
        settings.machineBeepHertz(),
        settings.agiHost(),
        settings.agiPort(),
        holding,
        OperatorsSip.DIALS,
        StationBridge.PLACE,
        StationBridge.CALLED,
        OPERATOR,
        StationBridge.OPERATOR,
        StationAsterisk.CALL_IS_GONE,
        settings.operatorLost().isEmpty() ? holding : playback(settings.operatorLost()),
        StationAsterisk.SUPERVISOR) + StationIncoming.text(settings)
        + settings.browsers().map(BrowserPhones::dialplan).orElse("");
  }

  private static String playback(List<Path> files) {
    var said = files.stream().map(StationDialplan::withoutExtension).collect(Collectors.joining("&"));
    return said.isEmpty() ? "" : "         same => n,Playback(" + said + ")\n";
  }

  private static String withoutExtension(Path file) {
    var path = ConfValue.path("A holding sentence", file);
    return path.substring(0, path.lastIndexOf('.'));
  }
}
