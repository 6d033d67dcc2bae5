package org.contrappel.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import tools.jackson.databind.json.JsonMapper;

/** A browser in which somebody has signed in. */
record SignedInDesk(String name, String cookie, String token) {
  private static final String PASSWORD = "correct horse battery";

  /** Makes an account and signs in with it. */
  static SignedInDesk at(RunningServer server, String name, String role) throws IOException, InterruptedException {
    var made = server.send(server.request("/api/accounts/" + name).header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString("{\"role\": \"%s\", \"password\": \"%s\"}".formatted(role, PASSWORD))));
    assertThat(made.status()).as(made.text()).isEqualTo(200);
    return again(server, name);
  }

  static SignedInDesk again(RunningServer server, String name) throws IOException, InterruptedException {
    var signedIn = server.raw(server.anonymous("/api/session").header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{\"name\": \"%s\", \"password\": \"%s\"}".formatted(name, PASSWORD))));
    assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(200);
    return new SignedInDesk(
        name, signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0],
        JsonMapper.builder().build().readTree(signedIn.body()).path("csrf").asString(""));
  }

  HttpRequest.Builder asking(HttpRequest.Builder request) {
    return request.header("Cookie", cookie).header("X-CSRF-Token", token);
  }

  RunningServer.Answer get(RunningServer server, String path) throws IOException, InterruptedException {
    return server.send(asking(server.anonymous(path).GET()));
  }

  RunningServer.Answer post(RunningServer server, String path, String body) throws IOException, InterruptedException {
    return server.send(asking(server.anonymous(path).header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))));
  }
}
