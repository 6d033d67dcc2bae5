package org.contrappel.server.callers;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contrappel.incident.Incident;
import org.contrappel.script.Language;
import org.contrappel.server.instructions.Instruction;
import org.contrappel.server.instructions.InstructionText;
import org.contrappel.server.instructions.RefusedInstruction;
import org.contrappel.server.instructions.Rules;
import org.contrappel.server.sites.Site;
import org.contrappel.server.switchboard.Happened;
import org.contrappel.server.switchboard.KnownSite;
import org.contrappel.server.switchboard.NumberBook;
import org.contrappel.server.switchboard.StationCall;
import org.contrappel.server.switchboard.SwitchboardInbox;

/**
 * What lies ready for whoever leads a caller.
 *
 * @param station how the station calls itself on the telephone
 * @param usual spoken to callers of whom no site is known
 */
public record Desk(
    String station, Language usual, NumberBook numbers, SiteBook book, Codes codes, Guesses guesses, Giving giving,
    SwitchboardInbox inbox, InstantSource clock) {

  Language language(String word) {
    return word.equals("en") ? Language.EN : Language.FR;
  }

  Words words(Caller caller, Known known) {
    return new Words(caller.language(), known.zone(), known.now());
  }

  /** The sites whose codes count: those of the number he keyed, else those his own number proposes. */
  List<String> sitesMeant(Caller caller) {
    var keyed = caller.talk().answers().get("site");
    if (keyed == null) {
      return caller.proposed();
    }
    var sites = numbers.account(keyed).stream().map(KnownSite::id).toList();
    return sites.isEmpty() ? List.of("no-site-" + keyed) : sites;
  }

  List<String> named(List<Proof> proofs) {
    var index = new int[1];
    return proofs.stream().map(proof -> "%s : %d.".formatted(
        book.site(proof.site()).map(Site::name).orElse(proof.site()), ++index[0])).toList();
  }

  /** Who he proved to be, in words for an operator. */
  String who(Caller.Proven proven) {
    var site = book.site(proven.site());
    return proven.isSite()
        ? site.map(Site::name).orElse(proven.site())
        : site.flatMap(one -> one.contact(proven.who())).map(Site.Person::name).orElse(proven.who());
  }

  Optional<Instruction> checked(String call, Caller caller, InstructionText text, String id, Known known) {
    try {
      return Optional.of(new Rules(known.site(), known.held(), _ -> Optional.empty())
          .byCode(text, id, caller.proven().who(), call, clock.instant()));
    } catch (RefusedInstruction refused) {
      return Optional.empty();
    }
  }

  void served(String call, Caller caller, String what) {
    inbox.report(
        new Happened.Served(call, caller.proven().site(), who(caller.proven()), what, clock.instant()),
        "served " + caller.turn());
  }

  void wants(String call, Caller caller, String why) {
    var sites = caller.proven() == null ? caller.proposed().stream() : Stream.of(caller.proven().site());
    var incident = sites.flatMap(site -> book.open(site).stream()).min(Comparator.comparingInt(Incident::priority));
    var site = caller.site().flatMap(book::site)
        .map(one -> new KnownSite(one.id(), one.name(), one.language())).orElse(null);
    inbox.report(
        new Happened.Wants(
            call, site, caller.proven() == null ? null : who(caller.proven()), incident.map(Incident::id).orElse(null),
            incident.map(Incident::priority).orElse(StationCall.Led.NO_INCIDENT), why,
            caller.language() == Language.EN ? "en" : "fr", clock.instant()),
        "wants an operator");
  }
}
