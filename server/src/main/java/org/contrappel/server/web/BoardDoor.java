package org.contrappel.server.web;

import java.io.IOException;
import java.time.Duration;
import org.contrappel.server.board.Board;
import org.contrappel.server.kept.Json;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.ledger.LedgerUnavailable;
import org.contrappel.server.ledger.Notice;
import org.contrappel.server.presence.SignsOfLife;
import org.contrappel.server.switchboard.Kinds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Server-sent events for the board: {@code entry} for each entry that is written, {@code again} whenever something may have
 * been missed (also first of all): read the incidents anew; {@code presence}, the same as {@code entry}, when somebody on
 * shift is asked for a sign of life, has given it, or is missed; {@code incoming}, a call that belongs to no incident as it is
 * now, whenever something becomes of it. A comment every ten seconds shows that the line lives.
 */
@RestController
class BoardDoor {
  private static final Logger LOG = LoggerFactory.getLogger(BoardDoor.class);
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);
  private static final long NEVER = 0;
  private final Board board;
  private final LedgerReader reader;
  private final Json json;

  BoardDoor(Board board, LedgerReader reader, Json json) {
    this.board = board;
    this.reader = reader;
    this.json = json;
  }

  @GetMapping(path = "/api/board", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter watch() {
    var emitter = new SseEmitter(NEVER);
    var ear = board.listen();
    Thread.ofVirtual().name("board-watcher").start(() -> stream(emitter, ear));
    return emitter;
  }

  private void stream(SseEmitter emitter, Board.Ear listening) {
    try (var ear = listening) {
      emitter.send(SseEmitter.event().name("again").data("{}"));
      while (true) {
        var heard = ear.next(SIGN_OF_LIFE);
        if (heard.isEmpty()) {
          emitter.send(SseEmitter.event().comment("alive"));
        } else if (heard.get() instanceof Board.Heard.Entries(var notice)) {
          send(emitter, notice);
        } else {
          emitter.send(SseEmitter.event().name("again").data("{}"));
        }
      }
    } catch (IOException | IllegalStateException gone) {
      LOG.debug("A watcher of the board left: {}", gone.getMessage());
      emitter.complete();
    } catch (LedgerUnavailable away) {
      emitter.completeWithError(away); // the watcher connects again and reads everything anew
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      emitter.complete();
    }
  }

  private void send(SseEmitter emitter, Notice notice) throws IOException {
    var many = (int) (notice.last() - notice.first() + 1);
    for (var entry : reader.entries(notice.lane(), notice.stream(), notice.first(), many)) {
      var data = json.write(RegisterDoor.view(entry, json));
      emitter.send(SseEmitter.event().name("entry").data(data, MediaType.APPLICATION_JSON));
      if (entry.kind().startsWith(SignsOfLife.ENTRIES)) {
        emitter.send(SseEmitter.event().name("presence").data(data, MediaType.APPLICATION_JSON));
      }
      if (Kinds.showsACall(entry.kind())) {
        var call = json.tree(entry.body()).path("call").toString();
        emitter.send(SseEmitter.event().name("incoming").data(call, MediaType.APPLICATION_JSON));
      }
    }
  }
}
