package org.contrappel.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.contrappel.telephony.phone.Call;
import org.contrappel.telephony.phone.CallEnd;
import tools.jackson.databind.JsonNode;

/** Asks everybody what became of a draw: who was on the line, the telephone network, the register, the recordings. */
record Examination(Holding holding, Recordings recordings, Clocks clocks) {
  private static final long GOES_ON_WITHIN_MS = 20_000;
  private static final long SILENCE_MS = 1_200;
  private static final Duration TRUE_WITHIN = Duration.ofMillis(500);
  /** In its last moments of starting the server may lead a call already. */
  private static final long NEARLY_BACK = Duration.ofSeconds(2).toNanos();

  Findings of(Played played, Story story, List<Call> calls, long back) {
    var complaints = new ArrayList<String>();
    var draw = played.draw();
    through(played, complaints);
    network(played, calls, complaints);
    var heard = draw.stays() ? heard(played, back, complaints) : Heard.NOTHING;
    register(played, story, complaints);
    var results = story.attempts().stream().map(attempt -> attempt.path("result").asString("none")).distinct()
        .collect(Collectors.joining(","));
    return new Findings(
        draw, story.id(), (back - played.kill().at()) / 1_000_000, heard.wentOnMs(), heard.silenceMs(), results,
        story.incident().path("phase").asString(""), List.copyOf(complaints));
  }

  private static void through(Played played, List<String> complaints) {
    try {
      played.callee().get(30, TimeUnit.SECONDS);
    } catch (TimeoutException stillThere) {
      complaints.add("the callee is still on the line");
    } catch (ExecutionException otherwise) {
      complaints.add("the callee says: " + otherwise.getCause().getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      complaints.add("interrupted");
    }
  }

  private static void network(Played played, List<Call> calls, List<String> complaints) {
    if (calls.size() != played.draw().attempts()) {
      complaints.add("%d INVITEs reached the number instead of %d".formatted(calls.size(), played.draw().attempts()));
    }
    for (var i = 1; i < calls.size(); i++) {
      var before = calls.get(i - 1).endedAt();
      if (before.isEmpty() || before.getAsLong() - calls.get(i).invitedAt() > 0) {
        complaints.add("two calls to the number were alive at once");
      }
    }
    if (played.draw().stays() && played.call().endedAt().isPresent()
        && played.call().ends(Duration.ZERO).how() != CallEnd.How.CALLER_HUNG_UP) {
      complaints.add("the call ended otherwise than by its script: " + played.call().ends(Duration.ZERO).how());
    }
  }

  private Heard heard(Played played, long back, List<String> complaints) {
    var call = played.call();
    var died = played.diedAt();
    if (died.isEmpty() || call.endedAt().isEmpty()) {
      complaints.add("the call did not come to its end");
      return Heard.NOTHING;
    }
    var heard = Heard.in(call.audio(), died.get(), holding);
    var held = call.answeredAt() - back + NEARLY_BACK < 0 && call.endedAt().getAsLong() - back > 0;
    if (heard.holdings() > 1 || held && heard.holdings() == 0) {
      complaints.add("the holding sentence was heard " + heard.holdings() + " times");
    }
    if (heard.holdings() > 0 && heard.wentOnMs().isEmpty()) {
      complaints.add("nothing was said after the holding sentence");
    }
    if (heard.wentOnMs().orElse(0) > GOES_ON_WITHIN_MS) {
      complaints.add("the call went on only after " + heard.wentOnMs().getAsLong() + " ms");
    }
    if (heard.silenceMs() > SILENCE_MS) {
      complaints.add("after the holding sentence there was silence for " + heard.silenceMs() + " ms");
    }
    return heard;
  }

  private void register(Played played, Story story, List<String> complaints) {
    var draw = played.draw();
    expect("the incident's phase", draw.phase(), story.incident().path("phase").asString(""), complaints);
    if (!story.verification().path("intact").asBoolean(false)) {
      complaints.add("the register is broken: " + story.verification());
    }
    if (story.attempts().size() != draw.attempts()) {
      complaints.add("%d attempts instead of %d".formatted(story.attempts().size(), draw.attempts()));
    }
    story.attempts().forEach(attempt -> attempt(attempt, played, story, complaints));
  }

  private void attempt(JsonNode attempt, Played played, Story story, List<String> complaints) {
    var draw = played.draw();
    var id = attempt.path("id").asString("");
    expect("the result", draw.result(), attempt.path("result").asString(""), complaints);
    once("intent", story.intents(id), complaints);
    once("end", story.entries("call_ended", id), complaints);
    if (draw.moment() == Moment.REFUSED) {
      return;
    }
    once("answer", story.entries("call_answered", id), complaints);
    once("recording", story.entries("recording_kept", id), complaints);
    var answered = attempt.path("facts").path("ANSWERED").asString("");
    if (!answered.isEmpty() && played.call().endedAt().isPresent()) {
      var off = Duration.between(clocks.at(played.call().answeredAt()), Instant.parse(answered));
      if (off.abs().compareTo(TRUE_WITHIN) > 0) {
        complaints.add("the register has the answer %d ms off".formatted(off.toMillis()));
      }
      recordings.check(attempt.path("recording"), played.call(), complaints);
    }
    if (draw.stays()) {
      if (story.entries("identified", id) == 0) {
        complaints.add("nobody is identified in the register");
      }
      expect("the verdict", draw.duress() ? "DURESS" : "RIGHT", attempt.path("verdict").asString(""), complaints);
    }
  }

  private static void once(String what, long entries, List<String> complaints) {
    if (entries != 1) {
      complaints.add("%d entries of the call's %s".formatted(entries, what));
    }
  }

  private static void expect(String what, String wanted, String found, List<String> complaints) {
    if (!wanted.equals(found)) {
      complaints.add(what + " is " + found + " instead of " + wanted);
    }
  }
}
