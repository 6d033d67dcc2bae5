package org.contrappel.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How every ledger keeps conversations. */
public abstract class ConversationsContract {

  private static final Lane LANE = new Lane(7);

  private Conversations conversations;

  /** Empty ones. */
  protected abstract Conversations conversations();

  @BeforeEach
  void empty() {
    conversations = conversations();
  }

  @Test
  void a_conversation_that_was_never_stored_is_not_there() {
    assertThat(conversations.read(LANE, "07-t1")).isEmpty();
  }

  @Test
  void each_turn_follows_the_one_that_was_read() {
    assertThat(conversations.store(LANE, "07-t1", 0, "{\"step\":\"greet\"}")).isTrue();
    assertThat(conversations.store(LANE, "07-t1", 1, "{\"step\":\"code\"}")).isTrue();

    assertThat(conversations.read(LANE, "07-t1")).contains(new Conversations.Stored(2, "{\"step\":\"code\"}"));
  }

  @Test
  void the_same_turn_played_twice_is_success() {
    conversations.store(LANE, "07-t1", 0, "{\"step\":\"greet\"}");

    assertThat(conversations.store(LANE, "07-t1", 0, "{\"step\":\"greet\"}")).isTrue();
  }

  @Test
  void who_comes_second_from_the_same_turn_is_told_so_and_changes_nothing() {
    conversations.store(LANE, "07-t1", 0, "{\"by\":\"node-1\"}");

    assertThat(conversations.store(LANE, "07-t1", 0, "{\"by\":\"node-2\"}")).isFalse();
    assertThat(conversations.read(LANE, "07-t1")).contains(new Conversations.Stored(1, "{\"by\":\"node-1\"}"));
  }
}
