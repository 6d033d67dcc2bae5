package org.contrappel.server.callers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contrappel.server.codes.CodeWords;
import org.contrappel.server.codes.SealedCode;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.sites.Site;

/** Judges what a caller keyed against the codes of the sites it may be, on the node that heard it. */
public final class Codes {
  private final LedgerReader reader;
  private final CodeWords words;
  private final Json json;

  public Codes(LedgerReader reader, CodeWords words, Json json) {
    this.reader = reader;
    this.words = words;
    this.json = json;
  }

  /** @param sites ids; of one that does not exist nothing is right, and it takes as long */
  List<Proof> prove(List<String> sites, String digits) {
    var proofs = new ArrayList<Proof>();
    for (var site : sites) {
      words.judge(site, digits, of(site)).ifPresent(code -> proofs.add(new Proof(site, code.owner(), code.duress())));
    }
    return proofs;
  }

  /** Whether it is a word said under threat at this site, whoever's it is. */
  Optional<Proof> duress(String site, String digits) {
    return words.judge(site, digits, of(site)).filter(SealedCode::duress)
        .map(code -> new Proof(site, code.owner(), true));
  }

  private List<SealedCode> of(String site) {
    return reader.document(Lanes.ofSite(site), Names.site(site)).map(text -> json.read(text, Site.class).codes())
        .orElse(List.of());
  }
}
