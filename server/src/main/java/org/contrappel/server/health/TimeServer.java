package org.contrappel.server.health;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.commons.net.ntp.NTPUDPClient;
import org.apache.commons.net.ntp.NtpV3Packet;

/** Asks a time server (NTP) how far the machine's clock is off, now and then. */
public final class TimeServer {
  private static final Duration ASKED_EVERY = Duration.ofMinutes(2);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(1);
  private static final int USUAL_PORT = NtpV3Packet.NTP_PORT;
  private static final Pattern WRITTEN = Pattern.compile("([A-Za-z0-9.-]*)(?::([0-9]{1,5}))?");
  private final String host;
  private final int port;
  private ClockOffset last;
  private Instant lastAt = Instant.MIN;

  /**
   * @param server {@code host} or {@code host:port}; empty: none
   * @throws IllegalArgumentException when it is neither
   */
  public TimeServer(String server) {
    var read = WRITTEN.matcher(server.strip());
    if (!read.matches()) {
      throw new IllegalArgumentException("A time server is host or host:port, not: " + server);
    }
    this.host = read.group(1);
    this.port = read.group(2) == null ? USUAL_PORT : Integer.parseInt(read.group(2));
  }

  ClockOffset offset(Instant now) {
    if (host.isBlank()) {
      return ClockOffset.unknown("The clock is compared with none: name a time server with time.server.");
    }
    if (last == null || Duration.between(lastAt, now).compareTo(ASKED_EVERY) >= 0) {
      last = asked();
      lastAt = now;
    }
    return last;
  }

  private ClockOffset asked() {
    try (var client = new NTPUDPClient()) {
      client.setDefaultTimeout(ANSWER_WITHIN);
      client.open();
      var told = client.getTime(InetAddress.getByName(host), port);
      told.computeDetails();
      return told.getOffset() == null ? silent() : ClockOffset.of(told.getOffset(), host);
    } catch (IOException e) {
      return silent();
    }
  }

  private ClockOffset silent() {
    return ClockOffset.unknown("The time server " + host + " does not answer: the clock is compared with none.");
  }
}
