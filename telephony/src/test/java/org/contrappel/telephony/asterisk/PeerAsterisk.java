package org.contrappel.telephony.asterisk;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.contrappel.telephony.asterisk.home.AmiAccess;
import org.contrappel.telephony.asterisk.home.AsteriskHome;

/** The other side of the trunk, with people written by hand as pieces of a dialplan. */
final class PeerAsterisk {
  private PeerAsterisk() {}

  /**
   * Starts it.
   *
   * @param people by number: what each does, one application a line
   * @param dtmfMode how their keys travel: {@code rfc4733} or {@code inband}
   */
  static CarriedAsterisk start(Path folder, int sipPort, String dtmfMode, Map<String, List<String>> people) {
    var ami = new AmiAccess("127.0.0.1", FreePorts.tcp(), AmiAccess.newSecret());
    var home = new AsteriskHome(folder, CarriedAsterisk.program());
    home.write(FreePorts.rtp(), List.of("app_senddtmf", "app_record", "app_mixmonitor", "app_playtones"), Map.of(
        "extensions.conf", "[people]\n" + people.entrySet().stream()
            .map(person -> dialplan(person.getKey(), person.getValue()))
            .collect(Collectors.joining()),
        "manager.conf", """
            [general]
            enabled=yes
            port=%d
            bindaddr=127.0.0.1
            [%s]
            secret=%s
            read=system
            """.formatted(ami.port(), AmiAccess.LISTENER, ami.secret()),
        "pjsip.conf", """
            [global]
            type=global
            endpoint_identifier_order=ip
            [transport]
            type=transport
            protocol=udp
            bind=127.0.0.1:%d
            [station]
            type=endpoint
            context=people
            disallow=all
            allow=alaw
            direct_media=no
            dtmf_mode=%s
            [station]
            type=identify
            endpoint=station
            match=127.0.0.1
            """.formatted(sipPort, dtmfMode)));
    return CarriedAsterisk.start(home, ami);
  }

  private static String dialplan(String number, List<String> steps) {
    return "exten => " + number + ",1,NoOp()\n"
        + steps.stream().map(step -> " same => n," + step + "\n").collect(Collectors.joining());
  }
}
