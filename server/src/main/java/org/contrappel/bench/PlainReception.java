package org.contrappel.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.contrappel.telephony.audio.G711;
import org.contrappel.telephony.audio.Sound;

/**
 * The menu for callers as a telephone engineer would write it without us: the same sentences, the same keys, a recording of
 * both sides, and the hour kept in Asterisk's own database.
 */
final class PlainReception implements AutoCloseable {
  private final PlainAsterisk asterisk;
  private final int port;

  private PlainReception(PlainAsterisk asterisk, int port) {
    this.asterisk = asterisk;
    this.port = port;
  }

  /**
   * Starts it and waits until it is ready.
   *
   * @param folder for its files; at most 60 characters
   * @param code the one that is right
   * @param said what is said before each of the five answers, and after the last; six
   */
  static PlainReception start(Path folder, String code, List<Sound> said) {
    try (var free = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      for (var i = 0; i < said.size(); i++) {
        Files.write(folder.resolve("said-" + i + ".alaw"), G711.A_LAW.encode(said.get(i)));
      }
      var port = free.getLocalPort();
      free.close();
      return new PlainReception(PlainAsterisk.start(folder, List.of(), Map.of(
          "extensions.conf", dialplan(folder.toRealPath(), code), "pjsip.conf", sip(port))), port);
    } catch (IOException e) {
      throw new UncheckedIOException("The plain dialplan's sounds cannot be written in " + folder, e);
    }
  }

  /** The SIP port on 127.0.0.1 that is called. */
  int port() {
    return port;
  }

  long pid() {
    return asterisk.pid();
  }

  private static String dialplan(Path folder, String code) {
    return """
        [in]
        exten => _[+0-9].,1,Answer()
         same => n,MixMonitor(%1$s/${UNIQUEID}.wav)
         same => n,Read(CODE,%1$s/said-0,10,,1,8)
         same => n,GotoIf($["${CODE}" = "%2$s"]?right)
         same => n,Hangup()
         same => n(right),Read(WISH,%1$s/said-1,1,,1,8)
         same => n,Read(SCOPE,%1$s/said-2,1,,1,8)
         same => n,Read(UNTIL,%1$s/said-3,5,,1,8)
         same => n,Read(CONFIRMED,%1$s/said-4,1,,1,8)
         same => n,Set(DB(on-test/${CALLERID(num)})=${UNTIL})
         same => n,Playback(%1$s/said-5)
         same => n,Wait(30)
        """.formatted(folder, code);
  }

  private static String sip(int port) {
    return """
        [udp]
        type=transport
        protocol=udp
        bind=127.0.0.1:%d
        [callers]
        type=endpoint
        context=in
        disallow=all
        allow=alaw
        direct_media=no
        [callers]
        type=identify
        endpoint=callers
        match=127.0.0.1
        """.formatted(port);
  }

  @Override
  public void close() {
    asterisk.close();
  }
}
