package org.contrappel.telephony.asterisk.home;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the station's own Asterisk is told.
 *
 * @param ami its manager interface, on 127.0.0.1
 * @param sipPort its SIP port (UDP), on {@code sipAddress}
 * @param sipAddress the address it makes calls from: {@code 127.0.0.1} for a peer on this machine, {@code 0.0.0.0} for
 *     one elsewhere
 * @param trunk whom calls go to
 * @param agiHost where the server's FastAGI port is
 * @param agiPort the server's FastAGI port
 * @param rtp ports for speech
 * @param holding the sound files ({@code .alaw}, {@code .sln} or {@code .wav} at 8 kHz) of the sentence a caller hears once
 *     while no server answers, in the order in which the languages are said; may be empty: then only the tone
 * @param recordings where recordings are written
 * @param longestCall after this a call is ended whatever happens
 * @param machineBeepHertz the tone that is taken for an answering machine's beep
 * @param operators whose telephones may register; may be empty
 * @param operatorLost the sound files of the sentence that whoever speaks with an operator hears when that one is lost;
 *     empty: the holding sentence
 * @param browsers where operators' browsers come in; empty: nowhere
 */
public record StationSettings(
    AmiAccess ami,
    int sipPort,
    String sipAddress,
    SipPeer trunk,
    String agiHost,
    int agiPort,
    RtpRange rtp,
    List<Path> holding,
    Path recordings,
    Duration longestCall,
    int machineBeepHertz,
    List<OperatorPhone> operators,
    Optional<BrowserPort> browsers,
    List<Path> operatorLost) {

  public StationSettings {
    holding = List.copyOf(holding);
    operators = List.copyOf(operators);
    operatorLost = List.copyOf(operatorLost);
    operatorLost.forEach(file -> ConfValue.path("The sentence about a lost operator", file));
    ConfValue.port("The station's SIP port", sipPort);
    ConfValue.host("The station's SIP address", sipAddress);
    ConfValue.host("The host of the AGI server", agiHost);
    ConfValue.port("The port of the AGI server", agiPort);
    holding.forEach(file -> ConfValue.path("A holding sentence", file));
    ConfValue.path("The recordings folder", recordings);
    if (machineBeepHertz < 200 || machineBeepHertz > 3_400) {
      throw new IllegalArgumentException("An answering machine's beep is between 200 and 3400 Hz.");
    }
    if (longestCall.toSeconds() < 60 || longestCall.toHours() > 24) {
      throw new IllegalArgumentException("The longest call is between one minute and a day.");
    }
    if (operators.stream().map(OperatorPhone::name).distinct().count() < operators.size()) {
      throw new IllegalArgumentException("Two operators have the same name. Give each a name of his own.");
    }
  }

  /** All on this machine, with a call of at most an hour, a beep of 1000 Hz and no operators. */
  public static StationSettings local(
      AmiAccess ami, int sipPort, SipPeer trunk, int agiPort, RtpRange rtp, List<Path> holding, Path recordings) {
    return new StationSettings(ami, sipPort, "127.0.0.1", trunk, "127.0.0.1", agiPort, rtp, holding, recordings,
        Duration.ofHours(1), 1_000, List.of(), Optional.empty(), List.of());
  }

  /** The same with these operators. */
  public StationSettings with(List<OperatorPhone> others) {
    return new StationSettings(ami, sipPort, sipAddress, trunk, agiHost, agiPort, rtp, holding, recordings, longestCall,
        machineBeepHertz, others, browsers, operatorLost);
  }

  /** The same with browsers that come in there. */
  public StationSettings with(BrowserPort port) {
    return new StationSettings(ami, sipPort, sipAddress, trunk, agiHost, agiPort, rtp, holding, recordings, longestCall,
        machineBeepHertz, operators, Optional.of(port), operatorLost);
  }

  /** The same with this sentence for whoever has lost his operator. */
  public StationSettings operatorLost(List<Path> files) {
    return new StationSettings(ami, sipPort, sipAddress, trunk, agiHost, agiPort, rtp, holding, recordings, longestCall,
        machineBeepHertz, operators, browsers, files);
  }

  /** Where the two legs of a call are written while it lasts. */
  public Path legs() {
    return legsIn(recordings);
  }

  /** Where the legs of calls are inside a recordings folder. */
  public static Path legsIn(Path recordings) {
    return recordings.resolve("legs");
  }
}
