package org.contrappel.server.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.contrappel.incident.site.Alarm;
import org.contrappel.server.board.Board;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.ledger.Intake;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.reception.Reception;
import org.contrappel.server.security.ApiCaller;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alarms come in here. */
@RestController
@RequestMapping("/api/alarms")
class AlarmDoor {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final int LONGEST_KEY = 200;
  private final Reception reception;
  private final LedgerReader reader;
  private final Board board;
  private final Json json;

  AlarmDoor(Reception reception, LedgerReader reader, Board board, Json json) {
    this.reception = reception;
    this.reader = reader;
    this.board = board;
    this.json = json;
  }

  /**
   * An alarm and the incident it became part of; {@code incident} is missing until its lane has taken it. An alarm that
   * was logged and not handled has {@code onTest} instead: the instruction by which it was.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AlarmView(String id, String address, String incident, Alarm alarm, String onTest) {}

  /** Takes an alarm: 202 once it is on disk, with its address. */
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<AlarmView> take(
      @RequestHeader(name = "Idempotency-Key", required = false) String key, Bodies.Limited body, Authentication who) {
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      throw Refusal.malformed("Idempotency-Key has 1 to 200 characters. Draw a new one, such as a UUID, for each alarm.");
    }
    return switch (reception.take(((ApiCaller) who.getPrincipal()).name(), key, body.bytes())) {
      case Intake.Accepted accepted -> ResponseEntity.accepted()
          .location(URI.create(address(accepted.alarmId())))
          .body(new AlarmView(accepted.alarmId(), address(accepted.alarmId()), null, null, null));
      case Intake.Conflict(var earlier) -> throw new Refusal(
          HttpStatus.CONFLICT,
          "This Idempotency-Key came with another alarm before (%s). Draw a new key for each alarm.".formatted(earlier));
    };
  }

  /** The alarm, and its incident once its lane has taken it; {@code wait} such as 2s waits for that. */
  @GetMapping("/{id}")
  AlarmView get(@PathVariable String id, @RequestParam(required = false) String wait) throws InterruptedException {
    var lane = Lane.ofId(id).orElseThrow(() -> Refusal.unknown("alarm"));
    var alarm = reader.document(lane, Names.alarm(id)).map(text -> json.read(text, Alarm.class))
        .orElseThrow(() -> Refusal.unknown("alarm"));
    var onTest = Names.onTest(id);
    var became = board.await(
        () -> reader.document(lane, Names.incidentOfAlarm(id)).or(() -> reader.document(lane, onTest)), wait(wait));
    var logged = reader.document(lane, onTest);
    return new AlarmView(id, address(id), logged.isPresent() ? null : became.orElse(null), alarm, logged.orElse(null));
  }

  private static String address(String id) {
    return "/api/alarms/" + id;
  }

  private static Duration wait(String given) {
    var read = Optional.ofNullable(given).orElse("0s");
    if (!read.matches("[0-9]{1,3}s")) {
      throw Refusal.malformed("wait is a number of seconds such as 2s, at most 30s.");
    }
    var wait = Duration.ofSeconds(Integer.parseInt(read.substring(0, read.length() - 1)));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
