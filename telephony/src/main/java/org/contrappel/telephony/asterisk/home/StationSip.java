package org.contrappel.telephony.asterisk.home;

/** The station's {@code pjsip.conf}: one transport, one trunk, the operators, nobody else. */
final class StationSip {
  /** The endpoint calls are sent to. */
  static final String TRUNK = "trunk";

  static final String TRUNK_LOGIN = "trunk-login";

  private StationSip() {}

  static String text(StationSettings settings) {
    var peer = settings.trunk();
    var text = new StringBuilder("""
        [global]
        type=global
        user_agent=Contrappel
        endpoint_identifier_order=username,auth_username,ip
        [transport]
        type=transport
        protocol=udp
        bind=%1$s:%2$d
        [trunk]
        type=endpoint
        transport=transport
        context=%7$s
        callerid=%8$s
        aors=trunk
        disallow=all
        allow=alaw,ulaw
        direct_media=no
        dtmf_mode=auto
        rtp_symmetric=yes
        send_pai=no
        from_user=%3$s
        %6$s
        [trunk]
        type=aor
        contact=sip:%4$s:%5$d
        """.formatted(
        settings.sipAddress(), settings.sipPort(), peer.fromUser().orElse("contrappel"), peer.host(), peer.port(),
        peer.login().isPresent() ? "outbound_auth=" + TRUNK_LOGIN : "",
        StationIncoming.CONTEXT, StationIncoming.NOBODY));
    if (peer.answersOptions()) {
      text.append("qualify_frequency=1\nqualify_timeout=1\n");
    }
    text.append("[trunk]\ntype=identify\nendpoint=trunk\nmatch=").append(peer.host()).append('\n');
    peer.login().ifPresent(login -> text.append("""
        [%s]
        type=auth
        auth_type=userpass
        username=%s
        password=%s
        """.formatted(TRUNK_LOGIN, login.user(), login.secret())));
    settings.browsers().map(BrowserPhones::sip).ifPresent(text::append);
    return text.append(OperatorsSip.text(settings.operators())).toString();
  }
}
