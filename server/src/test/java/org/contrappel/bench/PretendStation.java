package org.contrappel.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.json.JsonMapper;

/** Takes sites and alarms as the station does, and rings a keyholder's numbers in turn. */
final class PretendStation implements AutoCloseable {
  private final JsonMapper json = new JsonMapper();
  private final Map<String, List<String>> numbers = new ConcurrentHashMap<>();
  private final HttpServer http;
  private final int phone;

  PretendStation(int phone) throws IOException {
    this.phone = phone;
    this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/api/sites/", this::site);
    http.createContext("/api/alarms", this::alarm);
    http.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  private void site(HttpExchange exchange) throws IOException {
    var site = json.readTree(exchange.getRequestBody());
    var dialled = StreamSupport.stream(site.at("/contacts/0/numbers").spliterator(), false).map(n -> n.asString());
    numbers.put(site.at("/id").asString(), dialled.toList());
    answer(exchange, "Bearer right".equals(exchange.getRequestHeaders().getFirst("Authorization")) ? 200 : 401);
  }

  private void alarm(HttpExchange exchange) throws IOException {
    var site = json.readTree(exchange.getRequestBody()).at("/site").asString();
    answer(exchange, 202);
    numbers.get(site).forEach(this::ring);
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  /** An INVITE, and an ACK for the refusal that follows. */
  private void ring(String number) {
    try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      socket.setSoTimeout(5_000);
      say(socket, "INVITE", number);
      var heard = new DatagramPacket(new byte[2_048], 2_048);
      do {
        socket.receive(heard);
      } while (new String(heard.getData(), 0, heard.getLength(), StandardCharsets.UTF_8).startsWith("SIP/2.0 1"));
      say(socket, "ACK", number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void say(DatagramSocket socket, String method, String number) throws IOException {
    var text = """
        %1$s sip:%2$s@127.0.0.1 SIP/2.0
        Via: SIP/2.0/UDP 127.0.0.1:%3$d;branch=z9hG4bK%2$s
        From: <sip:station@127.0.0.1>;tag=1
        To: <sip:%2$s@127.0.0.1>
        Call-ID: %2$s
        CSeq: 1 %1$s

        """.formatted(method, number, socket.getLocalPort()).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    socket.send(new DatagramPacket(text, text.length, InetAddress.getLoopbackAddress(), phone));
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
