package org.contrappel.telephony.asterisk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.contrappel.telephony.asterisk.home.AmiAccess;
import org.contrappel.telephony.asterisk.home.AriAccess;
import org.contrappel.telephony.asterisk.home.AsteriskHome;

/**
 * What the server must know of its Asterisk.
 *
 * @param ami its manager interface
 * @param agiAddress the address we listen on for FastAGI
 * @param agiPort the port we listen on for FastAGI
 * @param recordings the recordings folder, the same as Asterisk's
 * @param witness the event log Asterisk writes; empty when it runs on another host
 * @param trunkAnswersOptions whether the trunk is asked each second if it is there: then silence after an INVITE is a
 *     callee's, not the trunk's
 * @param machineAfter unbroken speech this long, without a key, is a machine's; 1 s to 60 s
 * @param ari where telephones are drawn for operators' browsers; empty: they have none
 * @param operatorComesBack so long whoever speaks with an operator who is lost waits for him
 */
public record AsteriskSettings(
    AmiAccess ami, String agiAddress, int agiPort, Path recordings, Optional<Path> witness, boolean trunkAnswersOptions,
    Duration machineAfter, Optional<AriAccess> ari, Duration operatorComesBack) {

  public AsteriskSettings {
    if (machineAfter.toMillis() < 1_000 || machineAfter.toMillis() > 60_000) {
      throw new IllegalArgumentException("Speech is a machine's after 1 to 60 seconds, not after " + machineAfter + ".");
    }
  }

  /** For an Asterisk on this machine; a machine speaks for 4 s without a break, and a lost operator is waited for 45 s. */
  public static AsteriskSettings local(AmiAccess ami, int agiPort, Path recordings, AsteriskHome home) {
    return new AsteriskSettings(
        ami, "127.0.0.1", agiPort, recordings, Optional.of(home.witness()), true, Duration.ofSeconds(4), Optional.empty(), Duration.ofSeconds(45));
  }

  /** The same, with browsers that may have telephones. */
  public AsteriskSettings with(AriAccess access) {
    return new AsteriskSettings(
        ami, agiAddress, agiPort, recordings, witness, trunkAnswersOptions, machineAfter, Optional.of(access),
        operatorComesBack);
  }

  /** The same, with so much patience for operators who were lost. */
  public AsteriskSettings waitingForOperators(Duration howLong) {
    return new AsteriskSettings(
        ami, agiAddress, agiPort, recordings, witness, trunkAnswersOptions, machineAfter, ari, howLong);
  }
}
