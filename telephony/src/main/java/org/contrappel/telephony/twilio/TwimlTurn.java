package org.contrappel.telephony.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.TwiMLException;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Play;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.contrappel.script.Expect;
import org.contrappel.script.Language;
import org.contrappel.script.Turn;
import org.contrappel.script.Utterance;

/**
 * How a turn is said in TwiML. Pure: the same turn always gives the same document.
 *
 * <p>What is gathered comes back as a POST to the address heard, with {@code attempt} and {@code turn} in its query and
 * Twilio's {@code Digits} in its body. When nothing was keyed, Twilio follows the redirect to the same address with
 * {@code nothing=1}.
 *
 * @param heard where Twilio reports what was heard: absolute, without a query
 * @param prompts where a sentence can be fetched as a sound file; empty: Twilio's own voice speaks it
 */
public record TwimlTurn(URI heard, Function<Utterance, Optional<URI>> prompts) {

  /** The document that performs a turn on the call of an attempt. */
  public String document(String attempt, Turn turn) {
    VoiceResponse.Builder response = new VoiceResponse.Builder();
    switch (turn.expect()) {
      case Expect.Choice choice -> ask(response, gatherKey(choice), attempt, turn);
      case Expect.Code code -> ask(response, gatherCode(code), attempt, turn);
      case Expect.HangUp _ -> {
        say(turn, response::say, response::play);
        response.hangup(new Hangup.Builder().build());
      }
    }
    try {
      return response.build().toXml();
    } catch (TwiMLException unwritable) {
      throw new IllegalStateException("A turn could not be written as TwiML.", unwritable);
    }
  }

  private void ask(VoiceResponse.Builder response, Gather.Builder gather, String attempt, Turn turn) {
    say(turn, gather::say, gather::play);
    response.gather(gather
        .inputs(Gather.Input.DTMF)
        .action(address(attempt, turn, ""))
        .method(HttpMethod.POST)
        .build());
    response.redirect(new Redirect.Builder(address(attempt, turn, "&nothing=1")).method(HttpMethod.POST).build());
  }

  /** An empty finishOnKey makes # a key like any other. */
  private static Gather.Builder gatherKey(Expect.Choice choice) {
    return new Gather.Builder().numDigits(1).finishOnKey("").timeout(seconds(choice.patience()));
  }

  /**
   * Twilio ends a gather at numDigits or at #, never at "numDigits and perhaps a #". One digit more than the code has
   * is allowed, so that the # is swallowed here and not heard as an answer to the next question; a code without # is
   * then complete when the timeout runs out. Twilio has only one timeout for the first and for every further key.
   */
  private static Gather.Builder gatherCode(Expect.Code code) {
    Gather.Builder gather = new Gather.Builder().finishOnKey("#").timeout(seconds(code.patience()));
    return code.length() == 0 ? gather : gather.numDigits(code.length() + 1);
  }

  private void say(Turn turn, Consumer<Say> say, Consumer<Play> play) {
    for (Utterance utterance : turn.say()) {
      prompts.apply(utterance).ifPresentOrElse(
          file -> play.accept(new Play.Builder(file).build()),
          () -> say.accept(new Say.Builder(plain(utterance.text())).language(voice(utterance.language())).build()));
    }
  }

  private URI address(String attempt, Turn turn, String more) {
    if (!attempt.matches("[a-z0-9-]{1,60}")) {
      throw new IllegalArgumentException("An attempt's id has only a-z, 0-9 and -, at most 60 of them.");
    }
    return URI.create(heard + "?attempt=" + attempt + "&turn=" + turn.number() + more);
  }

  private static Say.Language voice(Language language) {
    return switch (language) {
      case FR -> Say.Language.FR_FR;
      case EN -> Say.Language.EN_GB;
    };
  }

  /** XML 1.0 cannot carry control characters even escaped, and Twilio would hang up on such a document. */
  private static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]", " ");
  }

  /** Twilio counts whole seconds, from 1. */
  private static int seconds(Duration patience) {
    return (int) Math.max(1, patience.plusMillis(999).toSeconds());
  }
}
