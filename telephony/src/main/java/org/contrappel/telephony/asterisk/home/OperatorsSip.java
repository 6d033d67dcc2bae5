package org.contrappel.telephony.asterisk.home;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The operators' part of the station's {@code pjsip.conf}: an endpoint each, at which one telephone registers. */
final class OperatorsSip {
  /** The context of what an operator's telephone dials by itself. */
  static final String DIALS = "operator-dials";

  private OperatorsSip() {}

  /**
   * An operator is known by the user of his From header, before any address is looked at: his telephone may be where
   * the trunk's peer is. The newest telephone takes the place of the last: a softphone that crashed would lock its
   * operator out.
   */
  static String text(List<OperatorPhone> operators) {
    return operators.stream().map(OperatorsSip::text).collect(Collectors.joining());
  }

  private static String text(OperatorPhone operator) {
    return """
        [%1$s]
        type=endpoint
        transport=transport
        context=%3$s
        aors=%1$s
        auth=%1$s
        from_user=contrappel
        disallow=all
        allow=alaw,ulaw
        direct_media=no
        dtmf_mode=auto
        rtp_symmetric=yes
        force_rport=yes
        rewrite_contact=yes
        send_pai=no
        rtp_timeout=%4$d
        [%1$s]
        type=auth
        auth_type=digest
        username=%1$s
        password=%2$s
        [%1$s]
        type=aor
        max_contacts=1
        remove_existing=yes
        minimum_expiration=10
        qualify_frequency=5
        qualify_timeout=2
        """.formatted(operator.name(), operator.secret(), DIALS, SILENT_FOR.toSeconds());
  }

  /** A telephone that has sent no packet for so long is dead. A softphone sends its silence, or is told to. */
  static final Duration SILENT_FOR = Duration.ofSeconds(8);
}
