package org.contrappel.world;

import java.util.concurrent.Executor;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.statemachine.StateMachineReading;
import org.contrappel.script.Language;
import org.contrappel.server.calendar.StationCalendar;
import org.contrappel.server.callers.CallerTalk;
import org.contrappel.server.callers.Codes;
import org.contrappel.server.callers.Desk;
import org.contrappel.server.callers.Giving;
import org.contrappel.server.callers.Guesses;
import org.contrappel.server.callers.SiteBook;
import org.contrappel.server.calls.BrokenInputs;
import org.contrappel.server.calls.CallReports;
import org.contrappel.server.calls.Doubt;
import org.contrappel.server.codes.CodeWords;
import org.contrappel.server.dispatch.Dispatcher;
import org.contrappel.server.dispatch.StillWanted;
import org.contrappel.server.dispatch.queue.Budget;
import org.contrappel.server.dispatch.queue.Throttle;
import org.contrappel.server.incidents.Cards;
import org.contrappel.server.incidents.Happenings;
import org.contrappel.server.incidents.IncidentWork;
import org.contrappel.server.incidents.Opening;
import org.contrappel.server.incidents.ToDo;
import org.contrappel.server.instructions.Keeping;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.KeptIncidents;
import org.contrappel.server.kept.Names;
import org.contrappel.server.lane.Input;
import org.contrappel.server.lane.LaneWork;
import org.contrappel.server.lane.Timekeeper;
import org.contrappel.server.ledger.Fleeting;
import org.contrappel.server.ledger.Inbox;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.LedgerParts;
import org.contrappel.server.ledger.Presence;
import org.contrappel.server.presence.Patience;
import org.contrappel.server.presence.SignsOfLife;
import org.contrappel.server.reception.Reception;
import org.contrappel.server.station.Facts;
import org.contrappel.server.station.FrozenScripts;
import org.contrappel.server.station.Rulebook;
import org.contrappel.server.supervision.Supervising;
import org.contrappel.server.switchboard.EitherTalk;
import org.contrappel.server.switchboard.NumberBook;
import org.contrappel.server.switchboard.Operating;
import org.contrappel.server.switchboard.StationCallReports;
import org.contrappel.server.switchboard.StationTalk;
import org.contrappel.server.switchboard.SwitchboardInbox;
import org.contrappel.server.switchboard.SwitchboardLanes;
import org.contrappel.server.switchboard.SwitchboardReader;
import org.contrappel.server.talk.Judge;
import org.contrappel.server.talk.LedgerTalk;
import org.contrappel.server.talk.SpokenWords;
import org.contrappel.server.talk.Talks;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.PhoneNetwork;
import org.contrappel.telephony.Talk;

/**
 * What works in one life of a station's server: the circle of one alarm, made of the parts the product is made of. None
 * of it has to survive: a new one on the same ledger goes on where the last one ended. Which ledger, which network,
 * whose clock and which threads are handed in, so that a benchmark may drive it over the real Redis with threads of its
 * own.
 */
public final class Workings {
  private final Happenings happenings;
  private final SwitchboardInbox switchboard;
  private final SpokenWords spokenWords;
  private final LaneWork work;

  /** How the station is connected to a network, once it is known who leads the calls and who is told of them. */
  @FunctionalInterface
  public interface Connection {
    PhoneNetwork connect(Talk talk, CallListener reports);
  }

  /**
   * What a life stands on.
   *
   * @param threads runs a task without letting its caller wait
   * @param station how it calls itself on the telephone
   * @param budget how many calls its trunk bears
   * @param patience with those who call it
   * @param calendar its time zone and public holidays
   */
  public record Ground(
      LedgerParts ledger, Presence presence, Fleeting fleeting, Connection connection, Rulebook rulebook, CodeWords words, String station,
      Budget budget, org.contrappel.server.switchboard.Patience patience, StationCalendar calendar, Timekeeper clock, Executor threads, Json json) {}

  public Workings(Ground on) {
    var reader = on.ledger().reader();
    var json = on.json();
    Happenings.Retry never = () -> false;
    var talks = new Talks(on.ledger().conversations(), json);
    var scripts = new FrozenScripts(reader, json);
    var judge = new Judge(reader, on.words(), json);
    spokenWords = new SpokenWords(talks, judge);
    happenings = new Happenings(on.ledger().inbox(), json, never);
    var throttle = new Throttle(on.budget(), on.clock(), on.threads());
    var others = new CallReports(happenings, talks, throttle, on.threads());
    switchboard = new SwitchboardInbox(on.ledger().inbox(), json, never);
    var board = new SwitchboardReader(reader, json);
    var kept = new KeptIncidents(reader, json);
    var numbers = new NumberBook(reader, kept, json);
    var reports = new StationCallReports(others, switchboard, numbers, throttle, on.threads());
    var desk = new Desk(
        on.station(), Language.FR, numbers, new SiteBook(reader, kept, on.calendar(), on.clock(), json),
        new Codes(reader, on.words(), json), new Guesses(on.fleeting(), on.clock()),
        new Giving(on.ledger().inbox(), new Reception(on.ledger().intake(), on.clock(), json), on.clock(), json),
        switchboard, on.clock());
    var talk = new EitherTalk(
        new CallerTalk(
            new StationTalk(board, Language.FR), board, on.ledger().conversations(), desk, json),
        new LedgerTalk(talks, scripts, judge, happenings, reader, json, on.clock()));
    var network = on.connection().connect(talk, reports);
    throttle.open(network, reports);
    var dispatcher = new Dispatcher(
        network, reports, talks, scripts, judge, new Facts(on.station()), never, on.clock(), throttle,
        new StillWanted(reader, json), on.threads());
    var doubt = new Doubt(network, reader, others, dispatcher, json, on.clock(), on.threads());
    others.whenReachableAgain(doubt::ofAll);
    var operating = new Operating(network, reports, switchboard, board, throttle, on.clock(), on.threads());
    others.whenReachableAgain(operating::inDoubt);
    var brokenInputs = new BrokenInputs(on.ledger().inbox(), on.clock(), json);
    var keeping = new Keeping(json);
    var opening = new Opening(on.rulebook(), new Cards(on.calendar(), keeping), json);
    var incidents = new IncidentWork(
        new StateMachineReading(() -> on.rulebook().inForce().evidence()), opening,
        new Supervising(on.calendar(), json), keeping, on.presence(),
        outside(on.ledger().inbox(), dispatcher, doubt, brokenInputs, json), json);
    var lookedAfter = new SignsOfLife(on.presence(), reader, on.ledger().inbox(), on.clock(), json).looking(
        incidents, Patience.USUAL, SignsOfLife.NO_SITE, new Reception(on.ledger().intake(), on.clock(), json));
    work = SwitchboardLanes.beside(
        lookedAfter, on.patience(), operating, json);
  }

  private static IncidentWork.Outside outside(
      Inbox inbox, Dispatcher dispatcher, Doubt doubt, BrokenInputs brokenInputs, Json json) {
    return new IncidentWork.Outside() {
      @Override
      public void raise(Alarm alarm) {
        inbox.put(Lane.ofId(alarm.id()).orElseThrow(), Names.ALARM, json.write(alarm), alarm.id());
      }

      @Override
      public void carryOut(ToDo order) {
        dispatcher.carryOut(order);
      }

      @Override
      public void inDoubt(Lane lane) {
        doubt.of(lane);
      }

      @Override
      public void broken(Input input) {
        brokenInputs.tell(input);
      }
    };
  }

  /** Where whatever happens to a call of the station is reported, an operator's acts too. */
  public SwitchboardInbox switchboard() {
    return switchboard;
  }

  /** The work of every lane. */
  public LaneWork work() {
    return work;
  }

  /** Where whatever happens to an incident from outside is reported, an operator's acts too. */
  public Happenings happenings() {
    return happenings;
  }

  /** Where a code word that an operator heard is judged. */
  public SpokenWords spokenWords() {
    return spokenWords;
  }
}
