package org.contrappel.server.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.incident.statemachine.StateMachineReading;
import org.contrappel.server.calendar.StationCalendar;
import org.contrappel.server.codes.CodeWords;
import org.contrappel.server.codes.StationKey;
import org.contrappel.server.incidents.Cards;
import org.contrappel.server.incidents.IncidentWork;
import org.contrappel.server.incidents.Opening;
import org.contrappel.server.incidents.ToDo;
import org.contrappel.server.instructions.Keeping;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.KeptIncidents;
import org.contrappel.server.kept.Names;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.Inbox;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.ledger.RealRedis;
import org.contrappel.server.ledger.RedisInbox;
import org.contrappel.server.ledger.RedisLedgerReader;
import org.contrappel.server.ledger.StreamName;
import org.contrappel.server.ledger.memory.MemoryPresence;
import org.contrappel.server.sites.SiteReader;
import org.contrappel.server.station.Rulebook;
import org.contrappel.server.station.StationFiles;
import org.contrappel.server.supervision.Supervising;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("real-redis")
@Timeout(60)
class SilentSiteOnRedisTest {
  @RegisterExtension static final RealRedis REDIS = new RealRedis();
  private static final Lane LANE = Lanes.ofSite("far");
  private final SkippingTime time = new SkippingTime();
  private final Inbox inbox = new RedisInbox(REDIS.ledger());
  private final LedgerReader reader = new RedisLedgerReader(REDIS.ledger());
  private final Json json = new Json();
  private final LinkedBlockingQueue<Entry> written = new LinkedBlockingQueue<>();

  @Test
  void a_line_that_falls_silent_raises_one_alarm_though_its_node_dies_and_another_takes_over() throws Exception {
    var sites = new SiteReader(new CodeWords(new StationKey(new byte[32])));
    var site = sites.readOne("test", "{id: far, name: Far, supervision: {silent_after: 2h}}");
    inbox.put(LANE, Names.SITE, json.write(site), "site");
    try (var node = new LaneNode(REDIS.ledger(), lane -> work(sites), time, LaneSettings.ofNode("node-1"))) {
      node.start();
      await("site_taken_over");
      time.letPass(Duration.ofHours(2));
      await("signal_missed");
      await("alarm_arrived");
    }
    try (var node = new LaneNode(REDIS.ledger(), lane -> work(sites), time, LaneSettings.ofNode("node-1"))) {
      node.start();
      time.letPass(Duration.ofMinutes(1));
      inbox.put(LANE, Names.ALARM, json.write(new Alarm(LANE.id("a0"), "far", AlarmClass.TEST, "", "", time.instant(), null)), "a0");
      await("alarm_arrived");
    }
    assertThat(reader.all(LANE, StreamName.site("far"))).extracting(Entry::kind)
        .containsExactly("site_taken_over", "signal_missed");
    var incident = new KeptIncidents(reader, json).open().getFirst();
    assertThat(incident.alarms()).extracting(Alarm::alarmClass).containsExactly(AlarmClass.LINE, AlarmClass.TEST);
  }

  private LaneWork work(SiteReader sites) {
    var calendar = StationCalendar.of("Europe/Paris", "fr", "");
    var keeping = new Keeping(json);
    var opening = new Opening(new Rulebook(new StationFiles(null, sites).edition()), new Cards(calendar, keeping), json);
    var work = new IncidentWork(
        new StateMachineReading(), opening, new Supervising(calendar, json), keeping, new MemoryPresence(), new IntoTheInbox(), json);
    return new WrittenDown(work::decide) {
      @Override
      public void committed(List<Entry> entries, Decision decision) {
        work.committed(entries, decision);
        written.addAll(entries);
      }
    };
  }

  private final class IntoTheInbox implements IncidentWork.Outside {
    @Override
    public void carryOut(ToDo order) {}

    @Override
    public void raise(Alarm alarm) {
      inbox.put(LANE, Names.ALARM, json.write(alarm), alarm.id());
    }

    @Override
    public void inDoubt(Lane lane) {}

    @Override
    public void broken(Input input) {}
  }

  private void await(String kind) throws InterruptedException {
    var next = written.poll(20, TimeUnit.SECONDS);
    assertThat(next).as(kind).isNotNull();
    assertThat(next.kind()).isEqualTo(kind);
  }
}
