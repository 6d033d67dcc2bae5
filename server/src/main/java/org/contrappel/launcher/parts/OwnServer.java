package org.contrappel.launcher.parts;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.launcher.settings.Settings;

/** Where the station's server is, and how its own programs ask it. */
public final class OwnServer {
  private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(2);

  private OwnServer() {}

  public static URI address(Settings settings) {
    var told = settings.text(Setting.HTTP_ADDRESS);
    var host = told.equals("0.0.0.0") || told.equals("127.0.0.1") ? "localhost" : told;
    var scheme = OwnCertificate.of(settings).isPresent() ? "https" : "http";
    return URI.create(scheme + "://" + host + ":" + settings.port(Setting.HTTP_PORT));
  }

  /** A connection to the health of the server; nothing is sent yet. */
  public static HttpURLConnection health(Settings settings) throws IOException {
    var connection = (HttpURLConnection) address(settings).resolve("/api/health").toURL().openConnection();
    connection.setConnectTimeout((int) CONNECTED_WITHIN.toMillis());
    connection.setReadTimeout((int) CONNECTED_WITHIN.toMillis());
    if (connection instanceof HttpsURLConnection secured) {
      OwnTrust.of(settings).map(SSLContext::getSocketFactory).ifPresent(secured::setSSLSocketFactory);
      secured.setHostnameVerifier((host, session) -> true); // it is known by its very certificate
    }
    return connection;
  }

  /** What asks the server anything else. */
  public static HttpClient client(Settings settings) {
    var client = HttpClient.newBuilder().connectTimeout(CONNECTED_WITHIN);
    OwnTrust.of(settings).ifPresent(client::sslContext);
    return client.build();
  }
}
