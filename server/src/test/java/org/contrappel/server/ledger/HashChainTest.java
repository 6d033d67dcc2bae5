package org.contrappel.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.server.ledger.ChainFault.Kind.CHANGED;
import static org.contrappel.server.ledger.ChainFault.Kind.INSERTED;
import static org.contrappel.server.ledger.ChainFault.Kind.REMOVED;
import static org.contrappel.server.ledger.ChainFault.Kind.SWAPPED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashChainTest {

  private static final StreamName STREAM = StreamName.incident("07-abc");
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00.120Z");

  private final List<byte[]> chain = chainOf("{\"a\":1}", "{\"é\":\"two\\nlines\"}\n", "{}", "{\"d\":4}", "{}");

  @Test
  void a_chain_as_it_was_written_is_whole() {
    assertThat(HashChain.verify(STREAM, chain)).isEmpty();
  }

  @Test
  void an_entry_reads_back_as_it_was_written() {
    var entry = Entry.joining(STREAM, Head.EMPTY, NOW, "received", "{\"a\":\n1}\n");

    assertThat(Entry.read(entry.stored())).isEqualTo(entry);
  }

  @Test
  void every_single_changed_byte_is_found() {
    for (int position = 0; position < chain.get(2).length; position++) {
      var changed = new ArrayList<>(chain);
      changed.set(2, chain.get(2).clone());
      changed.get(2)[position] ^= 1;

      assertThat(HashChain.verify(STREAM, changed)).as("byte %d", position).contains(new ChainFault(CHANGED, 3));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void a_removed_entry_is_found_and_named(int number) {
    chain.remove(number - 1);

    assertThat(HashChain.verify(STREAM, chain)).contains(new ChainFault(REMOVED, number));
  }

  @Test
  void a_removed_last_entry_is_found_where_the_end_is_known() {
    var end = Entry.read(chain.removeLast()).head();

    assertThat(HashChain.verify(STREAM, chain, end)).contains(new ChainFault(REMOVED, 5));
  }

  @Test
  void swapped_entries_are_found_and_the_first_is_named() {
    Collections.swap(chain, 1, 3);

    assertThat(HashChain.verify(STREAM, chain)).contains(new ChainFault(SWAPPED, 2));
  }

  @Test
  void a_copied_entry_is_found_as_inserted() {
    chain.add(3, chain.get(1));

    assertThat(HashChain.verify(STREAM, chain)).contains(new ChainFault(INSERTED, 4));
  }

  @Test
  void a_well_made_entry_of_a_strangers_is_found_where_the_chain_no_longer_joins() {
    var before = Entry.read(chain.get(1)).head();
    chain.set(2, Entry.joining(STREAM, before, NOW, "received", "{\"forged\":true}").stored());

    assertThat(HashChain.verify(STREAM, chain)).contains(new ChainFault(CHANGED, 3));
  }

  @Test
  void an_entry_of_another_stream_is_found() {
    var other = Entry.joining(StreamName.site("x"), Entry.read(chain.getLast()).head(), NOW, "received", "{}");
    chain.add(other.stored());

    assertThat(HashChain.verify(STREAM, chain)).contains(new ChainFault(INSERTED, 6));
  }

  @Test
  void bytes_that_are_no_entry_at_all_are_found() {
    chain.set(0, "nonsense".getBytes(UTF_8));

    assertThat(HashChain.verify(STREAM, chain)).map(ChainFault::sentence)
        .isEqualTo(Optional.of("entry 1: its bytes are not those that were hashed"));
  }

  private static List<byte[]> chainOf(String... bodies) {
    var chain = new ArrayList<byte[]>();
    var head = Head.EMPTY;
    for (var body : bodies) {
      var entry = Entry.joining(STREAM, head, NOW, "received", body);
      chain.add(entry.stored());
      head = entry.head();
    }
    return chain;
  }
}
