package org.contrappel.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.contrappel.launcher.parts.OwnVoice;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.telephony.audio.G711;
import org.contrappel.telephony.audio.Sound;

/**
 * What Asterisk says when the server is gone, as the ear knows it.
 *
 * @param first how it begins
 * @param last how it ends
 */
record Holding(Sound first, Sound last) {
  /** A whole sentence would not be known again where a busy machine tore a hole into it. */
  private static final Duration ENOUGH = Duration.ofMillis(1_000);

  static Holding of(Settings settings) {
    var said = OwnVoice.spoken(OwnVoice.of(settings)).holding().stream().map(Holding::sound).toList();
    var last = said.getLast();
    return new Holding(
        said.getFirst().between(Duration.ZERO, ENOUGH), last.between(last.length().minus(ENOUGH), last.length()));
  }

  private static Sound sound(Path file) {
    try {
      return G711.A_LAW.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("A spoken sentence cannot be read", e);
    }
  }
}
