package org.contrappel.telephony.asterisk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.contrappel.telephony.asterisk.AmiLine.Unreachable;
import org.contrappel.telephony.asterisk.home.StationAsterisk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Supervisors who listen to operators. The channel of one is called {@code attempt.svN.supervisor}: as with the operators'
 * own, nothing about it must be remembered.
 */
record Supervisors(
    AmiLine hand, AliveChannels channels, OperatorTelephones telephones, OperatorLegs legs, InstantSource clock) {
  private static final Logger LOG = LoggerFactory.getLogger(Supervisors.class);
  private static final Duration RINGS = Duration.ofSeconds(20);
  private static final int DIGITS = 36;

  void listen(String attempt, String supervisor, boolean whispers) {
    var where = whispers ? StationAsterisk.WHISPER : StationAsterisk.LISTEN;
    var there = of(attempt, supervisor);
    try {
      for (var channel : there) {
        hand.ask(new RedirectAction(channel, StationAsterisk.SUPERVISOR, where, 1));
      }
      var leg = legs.of(attempt);
      if (there.isEmpty() && leg.isPresent()) {
        var name = attempt + ".sv" + Long.toString(clock.instant().toEpochMilli(), DIGITS) + "." + supervisor;
        telephones.ringToHear(supervisor, name, attempt, where, RINGS, leg.get().name.channel());
      }
    } catch (Unreachable e) {
      LOG.warn("Perhaps {} does not hear {}: Asterisk does not answer", supervisor, attempt);
    }
  }

  void stop(String attempt, String supervisor) {
    try {
      for (var channel : of(attempt, supervisor)) {
        hand.ask(new HangupAction(channel));
      }
    } catch (Unreachable e) {
      LOG.warn("Perhaps {} still hears {}: Asterisk does not answer", supervisor, attempt);
    }
  }

  private List<String> of(String attempt, String supervisor) {
    return channels.look().orElse(Map.of()).keySet().stream()
        .filter(id -> id.startsWith(attempt + ".sv") && id.endsWith("." + supervisor)).toList();
  }
}
