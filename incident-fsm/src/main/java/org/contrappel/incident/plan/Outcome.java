package org.contrappel.incident.plan;

import org.contrappel.incident.call.CallResult;

/** What came of the step a plan stands at. */
public sealed interface Outcome {

  record Called(CallResult result) implements Outcome {}

  /** An operator chose one of the named answers. */
  record Answered(String answer) implements Outcome {}

  /** An operator has done what was asked, or whoever was sent has given his all clear. */
  record Done() implements Outcome {}

  /** An operator says that it is not needed. */
  record NotNeeded() implements Outcome {}

  /** The time is up, or a new signal ended it early. */
  record TimeUp() implements Outcome {}

  /** Whoever was sent has not been heard of. */
  record Overdue() implements Outcome {}

  /** Whoever was sent is in danger. */
  record CalledForHelp() implements Outcome {}
}
