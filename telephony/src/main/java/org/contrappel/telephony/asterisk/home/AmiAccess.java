package org.contrappel.telephony.asterisk.home;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * How to reach an Asterisk's manager interface.
 *
 * @param host where it listens; the station's own listens on 127.0.0.1 only
 * @param port its TCP port
 * @param secret shared by both users below; {@link #newSecret()} draws one
 */
public record AmiAccess(String host, int port, String secret) {
  /** Reads what becomes of calls; may do nothing. */
  public static final String LISTENER = "contrappel-ear";

  /** Places, ends and mutes calls; is told of nothing. */
  public static final String ACTOR = "contrappel-hand";

  public AmiAccess {
    ConfValue.host("The host of the manager interface", host);
    ConfValue.port("The port of the manager interface", port);
    ConfValue.secret("The secret of the manager interface", secret);
  }

  /** 192 bits nobody can guess. */
  public static String newSecret() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return "AmiAccess[" + host + ":" + port + "]";
  }
}
