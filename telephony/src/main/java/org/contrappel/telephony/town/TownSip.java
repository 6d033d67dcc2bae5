package org.contrappel.telephony.town;

/** The town's {@code pjsip.conf}: whoever calls from this machine is the station. */
final class TownSip {
  private TownSip() {}

  static String text(TownSettings settings) {
    return """
        [global]
        type=global
        user_agent=Town
        endpoint_identifier_order=ip,username

        [transport]
        type=transport
        protocol=udp
        bind=127.0.0.1:%d

        [station]
        type=endpoint
        transport=transport
        context=%s
        disallow=all
        allow=alaw,ulaw
        direct_media=no
        dtmf_mode=rfc4733
        rtp_symmetric=yes

        [station]
        type=identify
        endpoint=station
        match=127.0.0.1
        """.formatted(settings.sipPort(), TownDialplan.CONTEXT);
  }
}
