package org.contrappel.telephony.simulated;

import java.time.Duration;
import java.util.List;
import org.contrappel.telephony.town.Deed;
import org.contrappel.telephony.town.Manners;

/** Does a person's deeds, one after the other, once he has answered. */
final class PersonOnLine {
  /** Nobody puts the receiver down in the instant a sentence ends. */
  private static final Duration REACTION = Duration.ofMillis(200);

  private final SimulatedCall call;
  private final List<Deed> deeds;
  private final Attention attention = new Attention();
  private int next;

  PersonOnLine(SimulatedCall call, List<Deed> deeds) {
    this.call = call;
    this.deeds = deeds;
  }

  void goOn() {
    attention.done();
    if (next == deeds.size()) {
      return;
    }
    switch (deeds.get(next++)) {
      case Deed.Waits(var time) -> call.after(time, this::goOn);
      case Deed.WaitsForSilence _ -> waitForSilence();
      case Deed.Hears(var words) -> listenFor(words);
      case Deed.Presses(var keys) -> press(keys, 0);
      case Deed.Says(var name) -> speak(SpokenLength.of(call.speech(name)));
      case Deed.Beeps _ -> {
        call.beeps();
        speak(Manners.BEEP);
      }
      case Deed.HangsUp _ -> call.after(REACTION, call::calleeHangsUp);
      case Deed.Again _ -> {
        next = 0;
        goOn();
      }
    }
  }

  void otherBegins() {
    attention.begins();
  }

  /** The other side has said a sentence to its end. */
  void otherSaid(String sentence) {
    if (attention.hears(sentence)) {
      goOn();
    }
  }

  void otherIsQuiet() {
    var mark = attention.quiet();
    call.after(Manners.QUIET, () -> ifStillQuiet(mark));
  }

  /** The words he was still to hear. */
  List<String> unheard() {
    var from = attention.isListening() ? next - 1 : next;
    return deeds.subList(from, deeds.size()).stream()
        .filter(Deed.Hears.class::isInstance)
        .map(deed -> ((Deed.Hears) deed).words())
        .toList();
  }

  private void waitForSilence() {
    var mark = attention.waitForSilence();
    call.after(Manners.PATIENCE, () -> {
      if (attention.nothingCameSince(mark)) {
        goOn();
      }
    });
  }

  private void ifStillQuiet(int mark) {
    if (attention.stillQuietSince(mark)) {
      goOn();
    }
  }

  private void listenFor(String words) {
    if (attention.listenFor(words)) {
      goOn();
    }
  }

  private void press(String keys, int index) {
    if (index == keys.length()) {
      goOn();
      return;
    }
    call.key(keys.charAt(index));
    call.after(Manners.KEY.plus(Manners.KEY_GAP), () -> press(keys, index + 1));
  }

  private void speak(Duration length) {
    call.voiceBegins();
    call.after(length, () -> {
      call.voiceEnds();
      goOn();
    });
  }
}
