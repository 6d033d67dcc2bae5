package org.contrappel.incident.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.contrappel.incident.hours.Availability;

/** When a step is taken; a step whose conditions do not all hold is passed over, and that is written down. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Condition.During.class, name = "during"),
  @JsonSubTypes.Type(value = Condition.SiteIs.class, name = "site_is"),
  @JsonSubTypes.Type(value = Condition.TripsAtLeast.class, name = "trips"),
  @JsonSubTypes.Type(value = Condition.Done.class, name = "done"),
  @JsonSubTypes.Type(value = Condition.NotDone.class, name = "not_done")
})
public sealed interface Condition {

  /** Whether it holds for an incident that stands here. */
  boolean holds(Circumstances now, Position here);

  /** Why a step is passed over when it does not hold: a clause. */
  String otherwise();

  /** The site's own time lies within these hours. */
  record During(Availability hours) implements Condition {
    @Override
    public boolean holds(Circumstances now, Position here) {
      return hours.availableAt(now.at(), now.zone(), now.holidays());
    }

    @Override
    public String otherwise() {
      return "it is not the hour for it";
    }
  }

  /** An alarm system nobody has heard of being armed or disarmed counts as armed: the graver case. */
  record SiteIs(boolean armed) implements Condition {
    @Override
    public boolean holds(Circumstances now, Position here) {
      return armed == (now.armed() != Armed.OPEN);
    }

    @Override
    public String otherwise() {
      return armed ? "the site is open" : "the site is armed";
    }
  }

  /** @param count so many signals of a fault or danger, the first included; 2 to 20 */
  record TripsAtLeast(int count) implements Condition {
    @Override
    public boolean holds(Circumstances now, Position here) {
      return now.trips() >= count;
    }

    @Override
    public String otherwise() {
      return "fewer than " + count + " signals came";
    }
  }

  /** The aim of an earlier step was reached. */
  record Done(String step) implements Condition {
    @Override
    public boolean holds(Circumstances now, Position here) {
      return here.done().contains(step);
    }

    @Override
    public String otherwise() {
      return "'" + step + "' did not succeed";
    }
  }

  record NotDone(String step) implements Condition {
    @Override
    public boolean holds(Circumstances now, Position here) {
      return !here.done().contains(step);
    }

    @Override
    public String otherwise() {
      return "'" + step + "' succeeded";
    }
  }
}
