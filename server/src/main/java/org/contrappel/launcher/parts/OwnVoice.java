package org.contrappel.launcher.parts;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.contrappel.launcher.Refusal;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.script.Language;
import org.contrappel.script.shipped.Sentences;
import org.contrappel.telephony.Voice;
import org.contrappel.telephony.carried.CarriedParts;
import org.contrappel.telephony.speech.SpeechEngines;
import org.contrappel.telephony.speech.SpeechSettings;
import org.contrappel.telephony.speech.SpeechUnavailable;

/** What the launcher itself must have spoken before a call: what Asterisk says when it is alone. */
public final class OwnVoice {
  private OwnVoice() {}

  /**
   * @throws Refusal when there is nothing to speak with, naming what to do
   */
  public static Voice of(Settings settings) {
    var command = settings.text(Setting.SPEECH_COMMAND);
    var words = command.isEmpty() ? List.<String>of() : List.of(command.split("\\s+"));
    try {
      var voice = SpeechEngines.choose(
          new SpeechSettings(ServerProperties.speech(settings), words, null), new CarriedParts(settings.parts()));
      voice.check();
      return voice;
    } catch (SpeechUnavailable e) {
      throw new Refusal(e.getMessage(), e);
    }
  }

  /**
   * What Asterisk says when it is alone, a file for each language; each may be empty.
   *
   * @param holding what a caller hears once when the server dies under a call
   * @param ownVoice what an operator hears who tests his telephone, before he hears himself
   * @param operatorLost what a person hears whose operator was lost
   */
  public record Spoken(List<Path> holding, List<Path> ownVoice, List<Path> operatorLost) {
    public static final Spoken NOTHING = new Spoken(List.of(), List.of(), List.of());
  }

  public static Spoken spoken(Voice voice) {
    return new Spoken(of(voice, Sentences.HOLDING), of(voice, Sentences.OWN_VOICE), of(voice, Sentences.OPERATOR_LOST));
  }

  private static List<Path> of(Voice voice, String sentence) {
    var sentences = Sentences.shipped();
    return Stream.of(Language.values()).map(language -> voice.spoken(sentences.of(sentence, language))).toList();
  }
}
