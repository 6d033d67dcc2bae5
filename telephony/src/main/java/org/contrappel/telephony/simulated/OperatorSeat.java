package org.contrappel.telephony.simulated;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.contrappel.telephony.town.Pickup;

/**
 * An operator's telephone in a {@link World}: what it does when it rings is set here, and here one asks what he
 * remembers. Who is never spoken of has none.
 */
public final class OperatorSeat {
  private final World world;
  private final String name;
  private volatile Optional<Pickup> pickup = Optional.of(new Pickup.NeverAnswers());

  OperatorSeat(World world, String name) {
    this.world = world;
    this.name = name;
  }

  /** Empty while no telephone is registered. */
  Optional<Pickup> pickup() {
    return pickup;
  }

  public OperatorSeat answersAfter(Duration time) {
    return does(new Pickup.Answers(time));
  }

  public OperatorSeat neverAnswers() {
    return does(new Pickup.NeverAnswers());
  }

  public OperatorSeat isBusy() {
    return does(new Pickup.Busy());
  }

  public OperatorSeat declines() {
    return does(new Pickup.Rejects());
  }

  /** He has no telephone until he is told to answer, or not to. */
  public OperatorSeat isNotRegistered() {
    pickup = Optional.empty();
    return this;
  }

  /** He puts the receiver down now, wherever he is. */
  public OperatorSeat hangsUp() {
    world.network().seats().hangsUp(name);
    return this;
  }

  /** His telephone falls silent now, in the middle of a word, and is registered no more. */
  public OperatorSeat dies() {
    pickup = Optional.empty();
    world.network().seats().dies(name);
    return this;
  }

  /** How often his telephone rang. */
  public int rang() {
    return world.network().seats().ear(name).rang();
  }

  /** The story, line by line, with the time since it last rang. */
  public List<String> log() {
    return world.network().seats().ear(name).log();
  }

  private OperatorSeat does(Pickup when) {
    pickup = Optional.of(when);
    return this;
  }
}
