package org.contrappel.telephony.phone;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Says to a telephone exactly what a test wants said, correct or not. */
final class StubbornCaller implements AutoCloseable {
  private final DatagramSocket socket;
  private final int phone;

  StubbornCaller(int phone) throws IOException {
    this.phone = phone;
    this.socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"));
  }

  /** Sends a request with the headers each needs. */
  void says(String method, String call, String body) throws IOException {
    var text = """
        %1$s sip:+33100000001@127.0.0.1 SIP/2.0
        Via: SIP/2.0/UDP 127.0.0.1:%2$d;branch=z9hG4bK-%3$s
        From: <sip:us@127.0.0.1>;tag=1
        To: <sip:+33100000001@127.0.0.1>
        i: %3$s
        CSeq: 1 %1$s
        Contact: <sip:us@127.0.0.1:%2$d>

        """.formatted(method, socket.getLocalPort(), call).replace("\n", "\r\n") + body;
    says(text);
  }

  void says(String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getByName("127.0.0.1"), phone));
  }

  /** The first line of the next message; empty when none comes within {@code millis}. */
  Optional<String> hears(int millis) throws IOException {
    var packet = new DatagramPacket(new byte[4_096], 4_096);
    socket.setSoTimeout(millis);
    try {
      socket.receive(packet);
    } catch (SocketTimeoutException silence) {
      return Optional.empty();
    }
    return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8).lines().findFirst();
  }

  @Override
  public void close() {
    socket.close();
  }
}
