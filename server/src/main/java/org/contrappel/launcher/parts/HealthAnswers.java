package org.contrappel.launcher.parts;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import org.contrappel.launcher.keep.Readiness;

/**
 * The server is ready when it can ring. One that can take alarms and cannot ring is waited for a little, and is ready all
 * the same: a dead trunk must not keep a station from taking alarms.
 */
final class HealthAnswers implements Readiness {
  private static final Duration FOR_THE_TELEPHONE = Duration.ofSeconds(10);
  private final Asking asking;
  private OptionalLong takesAlarmsSince = OptionalLong.empty();

  /** How the server is asked. */
  interface Asking {
    HttpURLConnection begin() throws IOException;
  }

  HealthAnswers(Asking asking) {
    this.asking = asking;
  }

  @Override
  public boolean ready() {
    try {
      var connection = asking.begin();
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK || readyAllTheSame(connection);
    } catch (IOException notYet) {
      takesAlarmsSince = OptionalLong.empty();
      return false;
    }
  }

  private boolean readyAllTheSame(HttpURLConnection connection) throws IOException {
    if (connection.getResponseCode() != HttpURLConnection.HTTP_UNAVAILABLE || connection.getErrorStream() == null) {
      return false;
    }
    try (var body = connection.getErrorStream()) {
      if (!new String(body.readAllBytes(), StandardCharsets.UTF_8).contains("\"ready\":true")) {
        return false;
      }
    }
    if (takesAlarmsSince.isEmpty()) {
      takesAlarmsSince = OptionalLong.of(System.nanoTime());
    }
    return System.nanoTime() - takesAlarmsSince.getAsLong() > FOR_THE_TELEPHONE.toNanos();
  }
}
