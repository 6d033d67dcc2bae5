package org.contrappel.server.web;

import java.util.List;
import org.contrappel.server.station.CodeList;
import org.contrappel.server.station.Rulebook;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The station's lists, for whoever closes incidents and writes notes. */
@RestController
class CodesDoor {
  private final Rulebook rulebook;

  CodesDoor(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** @param evidence which table says what must be in hand before an emergency service is called */
  record CodesView(List<CodeList.Code> closing, List<CodeList.Code> notes, TableView evidence) {}

  record TableView(String name, String revision) {}

  @GetMapping("/api/station/codes")
  CodesView codes() {
    var edition = rulebook.inForce();
    var evidence = edition.evidence();
    return new CodesView(
        edition.closingCodes().codes(), edition.noteCodes().codes(),
        new TableView(evidence.name(), evidence.revision()));
  }
}
