package org.contrappel.server.assembly;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.contrappel.server.Ids;
import org.contrappel.server.Settings;
import org.contrappel.server.accounts.Accounts;
import org.contrappel.server.accounts.FirstAccounts;
import org.contrappel.server.accounts.Guessing;
import org.contrappel.server.accounts.Passwords;
import org.contrappel.server.accounts.Sessions;
import org.contrappel.server.accounts.SignedIn;
import org.contrappel.server.board.Board;
import org.contrappel.server.calendar.StationCalendar;
import org.contrappel.server.codes.CodeWords;
import org.contrappel.server.codes.StationKey;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.KeptIncidents;
import org.contrappel.server.ledger.Conversations;
import org.contrappel.server.ledger.Fleeting;
import org.contrappel.server.ledger.Inbox;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.ledger.LedgerRedis;
import org.contrappel.server.ledger.Presence;
import org.contrappel.server.ledger.RedisAlarmIntake;
import org.contrappel.server.ledger.RedisConversations;
import org.contrappel.server.ledger.RedisFleeting;
import org.contrappel.server.ledger.RedisInbox;
import org.contrappel.server.ledger.RedisLedgerReader;
import org.contrappel.server.ledger.RedisPresence;
import org.contrappel.server.ledger.RedisRequirements;
import org.contrappel.server.presence.SignsOfLife;
import org.contrappel.server.reception.Reception;
import org.contrappel.server.security.Desks;
import org.contrappel.server.sites.SiteReader;
import org.contrappel.server.station.FrozenScripts;
import org.contrappel.server.station.Rulebook;
import org.contrappel.server.station.Station;
import org.contrappel.server.station.StationFiles;
import org.contrappel.server.station.StationStream;
import org.contrappel.server.talk.Talks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands on Redis and on the station's folder. */
@Configuration
class Memory {
  private static final Duration IDEMPOTENCY_KEYS_COUNT_FOR = Duration.ofHours(48);

  @Bean
  Json json() {
    return new Json();
  }

  /** A Redis that may forget is refused: an alarm answered 202 must survive whatever comes. */
  @Bean(destroyMethod = "close")
  LedgerRedis redis(Settings settings) {
    var redis = LedgerRedis.at(settings.redis().url());
    var unmet = RedisRequirements.unmet(redis);
    if (!unmet.isEmpty()) {
      redis.close();
      throw new NotFit(String.join(" ", unmet));
    }
    return redis;
  }

  @Bean
  LedgerReader reader(LedgerRedis redis) {
    return new RedisLedgerReader(redis);
  }

  @Bean
  KeptIncidents keptIncidents(LedgerReader reader, Json json) {
    return new KeptIncidents(reader, json);
  }

  @Bean
  Inbox inbox(LedgerRedis redis) {
    return new RedisInbox(redis);
  }

  @Bean
  Presence presence(LedgerRedis redis) {
    return new RedisPresence(redis);
  }

  @Bean
  SignsOfLife signsOfLife(Presence presence, LedgerReader reader, Inbox inbox, Clock clock, Json json) {
    return new SignsOfLife(presence, reader, inbox, clock, json);
  }

  @Bean(destroyMethod = "close")
  Board board(LedgerReader reader) {
    return new Board(reader);
  }

  @Bean
  Fleeting fleeting(LedgerRedis redis) {
    return new RedisFleeting(redis);
  }

  @Bean
  StationStream stationStream(Inbox inbox, Board board, Json json) {
    return new StationStream(inbox, board, json);
  }

  @Bean
  Accounts accounts(LedgerReader reader, StationStream stream, Json json) {
    return new Accounts(reader, stream, json, new Passwords());
  }

  @Bean
  FirstAccounts firstAccounts(Settings settings, Accounts accounts) {
    return new FirstAccounts(Path.of(settings.secrets()), accounts);
  }

  @Bean
  Sessions sessions(Fleeting fleeting, Clock clock, Json json) {
    return new Sessions(fleeting, clock, json);
  }

  @Bean
  Desks desks(Sessions sessions, Accounts accounts) {
    return new SignedIn(sessions, accounts);
  }

  @Bean
  Guessing guessing(Fleeting fleeting, Clock clock) {
    return new Guessing(fleeting, clock);
  }

  @Bean
  Reception reception(LedgerRedis redis, Clock clock, Json json) {
    return new Reception(new RedisAlarmIntake(redis, IDEMPOTENCY_KEYS_COUNT_FOR, new Ids(clock)), clock, json);
  }

  @Bean
  CodeWords codeWords(Settings settings) throws java.io.IOException {
    return new CodeWords(StationKey.read(Path.of(settings.secrets(), "station.key")));
  }

  @Bean
  StationCalendar calendar(Settings settings) {
    try {
      return StationCalendar.of(settings.zone(), settings.calendar().country(), settings.calendar().region());
    } catch (IllegalArgumentException unknown) {
      throw new NotFit(unknown.getMessage());
    }
  }

  @Bean
  SiteReader siteReader(CodeWords words) {
    return new SiteReader(words);
  }

  @Bean
  StationFiles stationFiles(Settings settings, SiteReader sites) {
    return new StationFiles(settings.station().isBlank() ? null : Path.of(settings.station()), sites);
  }

  /** Begins with what is shipped; the station's own folder is read once the lanes run. */
  @Bean
  Rulebook rulebook(SiteReader sites) {
    return new Rulebook(new StationFiles(null, sites).edition());
  }

  @Bean
  Station station(StationFiles files, Rulebook rulebook, LedgerReader reader, Inbox inbox, Json json) {
    return new Station(files, rulebook, reader, inbox, json);
  }

  @Bean
  FrozenScripts frozenScripts(LedgerReader reader, Json json) {
    return new FrozenScripts(reader, json);
  }

  @Bean
  Conversations conversations(LedgerRedis redis) {
    return new RedisConversations(redis);
  }

  @Bean
  Talks talks(Conversations conversations, Json json) {
    return new Talks(conversations, json);
  }
}
