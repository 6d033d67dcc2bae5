package org.contrappel.telephony.phone;

import java.time.Duration;
import java.util.function.Function;
import org.contrappel.telephony.phone.rtp.Keypad;

/** Says how the next call to one number shall be taken. Each last word returns the {@link Call} to come. */
public final class Expectation {
  private final Function<Manner, Call> expect;
  private Line line = Line.ORDINARY;

  Expectation(Function<Manner, Call> expect) {
    this.expect = expect;
  }

  /** Keys will be tones in the audio, and no key events are offered. */
  public Expectation withTones() {
    line = line.withTones();
    return this;
  }

  /** The line sends no packet unless somebody speaks or keys. */
  public Expectation sendingNothing() {
    line = line.sendingNothing();
    return this;
  }

  public Expectation keyedWith(Keypad keypad) {
    line = line.keyedWith(keypad);
    return this;
  }

  public Call answers() {
    return answersAfter(Duration.ZERO);
  }

  public Call answersAfter(Duration ringing) {
    return expect.apply(new Manner.Answers(ringing, line));
  }

  public Call isBusy() {
    return refuses(486);
  }

  /** @param status a final SIP status from 400 on */
  public Call refuses(int status) {
    return refusesAfter(Duration.ZERO, status);
  }

  public Call refusesAfter(Duration ringing, int status) {
    return expect.apply(new Manner.Refuses(status, ringing));
  }

  public Call ringsOn() {
    return expect.apply(new Manner.Rings());
  }

  public Call saysNothing() {
    return expect.apply(new Manner.Mute());
  }
}
