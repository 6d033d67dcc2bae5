package org.contrappel.telephony.simulated;

import java.time.Duration;
import org.contrappel.script.Expect;
import org.contrappel.script.Heard;
import org.contrappel.script.Turn;

/** One turn being performed: the sentences, then the wait for what it expects. */
final class Performance {
  private final SimulatedCall call;
  private final Turn turn;
  private boolean over;
  private boolean speaking;
  private String keys = "";
  private int wait;

  Performance(SimulatedCall call, Turn turn) {
    this.call = call;
    this.turn = turn;
  }

  int number() {
    return turn.number();
  }

  void begin() {
    if (turn.say().isEmpty()) {
      said();
    } else {
      sentence(0);
    }
  }

  void key(char key) {
    if (over || turn.expect() instanceof Expect.HangUp) {
      return;
    }
    cut();
    switch (KeyRules.press(turn.expect(), keys, key)) {
      case KeyRules.Collected.More(var soFar) -> {
        keys = soFar;
        patience(((Expect.Code) turn.expect()).betweenKeys());
      }
      case KeyRules.Collected.Complete(var complete, var hashBelongs) -> {
        if (hashBelongs) {
          call.swallowHashFor(((Expect.Code) turn.expect()).betweenKeys());
        }
        finish(new Heard.Keys(complete));
      }
    }
  }

  void machine() {
    if (!over && !(turn.expect() instanceof Expect.HangUp)) {
      cut();
      finish(new Heard.Machine());
    }
  }

  /** Nothing more is performed. */
  void stop() {
    over = true;
  }

  private void sentence(int index) {
    var text = turn.say().get(index).text();
    speaking = true;
    call.says(text);
    call.after(SpokenLength.of(text), () -> {
      if (over || !speaking) {
        return;
      }
      call.said(text);
      // What the person does on hearing it can have cut the rest short.
      if (over || !speaking) {
        return;
      }
      if (index + 1 < turn.say().size()) {
        sentence(index + 1);
      } else {
        speaking = false;
        call.quiet();
        said();
      }
    });
  }

  private void cut() {
    if (speaking) {
      speaking = false;
      call.quiet();
    }
  }

  private void said() {
    switch (turn.expect()) {
      case Expect.Choice choice -> patience(choice.patience());
      case Expect.Code code -> patience(code.patience());
      case Expect.HangUp _ -> call.clears();
    }
  }

  private void patience(Duration time) {
    var mark = ++wait;
    call.after(time, () -> {
      if (!over && mark == wait) {
        finish(keys.isEmpty() ? new Heard.Nothing() : new Heard.Keys(keys));
      }
    });
  }

  private void finish(Heard heard) {
    over = true;
    call.heard(turn, heard);
  }
}
