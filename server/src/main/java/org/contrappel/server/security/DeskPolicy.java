package org.contrappel.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/** What a page of ours may load and reach: this server, and the WebSocket of its own telephone. */
record DeskPolicy(WebSocketAddress webSocket) implements HeaderWriter {

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", "default-src 'self'; connect-src 'self' "
        + webSocket.seenFrom(request.getServerName())
        + "; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'");
  }
}
