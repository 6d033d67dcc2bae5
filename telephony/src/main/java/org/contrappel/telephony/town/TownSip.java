package org.contrappel.telephony.town;

/** The town's {@code pjsip.conf}: whoever calls from this machine is the station. */
final class TownSip {
  private TownSip() {}

  static String text(Town town, TownSettings settings) {
    var text = new StringBuilder("""
        [global]
        type=global
        user_agent=Town
        endpoint_identifier_order=request_uri,ip

        [transport]
        type=transport
        protocol=udp
        bind=127.0.0.1:%d
        """.formatted(settings.sipPort()));
    endpoint(text, "station", "rfc4733");
    text.append("""
        [station]
        type=identify
        endpoint=station
        match=127.0.0.1
        """);
    if (town.people().stream().anyMatch(TownSip::keysInBand)) {
      endpoint(text, "station-in-band", "inband");
    }
    town.people().stream().filter(TownSip::keysInBand).forEach(person -> identify(text, person));
    return text.toString();
  }

  private static boolean keysInBand(Person person) {
    return person.keying() == Keying.IN_BAND;
  }

  private static void endpoint(StringBuilder text, String name, String keys) {
    text.append("""

        [%s]
        type=endpoint
        transport=transport
        context=%s
        disallow=all
        allow=alaw,ulaw
        direct_media=no
        dtmf_mode=%s
        rtp_symmetric=yes

        """.formatted(name, TownDialplan.CONTEXT, keys));
  }

  /**
   * A call to him is taken by the endpoint that offers no key events. (A dialplan's PJSIP_DTMF_MODE comes too late: the
   * events have been offered by then, and a caller who was offered events does not look for tones.)
   */
  private static void identify(StringBuilder text, Person person) {
    var number = person.number().dialled();
    text.append("""

        [in-band-%s]
        type=identify
        endpoint=station-in-band
        match_request_uri=/^sips?:%s@/
        """.formatted(number.replace("+", ""), number.replace("+", "[+]")));
  }
}
