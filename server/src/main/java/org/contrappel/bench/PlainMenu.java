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
 * The station's menu as a telephone engineer would write it without us: a second Asterisk, a dialplan, the same prompts,
 * a recording of both sides. What it costs is what ours is compared with.
 */
final class PlainMenu implements AutoCloseable {
  private final PlainAsterisk asterisk;

  private PlainMenu(PlainAsterisk asterisk) {
    this.asterisk = asterisk;
  }

  /**
   * Starts it and waits until it is ready.
   *
   * @param folder for its files; at most 60 characters
   * @param phone the port calls go to
   * @param question said first, and cut by a key
   * @param answer said after the right code
   */
  static PlainMenu start(Path folder, int phone, String code, Sound question, Sound answer) {
    try {
      Files.write(folder.resolve("question.alaw"), G711.A_LAW.encode(question));
      Files.write(folder.resolve("answer.alaw"), G711.A_LAW.encode(answer));
      return new PlainMenu(PlainAsterisk.start(folder, List.of("res_clioriginate"), Map.of(
          "extensions.conf", dialplan(folder.toRealPath(), code), "pjsip.conf", sip(phone))));
    } catch (IOException e) {
      throw new UncheckedIOException("The plain dialplan's sounds cannot be written in " + folder, e);
    }
  }

  /** Returns at once; the call comes to the telephone. */
  void ring(String number) {
    asterisk.order("channel originate PJSIP/" + number + "@phone extension s@menu");
  }

  long pid() {
    return asterisk.pid();
  }

  private static String dialplan(Path folder, String code) {
    return """
        [menu]
        exten => s,1,MixMonitor(%1$s/${UNIQUEID}.wav)
         same => n,Read(CODE,%1$s/question,10,,1,8)
         same => n,GotoIf($["${CODE}" = "%2$s"]?right)
         same => n,Hangup()
         same => n(right),Playback(%1$s/answer)
         same => n,Hangup()
        """.formatted(folder, code);
  }

  private static String sip(int phone) throws IOException {
    try (var free = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
      return """
          [udp]
          type=transport
          protocol=udp
          bind=127.0.0.1:%d
          [phone]
          type=endpoint
          context=none
          disallow=all
          allow=alaw
          direct_media=no
          aors=phone
          [phone]
          type=aor
          contact=sip:127.0.0.1:%d
          qualify_frequency=1
          """.formatted(free.getLocalPort(), phone);
    }
  }

  @Override
  public void close() {
    asterisk.close();
  }
}
