package org.contrappel.launcher.parts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.launcher.settings.Settings;

/** A certificate nobody vouches for, with its key, in two PEM files. */
public record DrawnCertificate(Path certificate, Path key) {
  private static final char[] PASSWORD = "a password".toCharArray();

  /** @param from as keytool takes it, such as {@code -2d}; it is valid for one day from then */
  static DrawnCertificate in(Path folder, String name, String algorithm, String from) {
    var store = folder.resolve(name + ".p12");
    try {
      Files.deleteIfExists(store);
      var made = new ProcessBuilder(List.of(
          Path.of(System.getProperty("java.home"), "bin/keytool").toString(), "-genkeypair", "-alias", name,
          "-keyalg", algorithm, "-dname", "CN=" + name + ".example", "-startdate", from, "-validity", "1",
          "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", new String(PASSWORD)))
          .redirectErrorStream(true).start();
      var told = new String(made.getInputStream().readAllBytes(), US_ASCII);
      if (made.waitFor() != 0) {
        throw new IllegalStateException(told);
      }
      var read = KeyStore.getInstance(store.toFile(), PASSWORD);
      return new DrawnCertificate(
          pem(folder.resolve(name + ".crt"), "CERTIFICATE", read.getCertificate(name).getEncoded()),
          pem(folder.resolve(name + ".key"), "PRIVATE KEY", read.getKey(name, PASSWORD).getEncoded()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static DrawnCertificate in(Path folder, String name) {
    return in(folder, name, "EC", "-1H");
  }

  public Settings in(Settings settings) {
    return settings.with(Setting.TLS_CERTIFICATE, certificate.toString()).with(Setting.TLS_KEY, key.toString());
  }

  private static Path pem(Path file, String what, byte[] bytes) throws IOException {
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return Files.writeString(file, "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n");
  }
}
