package org.contrappel.server.security;

import java.util.regex.Pattern;

/**
 * Where a page finds the WebSocket of its telephone: on the host it came from itself, unless a setting names another.
 *
 * @param named an address through a proxy; empty: none
 * @param tls whether it goes over TLS
 */
public record WebSocketAddress(String named, boolean tls, int port) {
  /** A host is told by whoever asks, and goes into a header: nothing but a host's letters may be in it. */
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\\[[0-9A-Fa-f:]{2,45}]");

  private static final Pattern NAMED = Pattern.compile("wss?://[A-Za-z0-9.:\\[\\]-]{1,300}(?:/[A-Za-z0-9._~/-]{0,200})?");

  public WebSocketAddress {
    if (!named.isEmpty() && !NAMED.matcher(named).matches()) {
      throw new IllegalArgumentException("phone.url is like wss://desk.example.org/ws, not: " + named);
    }
  }

  /** @param host the page was asked for at it */
  public String seenFrom(String host) {
    if (!named.isEmpty()) {
      return named;
    }
    var safe = host != null && HOST.matcher(host).matches() ? host : "localhost";
    return (tls ? "wss://" : "ws://") + safe + ":" + port + "/ws";
  }
}
