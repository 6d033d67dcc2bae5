package org.contrappel.launcher.parts;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.contrappel.launcher.settings.Settings;

/**
 * How the station's own programs know its server: by its very certificate, whoever vouches for it and whatever name it is
 * for. They speak to it on the loopback address, which no certificate names.
 */
final class OwnTrust extends X509ExtendedTrustManager {
  private final OwnCertificate own;

  private OwnTrust(OwnCertificate own) {
    this.own = own;
  }

  /** Empty when the station has no certificate. */
  static Optional<SSLContext> of(Settings settings) {
    return OwnCertificate.of(settings).map(own -> {
      try {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new OwnTrust(own)}, null);
        return context;
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException("Every Java has TLS", impossible);
      }
    });
  }

  /** Read anew each time: it may have been renewed. */
  private void mustBeOurs(X509Certificate[] chain) throws CertificateException {
    if (!own.first().equals(chain[0])) {
      throw new CertificateException("Somebody else answers in place of the station's server");
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
    mustBeOurs(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
    mustBeOurs(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) throws CertificateException {
    mustBeOurs(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
    throw new CertificateException("Nobody shows us a certificate");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
    throw new CertificateException("Nobody shows us a certificate");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) throws CertificateException {
    throw new CertificateException("Nobody shows us a certificate");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
