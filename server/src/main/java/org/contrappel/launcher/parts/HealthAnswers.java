package org.contrappel.launcher.parts;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import org.contrappel.launcher.keep.Readiness;

/** The server is ready when it says it is healthy. */
record HealthAnswers(URI address) implements Readiness {
  private static final int PATIENCE_MS = 2_000;

  @Override
  public boolean ready() {
    try {
      var connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MS);
      connection.setReadTimeout(PATIENCE_MS);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException notYet) {
      return false;
    }
  }
}
