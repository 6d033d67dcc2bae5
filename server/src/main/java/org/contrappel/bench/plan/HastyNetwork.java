package org.contrappel.bench.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.CallRequest;
import org.contrappel.telephony.PhoneNetwork;
import org.contrappel.telephony.Sighting;
import org.contrappel.telephony.Talk;
import org.contrappel.telephony.simulated.SimulatedNetwork;
import org.contrappel.telephony.simulated.World;

/**
 * The simulated network without its waiting: each call is played in a world of its own, whose time leaps from one deed to
 * the next, on a thread of its own as a real call has one. What is seen of it is told with the time that is.
 */
final class HastyNetwork implements PhoneNetwork {
  /** Longer than the longest ring and the longest call together. */
  private static final Duration WHOLE_CALL = Duration.ofHours(1);
  private static final long SEED = 1;
  private final Map<String, SimulatedNetwork> alive = new ConcurrentHashMap<>();
  private final Talk talk;
  private final CallListener reports;
  private final InstantSource clock;
  private final Executor threads;

  HastyNetwork(Talk talk, CallListener reports, InstantSource clock, Executor threads) {
    this.talk = talk;
    this.reports = new ToldNow(reports, clock);
    this.clock = clock;
    this.threads = threads;
  }

  @Override
  public void place(CallRequest request) {
    var world = new World(clock.instant(), SEED);
    Cast.comeTo(world.at(request.number().toString()));
    var network = world.connect(talk, reports);
    if (alive.putIfAbsent(request.attempt(), network) == null) {
      threads.execute(() -> play(request, world, network));
    }
  }

  private void play(CallRequest request, World world, SimulatedNetwork network) {
    try {
      network.place(request);
      world.letPass(WHOLE_CALL);
    } finally {
      alive.remove(request.attempt());
    }
  }

  @Override
  public void hangUp(String attempt) {
    var network = alive.get(attempt);
    if (network != null) {
      network.hangUp(attempt);
    }
  }

  @Override
  public Sighting witness(String attempt, Instant askedSince) {
    var network = alive.get(attempt);
    return network == null
        ? new Sighting.CannotSay("this network forgets its calls")
        : network.witness(attempt, askedSince);
  }

  @Override
  public boolean reachable() {
    return true;
  }

  @Override
  public void close() {
    alive.values().forEach(SimulatedNetwork::close);
  }
}
