package org.contrappel.launcher.parts;

import java.nio.file.Path;
import java.util.List;
import org.contrappel.launcher.Refusal;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.script.Language;
import org.contrappel.script.Utterance;
import org.contrappel.telephony.carried.CarriedParts;
import org.contrappel.telephony.speech.SpeechEngines;
import org.contrappel.telephony.speech.SpeechSettings;
import org.contrappel.telephony.speech.SpeechUnavailable;

/** What a caller hears once when the server dies under a call; Asterisk must have it as files, since it is then alone. */
public final class HoldingSentence {
  private HoldingSentence() {}

  /** The files, in the order in which the languages are said. */
  public static List<Path> spoken(Settings settings) {
    var command = settings.text(Setting.SPEECH_COMMAND);
    var engine = new SpeechSettings(
        settings.folders().cache().resolve("speech"), command.isEmpty() ? List.of() : List.of(command.split("\\s+")), null);
    try {
      var speech = SpeechEngines.choose(engine, new CarriedParts(settings.parts()));
      return List.of(
          speech.spoken(new Utterance("Un instant, s'il vous plaît, ne quittez pas.", Language.FR)),
          speech.spoken(new Utterance("One moment please, hold the line.", Language.EN)));
    } catch (SpeechUnavailable e) {
      throw new Refusal(e.getMessage(), e);
    }
  }
}
