package org.contrappel.telephony.asterisk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.command.AgiCommand;
import org.asteriskjava.fastagi.command.ExecCommand;
import org.asteriskjava.fastagi.command.GetDataCommand;
import org.asteriskjava.fastagi.command.GetFullVariableCommand;
import org.asteriskjava.fastagi.command.SetVariableCommand;
import org.asteriskjava.fastagi.command.StreamFileCommand;
import org.asteriskjava.fastagi.reply.AgiReply;
import org.contrappel.telephony.asterisk.home.StationAsterisk;

/**
 * An answered channel as FastAGI shows it. The library's own methods return 0 for a missing prompt and for a dead channel
 * alike, so the replies are read here.
 */
final class AgiLine {
  private static final int SAMPLES_PER_MILLI = 8;
  private static final String ANY_KEY = "0123456789*#";
  private final AgiChannel channel;

  AgiLine(AgiChannel channel) {
    this.channel = channel;
  }

  /**
   * Says a file from an offset.
   *
   * @param cutBy the keys that end it; any other key is not heard
   * @return what ended it
   */
  Said say(Path file, String cutBy, long fromSample) throws LineGone {
    var path = file.toString();
    var reply = send(new StreamFileCommand(path.substring(0, path.lastIndexOf('.')), cutBy, (int) fromSample));
    var end = reply.getAttribute("endpos");
    var endSample = end == null ? 0 : Long.parseLong(end);
    if (reply.getResultCode() == 0 && endSample == 0) {
      throw new IllegalStateException("Asterisk cannot read the prompt " + file + ": is it there, readable, A-law?");
    }
    return new Said(key(reply), endSample);
  }

  /**
   * Waits for a key by saying silence: WAIT FOR DIGIT, even with {@code transmit_silence}, loses up to half a second of the
   * recording each time it begins, a file loses nothing.
   */
  Optional<Character> waitForKey(Duration atMost) throws LineGone {
    var left = Math.max(SAMPLES_PER_MILLI, atMost.toMillis() * SAMPLES_PER_MILLI);
    var whole = StationAsterisk.SILENCE_SECONDS * 1_000L * SAMPLES_PER_MILLI;
    var key = Optional.<Character>empty();
    while (key.isEmpty() && left > 0) {
      var piece = Math.min(left, whole);
      key = key(send(new StreamFileCommand(StationAsterisk.SILENCE, ANY_KEY, (int) (whole - piece))));
      left -= piece;
    }
    return key;
  }

  /** Lets the caller wait with the soft tone, in whole seconds; keys are not heard. */
  void waitWithTone(Duration about) throws LineGone {
    for (var second = 0; second < Math.max(1, about.toSeconds()); second++) {
      send(new StreamFileCommand(StationAsterisk.TONE, "", 0));
    }
  }

  /** What an expression of the dialplan stands for now; null when for nothing. */
  String value(String expression) throws LineGone {
    var line = answered(new GetFullVariableCommand(expression)).getFirstLine();
    var from = line.indexOf('(');
    var to = line.lastIndexOf(')');
    return from < 0 || to < from ? null : line.substring(from + 1, to);
  }

  /**
   * Hears several keys in one command, for between two commands Asterisk hears none: on a busy machine that is long enough
   * for a key to be lost.
   *
   * @param most so many end it
   * @param between so long without a key ends it
   * @return the keys; the last is {@code #} when that ended it
   */
  String waitForKeys(int most, Duration between) throws LineGone {
    var reply = answered(new GetDataCommand("", between.toMillis(), most));
    var keys = reply.getResult();
    if (keys == null || keys.startsWith("-")) {
      throw new LineGone("no keys", null);
    }
    return keys.length() < most && !"timeout".equals(reply.getExtra()) ? keys + "#" : keys;
  }

  void set(String variable, String value) throws LineGone {
    send(new SetVariableCommand(variable, value));
  }

  void run(String application) throws LineGone {
    send(new ExecCommand(application));
  }

  private AgiReply send(AgiCommand command) throws LineGone {
    var reply = answered(command);
    if (reply.getResultCode() < 0) {
      throw new LineGone("refused", null);
    }
    return reply;
  }

  private AgiReply answered(AgiCommand command) throws LineGone {
    try {
      var reply = channel.sendCommand(command);
      if (reply.getStatus() != AgiReply.SC_SUCCESS) {
        throw new LineGone("status " + reply.getStatus(), null);
      }
      return reply;
    } catch (AgiException e) {
      throw new LineGone(e.getClass().getSimpleName(), e);
    }
  }

  private static Optional<Character> key(AgiReply reply) {
    return reply.getResultCode() == 0 ? Optional.empty() : Optional.of((char) reply.getResultCode());
  }

  /**
   * How a prompt ended.
   *
   * @param key the key that cut it; empty when it was said to its end
   * @param endSample where it ended
   */
  record Said(Optional<Character> key, long endSample) {
    Duration position() {
      return Duration.ofMillis(endSample / SAMPLES_PER_MILLI);
    }
  }

  /** The channel does not follow us any more: hung up, sent elsewhere, or the connection broke. */
  static final class LineGone extends Exception {
    LineGone(String how, Throwable cause) {
      super(how, cause);
    }
  }
}
