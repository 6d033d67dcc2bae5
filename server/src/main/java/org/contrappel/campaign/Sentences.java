package org.contrappel.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.contrappel.launcher.parts.OwnVoice;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.script.Language;
import org.contrappel.script.Utterance;
import org.contrappel.telephony.Voice;
import org.contrappel.telephony.audio.G711;
import org.contrappel.telephony.audio.Sound;

/**
 * What the callee knows by ear.
 *
 * @param question after it he keys his code
 * @param holding what Asterisk says when the server is gone, one after the other
 */
record Sentences(Sound question, List<Sound> holding) {
  private static final Utterance QUESTION =
      new Utterance("Composez votre mot de passe, puis dièse.", Language.FR);

  static Sentences of(Settings settings) {
    var voice = OwnVoice.of(settings);
    return new Sentences(
        sound(voice, QUESTION), OwnVoice.holding(voice).stream().map(Sentences::sound).toList());
  }

  private static Sound sound(Voice voice, Utterance said) {
    return sound(voice.spoken(said));
  }

  private static Sound sound(Path file) {
    try {
      return G711.A_LAW.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("A spoken sentence cannot be read", e);
    }
  }
}
