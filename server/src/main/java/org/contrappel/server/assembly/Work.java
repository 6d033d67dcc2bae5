package org.contrappel.server.assembly;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.contrappel.incident.IncidentRules;
import org.contrappel.incident.evidence.EvidenceTable;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.statemachine.StateMachineReading;
import org.contrappel.script.Language;
import org.contrappel.server.Settings;
import org.contrappel.server.accounts.FirstAccounts;
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
import org.contrappel.server.health.StationHealth;
import org.contrappel.server.health.TimeServer;
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
import org.contrappel.server.lane.LaneNode;
import org.contrappel.server.lane.LaneSettings;
import org.contrappel.server.lane.LaneWork;
import org.contrappel.server.lane.WallClock;
import org.contrappel.server.ledger.Conversations;
import org.contrappel.server.ledger.Fleeting;
import org.contrappel.server.ledger.Inbox;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.ledger.LedgerRedis;
import org.contrappel.server.ledger.LedgerUnavailable;
import org.contrappel.server.ledger.Presence;
import org.contrappel.server.presence.Patience;
import org.contrappel.server.presence.SignsOfLife;
import org.contrappel.server.proof.Attachments;
import org.contrappel.server.proof.NamelessFiles;
import org.contrappel.server.proof.Papers;
import org.contrappel.server.reception.Reception;
import org.contrappel.server.shift.Shifts;
import org.contrappel.server.station.Facts;
import org.contrappel.server.station.FrozenScripts;
import org.contrappel.server.station.Rulebook;
import org.contrappel.server.station.Station;
import org.contrappel.server.station.StationStream;
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
import org.contrappel.telephony.PhoneNetwork;
import org.contrappel.telephony.Talk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The circle of one alarm: lane, rules, dispatcher, network, talk, and back into the lane. */
@Configuration
class Work {
  private static final Logger LOG = LoggerFactory.getLogger(Work.class);

  /** What must be in hand before an emergency service is called: the table in force when it is asked. */
  @Bean
  Supplier<EvidenceTable> evidence(Rulebook rulebook) {
    return () -> rulebook.inForce().evidence();
  }

  @Bean
  IncidentRules rules(Supplier<EvidenceTable> evidence) {
    return new StateMachineReading(evidence);
  }

  @Bean
  Attachments attachments(Settings settings, Clock clock) {
    return new Attachments(Path.of(settings.data(), "attachments"), clock);
  }

  @Bean
  Sweeping sweeping(
      Attachments attachments, KeptIncidents incidents, Inbox inbox, WallClock wallClock, Json json) {
    var files = new NamelessFiles(attachments, incidents, deleted -> inbox.put(
        Lane.ofId(deleted.incident()).orElseThrow(), Names.FILE_DELETED, json.write(deleted),
        Names.FILE_DELETED + " " + deleted.incident() + " " + deleted.sha256() + " " + deleted.file()));
    return new Sweeping(files, wallClock, onThreadsOfTheirOwn("sweep-"));
  }

  @Bean
  Papers papers(
      LedgerReader reader, Supplier<EvidenceTable> evidence, Settings settings, StationCalendar calendar, Json json) {
    return new Papers(reader, evidence, settings.name(), calendar.zone(), json);
  }

  @Bean
  Retrying retrying() {
    return new Retrying();
  }

  @Bean
  Shifts shifts(
      LedgerReader reader, KeptIncidents incidents, StationStream stream, Happenings happenings, InstantSource clock,
      Json json) {
    return new Shifts(reader, incidents, stream, happenings, clock, json);
  }

  @Bean
  Happenings happenings(Inbox inbox, Json json, Retrying retrying) {
    return new Happenings(inbox, json, retrying);
  }

  @Bean
  BrokenInputs brokenInputs(Inbox inbox, Clock clock, Json json) {
    return new BrokenInputs(inbox, clock, json);
  }

  @Bean
  Judge judge(LedgerReader reader, CodeWords words, Json json) {
    return new Judge(reader, words, json);
  }

  @Bean
  SpokenWords spokenWords(Talks talks, Judge judge) {
    return new SpokenWords(talks, judge);
  }

  @Bean
  Desk callersDesk(
      LedgerReader reader, KeptIncidents incidents, NumberBook numbers, StationCalendar calendar, CodeWords words,
      Fleeting fleeting, Inbox inbox, Reception reception, SwitchboardInbox switchboard, Settings settings, Clock clock,
      Json json) {
    return new Desk(
        settings.name(), language(settings.language()), numbers,
        new SiteBook(reader, incidents, calendar, clock, json), new Codes(reader, words, json),
        new Guesses(fleeting, clock), new Giving(inbox, reception, clock, json), switchboard, clock);
  }

  @Bean
  Talk talk(
      Talks talks, FrozenScripts scripts, Judge judge, Happenings happenings, LedgerReader reader, Json json,
      Settings settings, Clock clock, SwitchboardReader switchboard, Conversations conversations, Desk callers) {
    return new EitherTalk(
        new CallerTalk(
            new StationTalk(switchboard, language(settings.language())), switchboard, conversations, callers, json),
        new LedgerTalk(talks, scripts, judge, happenings, reader, json, clock));
  }

  private static Language language(String word) {
    return switch (word) {
      case "fr" -> Language.FR;
      case "en" -> Language.EN;
      default -> throw new NotFit("station.language (CONTRAPPEL_STATION_LANGUAGE) is fr or en, not: " + word);
    };
  }

  @Bean
  CallReports callReports(Happenings happenings, Talks talks, Throttle throttle) {
    return new CallReports(happenings, talks, throttle, onThreadsOfTheirOwn("report-"));
  }

  @Bean(destroyMethod = "close")
  NumberBook numberBook(LedgerReader reader, KeptIncidents incidents, Json json) {
    return new NumberBook(reader, incidents, json);
  }

  @Bean
  SwitchboardReader switchboardReader(LedgerReader reader, Json json) {
    return new SwitchboardReader(reader, json);
  }

  @Bean
  SwitchboardInbox switchboardInbox(Inbox inbox, Json json, Retrying retrying) {
    return new SwitchboardInbox(inbox, json, retrying);
  }

  /** Whom the network tells. */
  @Bean
  @Primary
  StationCallReports reports(CallReports others, SwitchboardInbox inbox, NumberBook book, Throttle throttle) {
    return new StationCallReports(others, inbox, book, throttle, onThreadsOfTheirOwn("report-"));
  }

  @Bean
  Operating operating(
      PhoneNetwork network, StationCallReports reports, CallReports others, SwitchboardInbox inbox, SwitchboardReader reader,
      Throttle throttle, Clock clock) {
    var operating = new Operating(network, reports, inbox, reader, throttle, clock, onThreadsOfTheirOwn("switchboard-"));
    others.whenReachableAgain(operating::inDoubt);
    return operating;
  }

  @Bean(destroyMethod = "close")
  Throttle throttle(Settings settings, WallClock wallClock) {
    var trunk = settings.trunk();
    return new Throttle(
        new Budget(trunk.lines(), trunk.rate(), trunk.reserve()), wallClock, onThreadsOfTheirOwn("call-"));
  }

  /** Not a bean: Spring would take it for its own executor. */
  private static Executor onThreadsOfTheirOwn(String name) {
    var threads = Thread.ofVirtual().name(name, 0).factory();
    return task -> threads.newThread(task).start();
  }

  @Bean
  Dispatcher dispatcher(
      PhoneNetwork network, StationCallReports reports, Talks talks, FrozenScripts scripts, Judge judge, Settings settings,
      Retrying retrying, Clock clock, Throttle throttle, LedgerReader reader, Json json) {
    throttle.open(network, reports);
    return new Dispatcher(
        network, reports, talks, scripts, judge, new Facts(settings.name()), retrying, clock, throttle,
        new StillWanted(reader, json), onThreadsOfTheirOwn("order-"));
  }

  @Bean
  Doubt doubt(
      PhoneNetwork network, LedgerReader reader, CallReports reports, Dispatcher dispatcher, Json json, Clock clock) {
    var doubt = new Doubt(network, reader, reports, dispatcher, json, clock, onThreadsOfTheirOwn("doubt-"));
    reports.whenReachableAgain(doubt::ofAll);
    return doubt;
  }

  @Bean(destroyMethod = "close")
  WallClock wallClock(Clock clock) {
    return new WallClock(clock);
  }

  @Bean(destroyMethod = "close")
  LaneNode lanes(
      LedgerRedis redis, IncidentRules rules, Rulebook rulebook, Dispatcher dispatcher, Doubt doubt, Json json,
      WallClock wallClock, BrokenInputs brokenInputs, StationCalendar calendar, Inbox inbox,
      Presence presence, SignsOfLife signsOfLife, Reception reception, Operating operating, Settings settings) {
    var outside = new IncidentWork.Outside() {
      @Override
      public void carryOut(ToDo order) {
        dispatcher.carryOut(order);
      }

      @Override
      public void raise(Alarm alarm) {
        try {
          inbox.put(Lane.ofId(alarm.id()).orElseThrow(), Names.ALARM, json.write(alarm), alarm.id());
        } catch (LedgerUnavailable away) {
          LOG.warn("An alarm of our own waits for Redis: {}", alarm.id());
        }
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
    var keeping = new Keeping(json);
    var opening = new Opening(rulebook, new Cards(calendar, keeping), json);
    var work = new IncidentWork(rules, opening, new Supervising(calendar, json), keeping, presence, outside, json);
    var lookedAfter = lookedAfter(signsOfLife, work, settings.presence(), reception);
    var whole = SwitchboardLanes.beside(lookedAfter, ring(settings.incoming()), operating, json);
    return new LaneNode(redis, lane -> whole, wallClock, LaneSettings.ofNode("node-1"));
  }

  private static org.contrappel.server.switchboard.Patience ring(Settings.Incoming set) {
    try {
      return new org.contrappel.server.switchboard.Patience(Duration.ofSeconds(set.ring()), set.menu());
    } catch (IllegalArgumentException unfit) {
      throw new NotFit("incoming.ring: " + unfit.getMessage());
    }
  }

  @Bean
  StationHealth stationHealth(
      PhoneNetwork network, LedgerReader reader, Inbox inbox, LaneNode lanes, Settings settings, Clock clock, Json json) {
    var kept = settings.asterisk().recordings().isBlank() ? settings.data() : settings.asterisk().recordings();
    try {
      return new StationHealth(
          network, settings.network(), reader, inbox, () -> lanes.lanes().size(), Path.of(kept),
          presenceSite(settings.presence()), new TimeServer(settings.time().server()), clock, json);
    } catch (IllegalArgumentException unreadable) {
      throw new NotFit("time.server: " + unreadable.getMessage());
    }
  }

  private static Optional<String> presenceSite(Settings.Presence set) {
    return set.after() == 0 ? Optional.empty() : Optional.of(set.site());
  }

  @Bean(destroyMethod = "close")
  Looking looking(StationHealth health) {
    return new Looking(health);
  }

  private static LaneWork lookedAfter(SignsOfLife signs, LaneWork work, Settings.Presence set, Reception reception) {
    try {
      var patience = new Patience(Duration.ofMinutes(set.after()), Patience.USUAL.grace());
      return signs.looking(work, patience, set.site(), reception);
    } catch (IllegalArgumentException noSite) {
      throw new NotFit("presence.site: " + noSite.getMessage());
    }
  }

  /** The lanes begin last, when everything they may call is there. */
  @Bean
  ApplicationRunner begin(LaneNode lanes, Station station, FirstAccounts firstAccounts, Sweeping sweeping) {
    return (ApplicationArguments none) -> {
      station.loadAtStart();
      lanes.start();
      firstAccounts.madeOnce();
      sweeping.begin();
    };
  }
}
