package org.contrappel.campaign;

/** What was going on when the server was killed. */
enum Moment {
  ACCEPTED("just after the alarm's 202"),
  ORIGINATED("between originate and its answer"),
  RINGING("while it rings"),
  PROMPT("during the prompt"),
  CODE("in the middle of a code"),
  KEYED("just after the code's last key"),
  GONE("the callee hangs up meanwhile"),
  REFUSED("busy or no answer comes meanwhile");

  private final String words;

  Moment(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
