package org.contrappel.launcher.parts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.contrappel.launcher.Refusal;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.launcher.settings.Settings;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * The certificate by which browsers know the station, where it has one. Only then do page and WebSocket go over TLS.
 *
 * @param certificate PEM: the certificate, and behind it those that vouch for it
 * @param key PEM, without a password; read by the server and by Asterisk, as the station's user
 */
public record OwnCertificate(Path certificate, Path key) {

  /** @throws Refusal when one of the two settings is there without the other */
  public static Optional<OwnCertificate> of(Settings settings) {
    if (settings.has(Setting.TLS_CERTIFICATE) != settings.has(Setting.TLS_KEY)) {
      throw new Refusal("tls.certificate and tls.key belong together: set both of them, or none.");
    }
    return settings.has(Setting.TLS_CERTIFICATE)
        ? Optional.of(new OwnCertificate(settings.path(Setting.TLS_CERTIFICATE), settings.path(Setting.TLS_KEY)))
        : Optional.empty();
  }

  /** @throws Refusal with a sentence that says which file to set right */
  public void mustBeFit() {
    var mine = first();
    try {
      mine.checkValidity();
    } catch (CertificateExpiredException | CertificateNotYetValidException e) {
      throw new Refusal("The certificate in " + certificate + " (tls.certificate) is valid from "
          + mine.getNotBefore().toInstant() + " to " + mine.getNotAfter().toInstant() + ": have it renewed.", e);
    }
    if (!belongsTo(mine)) {
      throw new Refusal("The key in " + key + " (tls.key) is not that of the certificate in " + certificate + ".");
    }
  }

  /** The station's own; those behind it are of whoever vouches for it. */
  X509Certificate first() {
    return read(certificate, "tls.certificate", "a certificate",
        pem -> Optional.ofNullable(pem.getCertificates()).map(List::getFirst));
  }

  private boolean belongsTo(X509Certificate mine) {
    var secret = read(key, "tls.key", "a private key without a password", pem -> Optional.ofNullable(pem.getPrivateKey()));
    var text = "whose is it".getBytes(UTF_8);
    try {
      return verify(mine, text, sign(secret, text));
    } catch (GeneralSecurityException otherKind) {
      return false;
    }
  }

  private static byte[] sign(PrivateKey secret, byte[] text) throws GeneralSecurityException {
    var signature = Signature.getInstance(kind(secret.getAlgorithm()));
    signature.initSign(secret);
    signature.update(text);
    return signature.sign();
  }

  private static boolean verify(X509Certificate mine, byte[] text, byte[] signed) throws GeneralSecurityException {
    var signature = Signature.getInstance(kind(mine.getPublicKey().getAlgorithm()));
    signature.initVerify(mine);
    signature.update(text);
    return signature.verify(signed);
  }

  private static String kind(String algorithm) {
    return switch (algorithm) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default -> algorithm;
    };
  }

  /** What one of the files holds. */
  private interface Held<T> {
    Optional<T> in(PemContent pem);
  }

  private static <T> T read(Path file, String setting, String what, Held<T> held) {
    try {
      return held.in(PemContent.of(Files.readString(file))).orElseThrow(IllegalStateException::new);
    } catch (IOException | UncheckedIOException away) {
      throw new Refusal("The file " + file + " (" + setting + ") cannot be read by the station's user.", away);
    } catch (IllegalStateException | IllegalArgumentException wrong) {
      throw new Refusal("The file " + file + " (" + setting + ") is not " + what + " as PEM.", wrong);
    }
  }
}
