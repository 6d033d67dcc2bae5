package org.contrappel.telephony.asterisk.home;

/**
 * The station's {@code manager.conf}. Two users, because one connection delivers events and answers on one thread: one only
 * listens, one only acts. Neither has {@code command}, {@code config} or {@code system}; nobody reads {@code dtmf} or
 * {@code dialplan}, which carry the digits of codes. Of {@code system} the listener reads two events: that everything is booted, for
 * a login is accepted seconds before, and that a telephone has registered. The listener writes {@code reporting} only so that the library is told
 * Asterisk's version at once, for which it otherwise waits two seconds.
 */
final class StationAmi {
  private StationAmi() {}

  static String text(AmiAccess ami) {
    return """
        [general]
        enabled=yes
        webenabled=no
        bindaddr=127.0.0.1
        port=%1$d
        displayconnects=no
        timestampevents=yes
        allowmultiplelogin=yes
        authtimeout=5
        [%2$s]
        secret=%4$s
        deny=0.0.0.0/0.0.0.0
        permit=127.0.0.1/255.255.255.255
        read=call,system
        write=reporting
        writetimeout=1000
        eventfilter=Event: FullyBooted
        eventfilter=Event: Newstate
        eventfilter=Event: Hangup
        eventfilter=Event: OriginateResponse
        eventfilter=Event: ChannelTalking
        eventfilter=Event: DeviceStateChange
        eventfilter=Event: MixMonitorStop
        eventfilter=Event: ConfbridgeJoin
        eventfilter=Event: ContactStatus
        [%3$s]
        secret=%4$s
        deny=0.0.0.0/0.0.0.0
        permit=127.0.0.1/255.255.255.255
        read=
        write=call,originate,reporting
        writetimeout=1000
        """.formatted(ami.port(), AmiAccess.LISTENER, AmiAccess.ACTOR, ami.secret());
  }
}
