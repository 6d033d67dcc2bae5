package org.contrappel.telephony.asterisk.home;

/**
 * How to reach an Asterisk's REST interface, by which operators' telephones are drawn in its memory.
 *
 * @param host where it listens
 * @param port its TCP port
 * @param secret of the one user it has
 */
public record AriAccess(String host, int port, String secret) {
  /** The one user it has. */
  public static final String USER = "contrappel-desk";

  public AriAccess {
    ConfValue.host("The host of Asterisk's HTTP port", host);
    ConfValue.port("Asterisk's HTTP port", port);
    ConfValue.secret("The secret of the REST interface", secret);
  }

  @Override
  public String toString() {
    return "AriAccess[" + host + ":" + port + "]";
  }
}
