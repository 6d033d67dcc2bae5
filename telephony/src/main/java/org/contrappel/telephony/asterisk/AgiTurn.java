package org.contrappel.telephony.asterisk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.contrappel.script.Expect;
import org.contrappel.script.Heard;
import org.contrappel.script.Turn;
import org.contrappel.telephony.Voice;
import org.contrappel.telephony.asterisk.AgiLine.LineGone;

/** Performs turns on an answered channel, one after the other. */
final class AgiTurn {
  private static final String DIGITS = "0123456789*";
  private static final String KEYS = DIGITS + "#";

  /** How long after a complete code its {@code #} may come. */
  private static final Duration HASH_MAY_FOLLOW = Duration.ofSeconds(2);

  private final AgiLine line;
  private final Voice voice;
  private final CalledSide called;
  private final InstantSource clock;
  private Instant hashUntil = Instant.MIN;

  AgiTurn(AgiLine line, Voice voice, CalledSide called, InstantSource clock) {
    this.line = line;
    this.voice = voice;
    this.called = called;
    this.clock = clock;
  }

  /** What was heard; empty after a turn that expects nothing. */
  Optional<Heard> perform(Turn turn) throws LineGone {
    return switch (turn.expect()) {
      case Expect.HangUp end -> {
        called.recorded();
        say(turn, Duration.ZERO, "", false);
        yield Optional.empty();
      }
      case Expect.Choice(var keys, var time) when keys.isEmpty() -> {
        called.recorded();
        say(turn, Duration.ZERO, "", false);
        line.waitWithTone(time);
        yield Optional.of(new Heard.Nothing());
      }
      case Expect.Choice choice -> {
        called.recorded();
        var key = ask(turn, choice.patience(), choice.keys().contains('#'), false);
        yield Optional.of(key.<Heard>map(one -> new Heard.Keys(one.toString())).orElseGet(Heard.Nothing::new));
      }
      case Expect.Code code -> {
        called.muted();
        yield Optional.of(code(turn, code));
      }
    };
  }

  private Heard code(Turn turn, Expect.Code expect) throws LineGone {
    var key = ask(turn, expect.patience(), false, true);
    if (key.isEmpty()) {
      return new Heard.Nothing();
    }
    var entry = CodeEntry.empty(expect.length()).with(key.get());
    if (!entry.complete()) {
      for (var further : line.waitForKeys(entry.missing(), expect.betweenKeys()).toCharArray()) {
        entry = entry.with(further);
      }
      called.pressedAKey();
    }
    if (entry.awaitsItsHash()) {
      hashUntil = clock.instant().plus(HASH_MAY_FOLLOW);
    }
    called.keyed(entry.awaitsItsHash() ? HASH_MAY_FOLLOW : Duration.ZERO);
    return new Heard.Keys(entry.digits());
  }

  /**
   * Says all sentences and waits, until a key ends it.
   *
   * @param withHash whether {@code #} is an answer. Where it is none it is not listened for while the {@code #} of the code
   *     before may still come: it is swallowed, and nobody hears anything of it
   * @param aCode a {@code #} before any digit closes nothing: it cuts no sentence
   */
  private Optional<Character> ask(Turn turn, Duration patience, boolean withHash, boolean aCode) throws LineGone {
    var silence = turn.say().isEmpty() ? Duration.ZERO : TurnSound.waitsIn(patience);
    var key = say(turn, silence, clock.instant().isBefore(hashUntil) && !withHash ? DIGITS : KEYS, aCode);
    var left = patience.minus(silence);
    return key.isPresent() || left.isZero() ? key(key) : waitFor(left);
  }

  /** Says all sentences, and nothing for a time, until a key ends it. */
  private Optional<Character> say(Turn turn, Duration silence, String cutBy, boolean aCode) throws LineGone {
    if (turn.say().isEmpty()) {
      called.told();
      return Optional.empty();
    }
    try (var sound = TurnSound.of(voice, turn.say(), silence)) {
      var said = line.say(sound.file(), cutBy, 0);
      while (said.key().isPresent()
          && (belongsToTheCodeBefore(said.key().get())
              || aCode && said.key().get() == '#' && sound.isSaidAt(said.endSample()))) {
        said = line.say(sound.file(), cutBy, said.endSample());
      }
      called.told();
      return said.key();
    }
  }

  private Optional<Character> waitFor(Duration patience) throws LineGone {
    var until = clock.instant().plus(patience);
    var key = line.waitForKey(patience);
    if (key.isPresent() && belongsToTheCodeBefore(key.get())) {
      key = line.waitForKey(Duration.between(clock.instant(), until));
    }
    return key(key);
  }

  private boolean belongsToTheCodeBefore(char key) {
    var belongs = key == '#' && clock.instant().isBefore(hashUntil);
    hashUntil = belongs ? Instant.MIN : hashUntil;
    return belongs;
  }

  private Optional<Character> key(Optional<Character> key) {
    if (key.isPresent()) {
      called.pressedAKey();
    }
    return key.filter(one -> KEYS.indexOf(one) >= 0);
  }
}
