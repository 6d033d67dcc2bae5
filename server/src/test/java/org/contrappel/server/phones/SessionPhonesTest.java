package org.contrappel.server.phones;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.contrappel.server.accounts.Account;
import org.contrappel.server.accounts.Sessions;
import org.contrappel.server.kept.Json;
import org.contrappel.server.ledger.memory.MemoryFleeting;
import org.contrappel.server.security.Role;
import org.contrappel.telephony.CallRequest;
import org.contrappel.telephony.DeskPhones;
import org.contrappel.telephony.PhoneNetwork;
import org.contrappel.telephony.Sighting;
import org.junit.jupiter.api.Test;

class SessionPhonesTest {
  private static final Account DURAND = new Account("durand", Role.OPERATOR, null, "sealed");
  private Instant now = Instant.parse("2026-11-25T03:00:00Z");
  private final MemoryFleeting fleeting = new MemoryFleeting(() -> now);
  private final Sessions sessions = new Sessions(fleeting, () -> now, new Json());
  private final Drawing network = new Drawing();
  private final AtomicReference<Account> account = new AtomicReference<>(DURAND);
  private final SessionPhones phones = phones();

  private SessionPhones phones() {
    return new SessionPhones(network, sessions, session -> session.isOf(account.get()), fleeting);
  }

  @Test
  void a_telephone_is_drawn_for_a_session_and_ends_with_it() {
    var cookie = sessions.begin(DURAND).cookie();
    assertThat(phones.draw("durand", cookie)).isPresent();
    phones.removeEnded();
    assertThat(network.there).containsExactly("durand");

    phones.end("durand", cookie);

    assertThat(network.there).isEmpty();
  }

  @Test
  void one_whose_session_ended_without_a_word_is_taken_away() {
    phones.draw("durand", sessions.begin(DURAND).cookie());
    now = now.plus(Duration.ofMinutes(60));

    phones.removeEnded();

    assertThat(network.there).isEmpty();
  }

  @Test
  void one_whose_operator_was_given_another_password_is_taken_away() {
    phones.draw("durand", sessions.begin(DURAND).cookie());
    account.set(new Account("durand", Role.OPERATOR, null, "sealed anew"));

    phones.removeEnded();

    assertThat(network.there).isEmpty();
  }

  @Test
  void one_that_was_drawn_by_a_server_before_this_one_is_known_as_long_as_its_session_lives() {
    phones.draw("durand", sessions.begin(DURAND).cookie());
    network.there.add("nobody-any-more");

    phones().removeEnded();

    assertThat(network.there).containsExactly("durand");
  }

  @Test
  void signing_out_at_the_old_desk_leaves_the_telephone_of_the_new_one() {
    var old = sessions.begin(DURAND).cookie();
    var newest = sessions.begin(DURAND).cookie();
    phones.draw("durand", old);
    phones.draw("durand", newest);

    phones.end("durand", old);

    assertThat(network.there).containsExactly("durand");
  }

  /** A network that only knows for whom a telephone was drawn. */
  private static final class Drawing implements PhoneNetwork, DeskPhones {
    private final Set<String> there = new HashSet<>();

    @Override
    public Optional<DeskPhones> deskPhones() {
      return Optional.of(this);
    }

    @Override
    public Drawn draw(String operator) {
      there.add(operator);
      return new Drawn("web-" + operator, "secret");
    }

    @Override
    public void remove(String operator) {
      there.remove(operator);
    }

    @Override
    public Set<String> drawn() {
      return Set.copyOf(there);
    }

    @Override
    public void place(CallRequest request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void hangUp(String attempt) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Sighting witness(String attempt, Instant askedSince) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean reachable() {
      return true;
    }

    @Override
    public void close() {}
  }
}
