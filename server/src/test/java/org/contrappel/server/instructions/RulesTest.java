package org.contrappel.server.instructions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.contrappel.incident.Change;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Phase;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.Purpose;
import org.contrappel.incident.call.Verdict;
import org.contrappel.incident.plan.Armed;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.incident.site.SiteCard;
import org.contrappel.server.codes.CodeWords;
import org.contrappel.server.codes.StationKey;
import org.contrappel.server.sites.Site;
import org.contrappel.server.sites.SiteReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final String CALL = "07-i1-1";
  private static final Site SHOP = new SiteReader(new CodeWords(new StationKey(new byte[32]))).readOne("test", """
      id: shop
      name: Shop
      contacts: [{id: paul, name: Paul}, {id: anna, name: Anna, authority: notified}, {id: zoe, name: Zoé}]
      """);

  @Test
  void an_instruction_of_one_who_proved_himself_on_a_call_is_taken_with_all_that_was_said() {
    var taken = taken("""
        {"kind": "on_test", "assurance": "verified_by_voice", "zone": "3", "from": "2026-11-23T11:00:00Z",
         "until": "2026-11-23T18:00:00Z", "words": "Maintenance", "taken_from": "paul", "attempt": "07-i1-1", "read_back": true}
        """, proven("paul", Verdict.RIGHT, NOW));
    assertThat(taken).isEqualTo(new Instruction(
        "x", Kind.ON_TEST, "alice", Assurance.VERIFIED_BY_VOICE, "3", Instant.parse("2026-11-23T11:00:00Z"),
        Instant.parse("2026-11-23T18:00:00Z"), "Maintenance", "paul", CALL, true, null, null, null, NOW));
  }

  @Test
  void who_proved_himself_need_not_be_named_and_it_begins_at_once_when_nothing_is_said() {
    var taken = taken(voice(""), proven("site", Verdict.RIGHT, NOW));
    assertThat(taken.takenFrom()).isEqualTo("site");
    assertThat(taken.from()).isEqualTo(NOW);
  }

  @Test
  void one_whom_the_operator_found_verified_by_his_code_counts_as_the_person_who_was_rung() {
    assertThat(taken(voice(""), incident("paul", null, Verdict.RIGHT, NOW)).takenFrom()).isEqualTo("paul");
  }

  @Test
  void a_call_that_proved_nobody_is_no_assurance() {
    var sentence = "nobody of this site proved who he is";
    refused(voice(""), incident("paul", null, Verdict.NONE, NOW), sentence);
    refused(voice(""), null, sentence);
    refused(voice(""), proven("paul", Verdict.RIGHT, NOW.minus(Duration.ofHours(24))), sentence);
    refused(voice(""), proven("gone-since", Verdict.RIGHT, NOW), sentence);
  }

  @Test
  void a_duress_code_is_no_assurance_and_the_refusal_does_not_say_why() {
    refused(voice(""), proven("paul", Verdict.DURESS, NOW), "nobody of this site proved who he is");
    var calm = proven("paul", Verdict.RIGHT, NOW);
    var before = Attempt.asked("07-i1-2", "zoe", "1", Purpose.NOTIFICATION, "s", NOW).identified("zoe", Verdict.DURESS, NOW);
    refused(voice(""), with(calm, List.of(calm.attempts().getFirst(), before)), "nobody of this site proved who he is");
  }

  @Test
  void a_call_to_another_site_is_no_assurance() {
    var calm = proven("paul", Verdict.RIGHT, NOW);
    var other = incident(new SiteCard("other", "Other", "fr", null, null), calm.alarms().getFirst(), calm.attempts());
    refused(voice(""), other, "nobody of this site");
  }

  @Test
  void one_who_may_only_be_told_gives_no_instructions() {
    refused(voice(""), proven("anna", Verdict.RIGHT, NOW), "authority is not full");
  }

  @Test
  void one_person_does_not_speak_for_another() {
    refused(voice("\"taken_from\": \"zoe\""), proven("paul", Verdict.RIGHT, NOW), "somebody else");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "{'kind': 'on_test', 'assurance': 'written', 'until': '2026-11-23T18:00:00Z'}|Read the instruction back",
    "{'kind': 'on_test', 'assurance': 'written', 'read_back': false, 'until': '2026-11-23T18:00:00Z'}|Read the instruction back",
    "{'kind': 'on_test', 'assurance': 'written', 'read_back': true}|Say until when",
    "{'kind': 'on_test', 'assurance': 'written', 'read_back': true, 'until': '2026-11-23T09:00:00Z'}|end before it begins",
    "{'kind': 'on_test', 'assurance': 'written', 'read_back': true, 'from': '2026-11-20T09:00:00Z', 'until': '2026-11-23T10:00:00Z'}|end has passed",
    "{'kind': 'on_test', 'assurance': 'written', 'read_back': true, 'until': '2026-12-23T10:00:01Z'}|30 days at most",
    "{'kind': 'on_test', 'assurance': 'written', 'read_back': true, 'from': '2028-01-01T00:00:00Z', 'until': '2028-01-02T00:00:00Z'}|more than a year",
    "{'kind': 'holiday', 'assurance': 'written'}|kind is one of on_test, absence, do_not_call_before, opens_later, closes_later, note",
    "{'kind': 'on_test'}|assurance is one of verified_by_voice, written, operator",
    "{'kind': 'on_test', 'colour': 1}|The field colour",
    "{'kind': 'on_test', 'until': 'tonight'}|The field until",
    "{'kind': |The body is no instruction",
    "null|The body is no instruction",
  })
  void what_is_wrong_is_said_in_a_sentence(String body, String sentence) {
    refused(body.replace('\'', '"'), null, sentence);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "'kind': 'absence'|contact is a contact's id", "'kind': 'absence', 'contact': 'nobody'|contact is no contact",
    "'kind': 'absence', 'contact': 'paul', 'substitute': 'nobody'|substitute is no contact",
    "'kind': 'absence', 'contact': 'paul', 'substitute': 'paul'|stands in for himself",
    "'kind': 'absence', 'contact': 'paul', 'zone': '3'|Only on_test and note are for a zone",
    "'kind': 'note'|needs words", "'kind': 'note', 'words': 'x', 'contact': 'paul'|Only absence",
    "'kind': 'note', 'words': 'x', 'substitute': 'paul'|Only an absence",
    "'kind': 'note', 'words': 'x', 'time': '08:00'|has a time", "'kind': 'do_not_call_before'|has a time",
    "'kind': 'do_not_call_before', 'time': '8 h'|no time of day", "'kind': 'on_test', 'attempt': '07-i1-1'|Only verified_by_voice",
    "'kind': 'on_test', 'taken_from': 'nobody'|taken_from is no contact"
  })
  void each_kind_has_what_belongs_to_it_and_nothing_else(String fields, String sentence) {
    refused(written(fields.replace('\'', '"')), null, sentence);
  }

  @Test
  void the_time_before_which_nobody_is_rung_is_read() {
    assertThat(taken(written("\"kind\": \"do_not_call_before\", \"time\": \"08:30\""), null).time())
        .isEqualTo(LocalTime.of(8, 30));
  }

  @Test
  void a_site_has_only_so_many_instructions() {
    var one = taken(written("\"kind\": \"note\", \"words\": \"x\""), null);
    var many = new Instructions(IntStream.range(0, Rules.MOST_AT_ONE_SITE).mapToObj(i -> new Instructions.Held(one, true, true)).toList());
    assertThatThrownBy(() -> new Rules(SHOP, many, any -> Optional.empty())
        .check(read(written("\"kind\": \"note\", \"words\": \"x\"")), "x", "alice", NOW)).hasMessageContaining("Withdraw one first");
  }

  private static String voice(String more) {
    return "{\"kind\": \"on_test\", \"assurance\": \"verified_by_voice\", \"attempt\": \"07-i1-1\", \"read_back\": true, "
        + "\"until\": \"2026-11-23T18:00:00Z\"" + (more.isEmpty() ? "" : ", " + more) + "}";
  }

  private static String written(String fields) {
    return "{\"assurance\": \"written\", \"read_back\": true, \"until\": \"2026-11-23T18:00:00Z\", " + fields + "}";
  }

  private static InstructionText read(String body) {
    return InstructionText.read(body.getBytes(StandardCharsets.UTF_8));
  }

  private static Instruction taken(String body, Incident incident) {
    return new Rules(SHOP, Instructions.NONE, attempt -> Optional.ofNullable(incident)).check(read(body), "x", "alice", NOW);
  }

  private static void refused(String body, Incident incident, String sentence) {
    assertThatThrownBy(() -> taken(body, incident)).isInstanceOf(RefusedInstruction.class).hasMessageContaining(sentence);
  }

  private static Incident proven(String who, Verdict verdict, Instant at) {
    return incident("paul", who, verdict, at);
  }

  private static Incident incident(String rung, String who, Verdict verdict, Instant at) {
    var asked = Attempt.asked(CALL, rung, "1", Purpose.NOTIFICATION, "s", at);
    var attempt = verdict == Verdict.NONE ? asked : asked.identified(who, verdict, at);
    var alarm = new Alarm("07-a1", "shop", AlarmClass.INTRUSION, "", "", at, null);
    return incident(new SiteCard("shop", "Shop", "fr", null, null), alarm, List.of(attempt));
  }

  private static Incident with(Incident i, List<Attempt> attempts) {
    return incident(i.site(), i.alarms().getFirst(), attempts);
  }

  private static Incident incident(SiteCard site, Alarm alarm, List<Attempt> attempts) {
    var opened = Incident.received("07-i1").apply(new Change.Opened(alarm, site, null, Armed.UNKNOWN));
    return opened.apply(attempts.stream().<Change>map(Change.AttemptAsked::new).toList())
        .apply(new Change.Moved(Phase.CLOSED, NOW));
  }
}
