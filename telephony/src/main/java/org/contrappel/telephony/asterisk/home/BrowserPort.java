package org.contrappel.telephony.asterisk.home;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where operators' browsers register their telephones, by SIP over WebSocket at the path {@code /ws}.
 *
 * @param address where browsers come in
 * @param port of the plain HTTP server: for browsers where there is no certificate, else for ourselves on 127.0.0.1
 * @param ariSecret of the user who may draw telephones, from this machine only
 * @param tls how browsers come in over TLS; empty: they do not
 * @param check the sound files of the sentence that invites to speak for the test of one's own voice; may be empty
 */
public record BrowserPort(String address, int port, String ariSecret, Optional<Tls> tls, List<Path> check) {

  /** @param certificate and @param key both PEM */
  public record Tls(int port, Path certificate, Path key) {
    public Tls {
      ConfValue.port("The port for browsers' telephones over TLS", port);
      ConfValue.path("The certificate's file", certificate);
      ConfValue.path("The file of the certificate's key", key);
    }
  }

  public BrowserPort {
    ConfValue.host("The address for browsers' telephones", address);
    ConfValue.port("The port for browsers' telephones", port);
    ConfValue.secret("The secret of the REST interface", ariSecret);
    check = List.copyOf(check);
    check.forEach(file -> ConfValue.path("The sentence before one's own voice", file));
  }

  /** Where the plain server listens. */
  String plainAddress() {
    return tls.isPresent() ? "127.0.0.1" : address;
  }

  /** How its REST interface is reached from this machine. */
  public AriAccess ari() {
    var host = plainAddress();
    return new AriAccess(host.equals("0.0.0.0") ? "127.0.0.1" : host, port, ariSecret);
  }

  @Override
  public String toString() {
    return "BrowserPort[" + address + ":" + port + ", " + tls + ", " + check + "]";
  }
}
