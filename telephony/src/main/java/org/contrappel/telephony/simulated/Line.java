package org.contrappel.telephony.simulated;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contrappel.telephony.PhoneNumber;
import org.contrappel.telephony.town.Deed;
import org.contrappel.telephony.town.Keying;
import org.contrappel.telephony.town.Person;
import org.contrappel.telephony.town.Pickup;

/** Somebody's telephone in a {@link World}: his manners are set here, and here one asks what he heard and pressed. */
public final class Line {
  private final World world;
  private volatile Person person;

  Line(World world, Person person) {
    this.world = world;
    this.person = person;
  }

  static Line of(World world, String name, PhoneNumber number) {
    return new Line(world, new Person(name, number, new Pickup.NeverAnswers(), Keying.EVENTS, List.of()));
  }

  Person person() {
    return person;
  }

  public PhoneNumber number() {
    return person.number();
  }

  // What the telephone does. Each of these forgets the deeds set before; they hold from the next call on.

  public Line answersAfter(Duration time) {
    return pickup(new Pickup.Answers(time));
  }

  public Line isBusy() {
    return pickup(new Pickup.Busy());
  }

  public Line rejects() {
    return pickup(new Pickup.Rejects());
  }

  public Line neverAnswers() {
    return pickup(new Pickup.NeverAnswers());
  }

  public Line isNotANumber() {
    return pickup(new Pickup.NoSuchNumber());
  }

  // What he does once he has answered, in this order.

  /** Waits until a sentence with these words has been said to its end. */
  public Line hears(String words) {
    return then(new Deed.Hears(words));
  }

  public Line waits(Duration time) {
    return then(new Deed.Waits(time));
  }

  public Line waitsForSilence() {
    return then(new Deed.WaitsForSilence());
  }

  public Line presses(String keys) {
    return then(new Deed.Presses(keys));
  }

  public Line says(String text) {
    return then(new Deed.Says(world.learn(text)));
  }

  public Line beeps() {
    return then(new Deed.Beeps());
  }

  public Line hangsUp() {
    return then(new Deed.HangsUp());
  }

  public Line again() {
    return then(new Deed.Again());
  }

  // He calls the station.

  /** He calls from his number, and lets it ring for up to five minutes; once he is answered he does his deeds. */
  public Line calls() {
    return callsFor(Duration.ofMinutes(5));
  }

  /** As {@link #calls}, with so much patience while it rings. */
  public Line callsFor(Duration patience) {
    world.network().comesIn(person, Optional.of(person.number()), patience);
    return this;
  }

  /** As {@link #calls}, showing no number. */
  public Line callsWithoutANumber() {
    world.network().comesIn(person, Optional.empty(), Duration.ofMinutes(5));
    return this;
  }

  /** He puts the receiver down now, answered or not. */
  public Line givesUp() {
    world.network().callerHangsUp(number());
    return this;
  }

  // What became of it.

  /** Every sentence begun to him on all his calls, in order. */
  public List<String> heard() {
    return world.ear(number()).heard();
  }

  public String pressed() {
    return world.ear(number()).pressed();
  }

  /** The words he was told to hear and never did before a call ended. */
  public List<String> missed() {
    return world.ear(number()).missed();
  }

  public int rang() {
    return world.ear(number()).rang();
  }

  public List<String> log() {
    return world.ear(number()).log();
  }

  private Line pickup(Pickup pickup) {
    person = new Person(person.name(), person.number(), pickup, person.keying(), List.of());
    return this;
  }

  private Line then(Deed deed) {
    var deeds = new ArrayList<>(person.deeds());
    deeds.add(deed);
    person = new Person(person.name(), person.number(), person.pickup(), person.keying(), deeds);
    return this;
  }
}
