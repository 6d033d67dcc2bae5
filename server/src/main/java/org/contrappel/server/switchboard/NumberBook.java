package org.contrappel.server.switchboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.KeptIncidents;
import org.contrappel.server.kept.Names;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.ledger.LedgerUnavailable;
import org.contrappel.server.ledger.Notice;
import org.contrappel.server.ledger.NoticeListener;
import org.contrappel.server.sites.Site;
import org.contrappel.telephony.PhoneNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose number a number is: a site's own or one of its contacts'. Read whole at the first question, and then site by site as
 * they change. Safe for many threads.
 */
public final class NumberBook implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NumberBook.class);
  private static final String SITE = "site:";

  private final LedgerReader reader;
  private final KeptIncidents incidents;
  private final Json json;
  private final Set<String> changed = ConcurrentHashMap.newKeySet();
  private final AutoCloseable subscription;
  private Map<String, Site> sites;
  private Map<String, List<String>> byNumber;
  private Map<String, List<String>> byAccount;

  public NumberBook(LedgerReader reader, KeptIncidents incidents, Json json) {
    this.reader = reader;
    this.incidents = incidents;
    this.json = json;
    this.subscription = reader.subscribe(new NoticeListener() {
      @Override
      public void noticed(Notice notice) {
        if (notice.stream().text().startsWith(SITE)) {
          changed.add(notice.stream().id());
        }
      }

      @Override
      public void resumed() {
        forget();
      }
    });
  }

  /** @param incident the open one of the first of the sites that has one; null: none has */
  public record Found(List<KnownSite> sites, String incident) {
    static final Found NOTHING = new Found(List.of(), null);
  }

  /** A hint, never proof. Where it cannot be looked up the caller is rung for all the same. */
  public Found find(PhoneNumber number) {
    try {
      var found = whose(number);
      return new Found(found, found.stream().flatMap(site -> incidents.openAt(site.id()).stream()).findFirst().orElse(null));
    } catch (LedgerUnavailable away) {
      LOG.warn("Whose number calls is not known while Redis is away");
      return Found.NOTHING;
    }
  }

  /**
   * The sites of this number that callers key: an account, or an id of nothing but digits.
   *
   * @throws LedgerUnavailable when it cannot be looked up now
   */
  public synchronized List<KnownSite> account(String digits) {
    read();
    return byAccount.getOrDefault(digits, List.of()).stream().map(sites::get).map(NumberBook::known).toList();
  }

  private static KnownSite known(Site site) {
    return new KnownSite(site.id(), site.name(), site.language());
  }

  private synchronized List<KnownSite> whose(PhoneNumber number) {
    read();
    return byNumber.getOrDefault(SameNumber.key(number.dialled()), List.of()).stream()
        .map(sites::get)
        .filter(site -> numbers(site).anyMatch(one -> SameNumber.same(one, number.dialled())))
        .map(NumberBook::known)
        .toList();
  }

  private void read() {
    if (sites == null) {
      changed.clear();
      var all = new HashMap<String, Site>();
      reader.documents(Names.site("")).values().stream().map(text -> json.read(text, Site.class))
          .forEach(site -> all.put(site.id(), site));
      sites = all;
    } else if (!changed.isEmpty()) {
      for (var id : List.copyOf(changed)) {
        changed.remove(id);
        reader.document(Lanes.ofSite(id), Names.site(id)).map(text -> json.read(text, Site.class))
            .ifPresent(site -> sites.put(id, site));
      }
    } else {
      return;
    }
    var index = new HashMap<String, List<String>>();
    sites.values().stream().sorted(java.util.Comparator.comparing(Site::id)).forEach(site -> numbers(site)
        .map(SameNumber::key).distinct()
        .forEach(key -> index.computeIfAbsent(key, _ -> new ArrayList<>()).add(site.id())));
    byNumber = index;
    var accounts = new HashMap<String, List<String>>();
    sites.values().forEach(site -> Stream.of(site.id(), site.keyed().account())
        .filter(number -> number != null && number.chars().allMatch(Character::isDigit)).distinct()
        .forEach(number -> accounts.computeIfAbsent(number, _ -> new ArrayList<>()).add(site.id())));
    byAccount = accounts;
  }

  private synchronized void forget() {
    sites = null;
  }

  private static Stream<String> numbers(Site site) {
    return Stream.concat(site.numbers().stream(), site.contacts().stream().flatMap(person -> person.numbers().stream()));
  }

  @Override
  public void close() throws Exception {
    subscription.close();
  }
}
