package org.contrappel.telephony.asterisk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiRequest;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.CallRequest;
import org.contrappel.telephony.DeskPhones;
import org.contrappel.telephony.Links;
import org.contrappel.telephony.IncomingLines;
import org.contrappel.telephony.OperatorLines;
import org.contrappel.telephony.PhoneNetwork;
import org.contrappel.telephony.Sighting;
import org.contrappel.telephony.Talk;
import org.contrappel.telephony.Voice;
import org.contrappel.telephony.asterisk.AgiLine.LineGone;
import org.contrappel.telephony.asterisk.AmiLine.Unreachable;
import org.contrappel.telephony.asterisk.home.AmiAccess;
import org.contrappel.telephony.asterisk.home.StationAsterisk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Real calls through an Asterisk whose folder {@link StationAsterisk} wrote. */
public final class AsteriskNetwork implements PhoneNetwork {
  private static final Logger LOG = LoggerFactory.getLogger(AsteriskNetwork.class);

  private static final Duration ASKED_FOR_JUST_NOW = Duration.ofSeconds(5);

  private static final Duration TOLD_WITHIN = Duration.ofSeconds(2);

  private final Talk talk;
  private final CallListener listener;
  private final Voice voice;
  private final InstantSource clock;

  /** What is planned for after our end is not done: whoever opens next sees to it. */
  private final ScheduledExecutorService later = new ScheduledThreadPoolExecutor(
      1, Thread.ofPlatform().daemon().name("asterisk-later").factory(), new ThreadPoolExecutor.DiscardPolicy());

  private final Trunk trunk;
  private final Calls calls;
  private final Ear ear;
  private final AliveChannels channels;
  private final Witnesses witnesses;
  private final Placing placing;
  private final Recorder recorder;
  private final FoundBridges bridges;
  private final OperatorLines operators;
  private final IncomingCalls incoming;
  private final OperatorLegs legs;
  private final ComingBack comingBack;
  private final Optional<AriLine> ari;
  private final Optional<BrowserTelephones> browsers;
  private final AmiLine hand;
  private final AmiLine events;
  private final AgiPort agi;
  private volatile boolean wasReachable;

  private AsteriskNetwork(
      AsteriskSettings settings, Talk talk, CallListener listener, Voice voice, InstantSource clock) {
    this.talk = talk;
    this.listener = listener;
    this.voice = voice;
    this.clock = clock;
    trunk = new Trunk(settings.trunkAnswersOptions());
    hand = new AmiLine(settings.ami(), AmiAccess.ACTOR, event -> { }, up -> lineChanged());
    channels = new AliveChannels(hand);
    witnesses = new Witnesses(channels, settings.witness().map(CelLog::new), new GoneBook(hand), trunk);
    recorder = new Recorder(new Legs(settings.recordings()), listener, witnesses::fromTheLog, later);
    calls = new Calls(listener, talk, clock, recorder::callEnded);
    placing = new Placing(hand, calls, channels);
    ear = new Ear(hand, later, settings.machineAfter());
    var moves = new BridgeMoves(hand);
    var telephones = new OperatorTelephones(hand);
    var words = new WordMutes(hand, later);
    legs = new OperatorLegs(moves, telephones, words, ear, listener, clock, later, this::lookAround);
    ari = settings.ari().map(AriLine::new);
    browsers = ari.map(line -> new BrowserTelephones(
        line, telephones, operator -> channels.look().ifPresent(alive -> legs.browserReplaced(operator, alive))));
    var asked = new AskedOperators(calls, legs, hand, telephones, moves, words, clock, this::lookAround);
    comingBack = new ComingBack(asked, moves, listener, clock, later, settings.operatorComesBack());
    asked.lostOnesComeBackBy(comingBack);
    legs.lostOnesComeBackBy(comingBack);
    operators = asked;
    incoming = new IncomingCalls(calls, moves, listener, clock);
    bridges = new FoundBridges(calls, legs, moves, comingBack, clock);
    var reader = new CallEvents(calls, trunk, placing, ear, legs, comingBack, this::lookAtTheTrunk);
    events = new AmiLine(settings.ami(), AmiAccess.LISTENER, reader::read, up -> lineChanged());
    agi = new AgiPort(settings.agiAddress(), settings.agiPort(), this::lead);
  }

  /**
   * Connects, now or as soon as Asterisk is there, and leads the calls that ask.
   *
   * @param clock says when things happened, and times the patience of turns
   */
  public static AsteriskNetwork open(
      AsteriskSettings settings, Talk talk, CallListener listener, Voice voice, InstantSource clock) {
    var network = new AsteriskNetwork(settings, talk, listener, voice, clock);
    // No call is led before it can be muted for its code.
    network.hand.firstUp().thenRun(network.agi::open);
    network.hand.open();
    network.events.open();
    network.later.scheduleWithFixedDelay(
        () -> Thread.ofVirtual().start(network::lookAtTheTrunk), 1, 1, TimeUnit.SECONDS);
    return network;
  }

  @Override
  public void place(CallRequest request) {
    calls.begin(request.attempt()).ifPresent(call -> Thread.ofVirtual().start(() -> {
      placing.place(call, request);
      request.mayBeSaid().forEach(voice::spoken);
    }));
  }

  @Override
  public void hangUp(String attempt) {
    calls.known(attempt).ifPresent(call -> call.unwanted = true);
    placing.hangUp(attempt);
  }

  @Override
  public Sighting witness(String attempt, Instant askedSince) {
    return witnesses.ask(attempt, askedSince);
  }

  @Override
  public boolean reachable() {
    return hand.up() && events.up() && trunk.isThere();
  }

  @Override
  public Links links() {
    var exchange = hand.up() && events.up();
    return new Links(Optional.of(exchange), Map.of(StationAsterisk.TRUNK, exchange && trunk.isThere()));
  }

  @Override
  public Optional<OperatorLines> operators() {
    return Optional.of(operators);
  }

  @Override
  public Optional<IncomingLines> incoming() {
    return Optional.of(incoming);
  }

  @Override
  public Optional<DeskPhones> deskPhones() {
    return browsers.map(phones -> phones);
  }

  /** Ends our part in every call. The calls stay, and ask whoever opens the port next. */
  @Override
  public void close() {
    agi.close();
    events.close();
    hand.close();
    ari.ifPresent(AriLine::close);
    later.shutdownNow();
  }

  private void lead(AgiRequest request, AgiChannel channel) {
    var call = CallNames.call(request.getUniqueId(), request.getChannel()).flatMap(calls::seen).orElseThrow(
        () -> new IllegalArgumentException("A channel that is no call of ours asked to be led."));
    if (request.getRequestURL().endsWith("/" + StationAsterisk.CAME_IN)) {
      incoming.cameIn(call, new AgiLine(channel));
      return;
    }
    calls.answered(call, answeredAt(call));
    legs.brought().isLed(call);
    var line = new AgiLine(channel);
    var leg = new CalledLeg(call, line, hand, later, () -> keyed(call));
    try {
      if (isWaiting(call)) {
        line.set(StationAsterisk.WAITS, "1");
        return;
      }
      new TalkSession(call, talk, line, new AgiTurn(line, voice, leg, clock))
          .lead(request.getRequestURL().endsWith("/" + StationAsterisk.MACHINE));
    } catch (LineGone e) {
      // Hung up, or sent to its machine branch or to an operator: the Hangup event or the next request says which.
      LOG.debug("Call {} does not follow any more: {}", call.attempt, e.getMessage());
      if (call.withOperator) {
        leg.leftToAnOperator();
      }
      later.schedule(() -> Thread.ofVirtual().start(() -> lookAgain(call)), 1, TimeUnit.SECONDS);
    }
  }

  /** Whether the person asks for us because his operator was lost, and waits for him instead of being led on. */
  private boolean isWaiting(LiveCall call) {
    if (comingBack.awaited(call.attempt).isPresent()) {
      return true;
    }
    if (call.hadOperator) {
      // He falls out of the bridge as the operator goes, perhaps before we are told why that one went.
      legs.of(call.attempt).filter(OperatorLeg::hasJoined).ifPresent(leg -> legs.awaitEnd(leg, TOLD_WITHIN));
    } else {
      talk.operatorWith(call.attempt).filter(_ -> legs.of(call.attempt).isEmpty())
          .ifPresent(operator -> comingBack.waitFor(call, operator));
    }
    return comingBack.awaited(call.attempt).isPresent();
  }

  /** A call that was placed before our time was answered when Asterisk's log says so, not when we find it. */
  private Instant answeredAt(LiveCall call) {
    var logged = call.placedHere || call.facts.get().isAnswered()
        ? Optional.<Instant>empty()
        : witnesses.answeredAt(call.attempt);
    return logged.orElseGet(clock::instant);
  }

  private void keyed(LiveCall call) {
    call.keyedAt.add(clock.instant());
    if (!call.human) {
      call.human = true;
      calls.human(call);
    }
  }

  private void lineChanged() {
    if (hand.up() && events.up()) {
      browsers.ifPresent(phones -> OperatorLegs.soon(phones::asteriskIsThere));
      lookAround();
    }
    lookAtTheTrunk();
  }

  private void notAliveAnyMore(LiveCall call) {
    witnesses.fromTheLog(call.attempt).ifPresentOrElse(
        ended -> calls.ended(call, ended.end(), ended.endedAt()),
        () -> {
          // One that was asked for just now may not have its channel yet.
          if (call.begunAt.isBefore(clock.instant().minus(ASKED_FOR_JUST_NOW))) {
            calls.forget(call);
          }
        });
  }

  /** A Hangup event may have come before the call's request to be led, or be lost. */
  private void lookAgain(LiveCall call) {
    if (!call.isOver()
        && channels.look().filter(alive -> !alive.containsKey(call.attempt)).isPresent()) {
      notAliveAnyMore(call);
    }
  }

  private void lookAtTheTrunk() {
    try {
      if (hand.up()) {
        trunk.look(hand);
      }
    } catch (Unreachable e) {
      LOG.debug("The trunk's state is not known", e);
    }
    tellReachable();
  }

  /** Nothing is told again after a gap: what is alive, and what has ended meanwhile, is asked for. */
  private void lookAround() {
    // In this order: what begins while we look must not be taken for what was left over.
    var left = recorder.leftOvers();
    var before = calls.all();
    channels.look().ifPresent(alive -> {
      alive.forEach((id, channel) -> calls.seen(id).ifPresent(call -> {
        if (channel.isUp()) {
          calls.answered(call, answeredAt(call));
        } else if (channel.state() == AliveChannels.RINGING) {
          calls.ringing(call);
        }
      }));
      bridges.lookedAround(alive);
      before.stream().filter(call -> !alive.containsKey(call.attempt)).forEach(this::notAliveAnyMore);
      left.stream().filter(one -> !alive.containsKey(one) && calls.known(one).isEmpty()).forEach(recorder::joinLeftOver);
    });
  }

  private synchronized void tellReachable() {
    var now = reachable();
    if (now != wasReachable) {
      wasReachable = now;
      listener.reachable(now, clock.instant());
    }
  }
}
