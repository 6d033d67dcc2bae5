package org.contrappel.server.talk;

import java.util.Optional;
import org.contrappel.server.kept.Json;
import org.contrappel.server.ledger.Conversations;
import org.contrappel.server.ledger.Lane;

/** The stored conversations, by attempt. */
public final class Talks {
  private final Conversations conversations;
  private final Json json;

  public Talks(Conversations conversations, Json json) {
    this.conversations = conversations;
    this.json = json;
  }

  public Optional<LiveTalk> of(String attempt) {
    return Lane.ofId(attempt)
        .flatMap(lane -> conversations.read(lane, attempt))
        .map(stored -> json.read(stored.json(), LiveTalk.class));
  }

  /** Stores the first turn; nothing happens when the conversation has begun already. */
  public void begin(String attempt, LiveTalk first) {
    store(attempt, 0, first);
  }

  /** @return false when another node has gone on from that turn already */
  boolean goOn(String attempt, int from, LiveTalk next) {
    return store(attempt, from, next);
  }

  private boolean store(String attempt, int from, LiveTalk talk) {
    return conversations.store(Lane.ofId(attempt).orElseThrow(), attempt, from, json.write(talk));
  }
}
