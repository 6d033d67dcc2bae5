package org.contrappel.world;

import java.time.Instant;
import java.util.Optional;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.CallRequest;
import org.contrappel.telephony.IncomingLines;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.OperatorLines;
import org.contrappel.telephony.PhoneNetwork;
import org.contrappel.telephony.Sighting;
import org.contrappel.telephony.simulated.Agenda;

/** The network as a station sees it that may lose its connection to it: calls go on then, and are seen by nobody. */
final class Sight implements PhoneNetwork {
  private final PhoneNetwork network;
  private final Agenda agenda;
  private CallListener reports;
  private boolean isLost;

  Sight(PhoneNetwork network, Agenda agenda) {
    this.network = network;
    this.agenda = agenda;
  }

  /** Whoever is to be told about calls that could not be placed. */
  Sight of(CallListener toldFromNow) {
    reports = toldFromNow;
    return this;
  }

  void lost(boolean now) {
    isLost = now;
  }

  @Override
  public void place(CallRequest request) {
    if (isLost) {
      var told = reports;
      agenda.at(agenda.now(), () -> told.ended(request.attempt(), LineEnd.NETWORK_DOWN, agenda.now()));
    } else {
      network.place(request);
    }
  }

  @Override
  public void hangUp(String attempt) {
    if (!isLost) {
      network.hangUp(attempt);
    }
  }

  @Override
  public Sighting witness(String attempt, Instant askedSince) {
    return isLost ? new Sighting.CannotSay("the network cannot be asked") : network.witness(attempt, askedSince);
  }

  @Override
  public boolean reachable() {
    return !isLost && network.reachable();
  }

  /** While the network is out of sight no operator's telephone can be asked to ring either. */
  @Override
  public Optional<OperatorLines> operators() {
    return isLost ? Optional.empty() : network.operators();
  }

  @Override
  public Optional<IncomingLines> incoming() {
    return isLost ? Optional.empty() : network.incoming();
  }

  @Override
  public void close() {
    network.close();
  }
}
