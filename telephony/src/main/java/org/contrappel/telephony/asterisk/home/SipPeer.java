package org.contrappel.telephony.asterisk.home;

import java.util.Optional;

/**
 * The SIP peer all calls go to: the town, a carrier's trunk, a PBX, a SIPp.
 *
 * @param host where it is
 * @param port its SIP port (UDP)
 * @param login what it asks for; empty when it asks for nothing
 * @param fromUser the user part of our From header, often the number presented; empty for {@code contrappel}
 * @param answersOptions false for a peer that does not answer OPTIONS: then a dead trunk is known only when a call to it
 *     has had no reply for 32 s
 */
public record SipPeer(
    String host, int port, Optional<Login> login, Optional<String> fromUser, boolean answersOptions) {

  public SipPeer {
    ConfValue.host("The host of the SIP peer", host);
    ConfValue.port("The port of the SIP peer", port);
    fromUser.ifPresent(user -> ConfValue.name("The From user of the SIP peer", user));
  }

  /** A peer that asks for nothing and answers OPTIONS. */
  public static SipPeer at(String host, int port) {
    return new SipPeer(host, port, Optional.empty(), Optional.empty(), true);
  }

  /** User and secret for the peer's digest challenge. */
  public record Login(String user, String secret) {
    public Login {
      ConfValue.name("The user at the SIP peer", user);
      ConfValue.secret("The secret at the SIP peer", secret);
    }

    @Override
    public String toString() {
      return "Login[" + user + "]";
    }
  }
}
