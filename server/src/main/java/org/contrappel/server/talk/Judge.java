package org.contrappel.server.talk;

import java.util.List;
import java.util.Optional;
import org.contrappel.script.Heard;
import org.contrappel.server.codes.CodeWords;
import org.contrappel.server.codes.SealedCode;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.sites.Site;

/** Judges a keyed code against those that count in this call. */
public final class Judge {
  private static final String DURESS = "/duress";
  private final LedgerReader reader;
  private final CodeWords words;
  private final Json json;

  public Judge(LedgerReader reader, CodeWords words, Json json) {
    this.reader = reader;
    this.words = words;
    this.json = json;
  }

  /** What an accepted code proves. It is carried through the script unread. */
  record Proof(String owner, boolean duress) {
    static Proof read(String text) {
      return text.endsWith(DURESS)
          ? new Proof(text.substring(0, text.length() - DURESS.length()), true)
          : new Proof(text, false);
    }

    String written() {
      return duress ? owner + DURESS : owner;
    }
  }

  /** The codes that count: at the site anybody's who belongs there, at a contact's telephone his own and the site's. */
  List<SealedCode> candidates(String site, String person) {
    var all = reader.document(Lanes.ofSite(site), Names.site(site))
        .map(text -> json.read(text, Site.class).codes())
        .orElse(List.of());
    return person.equals(SealedCode.SITE) ? all : CodeWords.of(person, all);
  }

  /** The one length every code has that counts in this call; 0 when they differ or there is none. */
  public int codeLength(String site, String person) {
    return CodeWords.commonLength(candidates(site, person));
  }

  Heard.Judged judge(LiveTalk talk, Heard.Keys keys) {
    return proof(talk, keys.digits())
        .map(proof -> new Heard.Judged(true, proof.written()))
        .orElseGet(() -> new Heard.Judged(false, ""));
  }

  /** What a word proves, keyed or said; empty when it is nobody's code. */
  Optional<Proof> proof(LiveTalk talk, String word) {
    return words.judge(talk.site(), word, candidates(talk.site(), talk.person()))
        .map(code -> new Proof(code.owner(), code.duress()));
  }
}
