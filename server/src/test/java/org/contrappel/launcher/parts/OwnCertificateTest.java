package org.contrappel.launcher.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.contrappel.launcher.Refusal;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.launcher.settings.StationFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnCertificateTest {
  @TempDir Path folder;

  private Settings usual() {
    return new Settings(Map.of(), StationFolders.within(folder));
  }

  private void mustBeFit(Path certificate, Path key) {
    new OwnCertificate(certificate, key).mustBeFit();
  }

  @Test
  void a_station_without_the_setting_has_none_and_speaks_plain_http() {
    assertThat(OwnCertificate.of(usual())).isEmpty();
    assertThat(OwnServer.address(usual())).hasScheme("http");
    assertThat(OwnServer.address(DrawnCertificate.in(folder, "desk").in(usual()))).hasScheme("https");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC", "Ed25519"})
  void a_certificate_and_its_own_key_are_taken(String algorithm) {
    var drawn = DrawnCertificate.in(folder, "desk", algorithm, "-1H");
    assertThatNoException().isThrownBy(() -> mustBeFit(drawn.certificate(), drawn.key()));
  }

  @Test
  void one_of_the_two_settings_alone_is_refused() {
    var half = usual().with(Setting.TLS_CERTIFICATE, "/etc/desk.crt");
    assertThatThrownBy(() -> OwnCertificate.of(half)).isInstanceOf(Refusal.class).hasMessageContaining("belong together");
  }

  @Test
  void the_key_of_another_certificate_is_refused_before_anything_starts() {
    var desk = DrawnCertificate.in(folder, "desk");
    var other = DrawnCertificate.in(folder, "other");
    var rsa = DrawnCertificate.in(folder, "rsa", "RSA", "-1H");
    assertThatThrownBy(() -> mustBeFit(desk.certificate(), other.key())).hasMessageContaining("is not that of");
    assertThatThrownBy(() -> mustBeFit(desk.certificate(), rsa.key())).hasMessageContaining("is not that of");
  }

  @Test
  void one_that_has_run_out_is_refused_with_its_days() {
    var old = DrawnCertificate.in(folder, "old", "EC", "-3d");
    assertThatThrownBy(() -> mustBeFit(old.certificate(), old.key()))
        .isInstanceOf(Refusal.class).hasMessageContaining("have it renewed");
  }

  @Test
  void a_file_that_is_missing_or_holds_something_else_is_named_with_its_setting() throws Exception {
    var desk = DrawnCertificate.in(folder, "desk");
    var words = Files.writeString(folder.resolve("words"), "Bonjour.");
    assertThatThrownBy(() -> mustBeFit(folder.resolve("none"), desk.key()))
        .isInstanceOf(Refusal.class).hasMessageContaining("tls.certificate").hasMessageContaining("cannot be read");
    assertThatThrownBy(() -> mustBeFit(words, desk.key())).isInstanceOf(Refusal.class).hasMessageContaining("as PEM");
    assertThatThrownBy(() -> mustBeFit(desk.certificate(), words))
        .isInstanceOf(Refusal.class).hasMessageContaining("tls.key").hasMessageContaining("as PEM");
    assertThatThrownBy(() -> mustBeFit(desk.certificate(), desk.certificate()))
        .isInstanceOf(Refusal.class).hasMessageContaining("as PEM");
  }
}
