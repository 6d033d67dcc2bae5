package org.contrappel.calls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.script.Heard;
import org.contrappel.script.Interpreter;
import org.contrappel.script.Language;
import org.contrappel.script.Utterance;
import org.contrappel.script.shipped.ShippedScripts;
import org.contrappel.server.station.Facts;
import org.contrappel.telephony.Voice;
import org.contrappel.telephony.audio.G711;
import org.contrappel.telephony.audio.Sound;

/** What the station should say, turn by turn: the shipped scripts, in the very files of its speech cache. */
final class Prompts {
  /** What the site is called with, as the shipped plan for an intrusion has it. */
  static final String SITE = "verify-site-offer-test";

  /** What the judges of a code tell the script. */
  static final Heard ACCEPTED = new Heard.Judged(true, "");

  static final Heard REFUSED = new Heard.Judged(false, "");
  static final Heard NOTHING = new Heard.Nothing();
  static final Heard MACHINE = new Heard.Machine();

  private final Voice voice;

  Prompts(Voice voice) {
    this.voice = voice;
  }

  /** Each turn's sentences, the first turn's and those after each answer. */
  List<List<Sound>> of(String script, Heard... answers) {
    var read = ShippedScripts.named(script);
    var facts = new Facts(Setting.STATION_NAME.usual())
        .spoken(Map.of("site", Place.NAME, "class", "intrusion"), Language.FR);
    var step = Interpreter.begin(read, Language.FR, facts, 0);
    var turns = new ArrayList<List<Sound>>();
    turns.add(step.turn().say().stream().map(this::sound).toList());
    for (var answer : answers) {
      step = Interpreter.heard(read, step.conversation(), step.turn().number(), answer);
      turns.add(step.turn().say().stream().map(this::sound).toList());
    }
    return turns;
  }

  /** Any sentence, for somebody else to say. */
  Sound said(String text) {
    return sound(new Utterance(text, Language.FR));
  }

  private Sound sound(Utterance sentence) {
    try {
      return G711.A_LAW.read(voice.spoken(sentence));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
