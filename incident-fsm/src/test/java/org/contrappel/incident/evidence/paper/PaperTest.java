package org.contrappel.incident.evidence.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.contrappel.incident.call.Fact;
import org.contrappel.incident.evidence.Attachment;
import org.contrappel.incident.evidence.Case;
import org.contrappel.incident.evidence.ClueKind;
import org.contrappel.incident.evidence.Facts;
import org.contrappel.incident.evidence.Service;
import org.contrappel.incident.evidence.Spoken;
import org.contrappel.incident.evidence.file.ShippedEvidence;
import org.contrappel.incident.site.AlarmClass;
import org.junit.jupiter.api.Test;

/** The sheets as they are read and printed, whole. */
class PaperTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Path GOLDEN = Path.of("src", "test", "resources", "evidence");

  private static void isGolden(String name, String printed) throws IOException {
    var file = GOLDEN.resolve(name + ".txt");
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(file, printed);
    }
    assertThat(Files.readAllLines(file))
        .as(name + ".txt is not what is printed. Read the difference; when it is meant, run"
            + " mvn -pl incident-fsm test -Dtest=PaperTest -Dgolden=write")
        .isEqualTo(printed.lines().toList());
    assertThat(printed.lines()).allMatch(line -> line.length() <= 100);
  }

  private static Case burglary() {
    return Case.of()
        .signal(AlarmClass.INTRUSION, "vitrine")
        .signal(AlarmClass.INTRUSION, "réserve")
        .callback("Bijouterie Martin", true, "wrong_code", Spoken.NOTHING, Fact.ANSWERED, Fact.HUMAN)
        .unanswered("Mme Petit")
        .clue(ClueKind.IMAGE, "Deux silhouettes derrière la vitrine, l'une avec un sac",
            new Attachment("camera-2.jpg", "0123456789abcdef".repeat(4)))
        .sentence("Deux personnes sont entrées par la vitrine");
  }

  private static BriefingFacts briefing(Service service, Facts facts, Instant now, String callBack, String address) {
    return new BriefingFacts(service, "Horizon Télésurveillance", callBack, "Durand", "Bijouterie Martin", address,
        null, null, "Un chien dans la cour", facts,
        List.of(new OnTheWay("Karim Benali", "agent d'intervention", now.plusSeconds(900), null)),
        List.of("Nous ignorons si les personnes sont armées"), now, PARIS);
  }

  private static DossierFacts dossier(Case what, Service service, AlarmClass alarmClass, ServiceCall call) {
    var facts = what.facts();
    Map<String, RegisterMark> marks = new TreeMap<>();
    facts.signals().forEach(one -> mark(marks, one.id()));
    facts.callbacks().forEach(one -> mark(marks, one.attempt()));
    facts.clues().forEach(one -> mark(marks, one.id()));
    List.of("sentence-1", "reason-1", "call-1").forEach(id -> mark(marks, id));
    return new DossierFacts("Horizon Télésurveillance", "Bijouterie Martin", "12 rue Neuve, 59000 Lille", "inc-7",
        alarmClass, service, ShippedEvidence.france(), facts, call, marks,
        "intacte, 41 entrées vérifiées, dernière empreinte " + "ab".repeat(32), "Durand",
        Case.BEGAN.plusSeconds(3600), PARIS);
  }

  private static void mark(Map<String, RegisterMark> marks, String id) {
    marks.put(id, new RegisterMark(10 + marks.size(), "%02x".formatted(marks.size()).repeat(32)));
  }

  private static ServiceCall call(Case what) {
    var at = what.now();
    return new ServiceCall("call-1", "Durand", at, "Brigadier Moreau", "2026-118-44", at.plusSeconds(75));
  }

  @Test
  void the_briefing_for_the_police_is_read_out_in_short_sentences() throws IOException {
    var what = burglary();
    isGolden("briefing-police", Briefing.of(
        briefing(Service.POLICE, what.facts(), what.now(), "+33320123456", "12 rue Neuve, 59000 Lille")));
  }

  @Test
  void what_a_briefing_does_not_know_is_said_and_never_left_out() throws IOException {
    isGolden("briefing-unknown", Briefing.of(new BriefingFacts(Service.FIRE_BRIGADE, null, null, null, null, " ", null,
        null, null, Facts.none(AlarmClass.FIRE), null, null, Case.BEGAN, PARIS)));
  }

  @Test
  void the_briefing_of_a_hold_up_asks_not_to_ring_the_site() {
    var what = Case.of().signal(AlarmClass.DURESS, "").facts();
    assertThat(Briefing.of(briefing(Service.POLICE, what, Case.BEGAN, null, null)))
        .contains("Nous ne connaissons pas : notre numéro de rappel, l'adresse")
        .contains("À 22 h 04, signal Contrainte, zone non connue.")
        .contains("Une personne est peut-être menacée. Ne rappelez pas le site.");
  }

  @Test
  void a_signal_of_the_day_before_is_told_with_its_date() {
    var what = burglary().facts();
    assertThat(Briefing.of(briefing(Service.POLICE, what, Case.BEGAN.plusSeconds(7200), null, null)))
        .contains("Le 12/11/2026, à 22 h 04, signal Intrusion, zone vitrine.");
  }

  @Test
  void the_dossier_proves_what_was_checked_before_the_call() throws IOException {
    var what = burglary();
    var call = call(what);
    isGolden("dossier-police", Dossier.of(dossier(what, Service.POLICE, AlarmClass.INTRUSION, call)));
  }

  @Test
  void the_dossier_names_the_supervisor_who_took_it_on_himself() throws IOException {
    var what = Case.of().signal(AlarmClass.INTRUSION, "vitrine").unanswered("Bijouterie Martin")
        .reason("Leroy", true, "Troisième bijouterie de la rue attaquée ce soir");
    var call = call(what);
    isGolden("dossier-supervisor", Dossier.of(dossier(what, Service.GENDARMERIE, AlarmClass.INTRUSION, call)));
  }

  @Test
  void what_came_after_the_call_is_printed_and_proves_nothing() throws IOException {
    var what = Case.of().signal(AlarmClass.INTRUSION, "vitrine").unanswered("Bijouterie Martin");
    var call = call(what);
    what.unanswered("Mme Petit").clue(ClueKind.AGENT_ON_SITE, "Vitrine brisée").sentence("Vitrine brisée")
        .reason("Leroy", true, "Après coup");
    isGolden("dossier-too-late", Dossier.of(dossier(what, Service.POLICE, AlarmClass.INTRUSION, call)));
  }

  @Test
  void the_dossier_of_a_fire_in_an_intrusion_says_why_nothing_was_waited_for() throws IOException {
    var what = Case.of().signal(AlarmClass.INTRUSION, "vitrine").signal(AlarmClass.FIRE, "cuisine");
    var call = new ServiceCall("call-1", "Durand", what.now(), null, " ", null);
    isGolden("dossier-fire", Dossier.of(dossier(what, Service.FIRE_BRIGADE, AlarmClass.INTRUSION, call)));
  }

  @Test
  void a_piece_whose_entry_is_not_known_says_so() {
    var given = dossier(burglary(), Service.POLICE, AlarmClass.INTRUSION, null);
    var unmarked = new DossierFacts(given.station(), null, null, given.incident(), given.alarmClass(), given.service(),
        given.table(), given.facts(), null, null, null, null, given.printedAt(), PARIS);
    assertThat(Dossier.of(unmarked))
        .contains("  Main courante           non connu")
        .contains("Chaîne du registre        non connu")
        .contains("Le service n'a pas été appelé.");
  }

  @Test
  void outside_words_cannot_forge_a_line_nor_break_the_width() {
    var given = dossier(burglary(), Service.POLICE, AlarmClass.INTRUSION, null);
    var forged = new DossierFacts("x".repeat(300), "Site\nRÉUNI\u001b[2J", null, given.incident(), given.alarmClass(),
        given.service(), given.table(), given.facts(), null, null, null, null, given.printedAt(), PARIS);
    var printed = Dossier.of(forged);
    assertThat(printed.lines()).allMatch(line -> line.length() <= 100).noneMatch(line -> line.startsWith("RÉUNI["));
    assertThat(printed).contains("Site RÉUNI [2J").doesNotContain("\u001b");
  }
}
