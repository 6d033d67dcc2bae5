package org.contrappel.server.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.contrappel.incident.hours.Availability;
import org.contrappel.incident.hours.HoursText;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.incident.site.PhoneKind;
import org.contrappel.incident.site.Place;
import org.contrappel.server.codes.CodeWords;
import org.contrappel.server.codes.SealedCode;
import org.contrappel.server.codes.StationKey;
import org.contrappel.server.kept.Json;
import org.junit.jupiter.api.Test;

class SiteReaderTest {
  private final CodeWords words = new CodeWords(new StationKey(new byte[32]));
  private final SiteReader reader = new SiteReader(words);

  @Test
  void a_site_is_read_and_its_codes_are_sealed() {
    var site = reader.readFile("sites.yaml", """
        sites:
          - id: martin
            name: Bijouterie Martin
            numbers: ["01 99 00 00 02"]
            codes: {right: 0471, duress: "047199"}
            contacts:
              - {id: paul, name: Paul Martin, numbers: ["06 39 98 00 01"], codes: {right: "2580"}}
        """).getFirst();

    assertThat(site.numbers()).containsExactly("0199000002");
    assertThat(site.toString()).doesNotContain("0471").doesNotContain("2580");
    assertThat(words.judge("martin", "0471", site.codes())).map(SealedCode::duress).contains(false);
    assertThat(words.judge("martin", "047199", site.codes())).map(SealedCode::duress).contains(true);
    assertThat(words.judge("martin", "2580", site.codes())).map(SealedCode::owner).contains("paul");
    assertThat(words.judge("other", "0471", site.codes())).isEmpty();
    assertThat(CodeWords.commonLength(site.codes())).isZero();
    assertThat(CodeWords.commonLength(CodeWords.of("nobody", List.of(site.codes().getFirst())))).isEqualTo(4);
  }

  @Test
  void a_place_is_one_line_for_each_thing_to_be_known_there() {
    var site = reader.readOne("body", "{id: a, name: A, place: {address: \" 3 rue du Port \", dangers: Un chien}}");

    assertThat(site.place()).isEqualTo(new Place("3 rue du Port", null, null, "Un chien"));
    assertThatThrownBy(() -> reader.readOne("body", "{id: a, name: A, place: {access: \"Blue\\ngate\"}}"))
        .isInstanceOf(RefusedFile.class).hasMessageContaining("access").hasMessageContaining("one line");
  }

  @Test
  void json_is_taken_as_well() {
    assertThat(reader.readOne("body", "{\"id\": \"a\", \"name\": \"A\", \"numbers\": [\"+33199000001\"]}").name())
        .isEqualTo("A");
  }

  @Test
  void an_unknown_field_is_named_with_its_line() {
    assertThatThrownBy(() -> reader.readFile("sites.yaml", "sites:\n  - id: a\n    name: A\n    telephon: 12\n"))
        .isInstanceOf(RefusedFile.class)
        .hasMessageContaining("sites.yaml, line 4").hasMessageContaining("telephon");
  }

  @Test
  void a_number_with_syntax_in_it_is_refused_with_its_line() {
    assertThatThrownBy(() -> reader.readFile("sites.yaml", "sites:\n  - id: a\n    name: A\n    numbers: [\"1,Hangup()\"]\n"))
        .isInstanceOf(RefusedFile.class).hasMessageContaining("line").hasMessageContaining("1 to 15 digits");
  }

  @Test
  void a_bad_code_is_refused_without_being_repeated() {
    assertThatThrownBy(() -> reader.readOne("body", "{id: a, name: A, codes: {right: secret77}}"))
        .isInstanceOf(RefusedFile.class).hasMessageContaining("4 to 12 digits").hasMessageNotContaining("secret77");
  }

  @Test
  void a_code_of_the_wrong_form_is_refused_without_being_repeated() {
    assertThatThrownBy(() -> reader.readOne("body", "{id: a, name: A, codes: {right: {x: 987654}}}"))
        .isInstanceOf(RefusedFile.class).hasMessageNotContaining("987654");
    assertThatThrownBy(() -> reader.readOne("body", "{id: a, name: A, codes: 987654}"))
        .isInstanceOf(RefusedFile.class).hasMessageNotContaining("987654");
  }

  @Test
  void the_same_code_for_two_people_is_refused() {
    assertThatThrownBy(() -> reader.readOne("body", "{id: a, name: A, codes: {right: \"4711\", duress: \"4711\"}}"))
        .isInstanceOf(RefusedFile.class).hasMessageContaining("same code").hasMessageNotContaining("4711");
  }

  @Test
  void a_contact_has_hours_and_his_numbers_have_kinds() {
    var site = reader.readOne("body", """
        id: a
        name: A
        zone: Indian/Reunion
        numbers: ["+33199000001", {kind: landline, number: "+33 1 99 00 00 02"}, 0199000003]
        contacts:
          - id: paul
            name: Paul
            numbers: [{kind: mobile, number: "06 39 98 00 01"}, {number: "06 39 98 00 02"}]
            available: {weekly: ["mon-fri 08:00-18:00", "22:00-06:00"], off: [2026-12-24/2027-01-02], holidays: closed}
          - {id: anna, name: Anna, available: {on: [2026-12-24]}}
        """);

    assertThat(site.numbers()).containsExactly("+33199000001", "+33199000002", "0199000003");
    assertThat(site.kinds()).containsExactly(Map.entry("+33199000002", PhoneKind.LANDLINE));
    assertThat(site.ownZone()).isEqualTo(ZoneId.of("Indian/Reunion"));
    assertThat(site.contact("paul")).hasValueSatisfying(paul -> {
      assertThat(paul.numbers()).containsExactly("0639980001", "0639980002");
      assertThat(paul.kinds()).containsExactly(Map.entry("0639980001", PhoneKind.MOBILE));
      assertThat(paul.availability()).isEqualTo(HoursText.availability(
          List.of("mon-fri 08:00-18:00", "22:00-06:00"), null, List.of("2026-12-24/2027-01-02"), "closed"));
    });
    assertThat(site.contact("anna")).map(anna -> anna.availability().on()).contains(List.of(HoursText.dates("2026-12-24")));
  }

  @Test
  void a_site_kept_by_an_earlier_version_is_still_read() {
    var kept = """
        {"id":"a","name":"A","kind":"","language":"fr","numbers":["+33199000001"],"codes":[],"contacts":[
        {"id":"p","name":"P","role":"keyholder","language":"fr","authority":"full","numbers":["+33199000002"]}]}
        """;
    var site = new Json().read(kept, Site.class);
    assertThat(site.contacts().getFirst().availability()).isEqualTo(Availability.ALWAYS);
    assertThat(site.kinds()).isEmpty();
    assertThat(site.supervision()).isNull();
    assertThat(site.plans()).isEqualTo(SitePlans.NONE);
    assertThat(new Json().read(new Json().write(site), Site.class)).isEqualTo(site);
  }

  @Test
  void hours_that_cannot_be_read_are_refused_with_their_line() {
    refusedAtLine(6, "no weekly hours", "weekly: [8-18]");
    refusedAtLine(6, "never open", "{weekly: [mon 08:00-18:00], on: [2026-11-24]}");
    refusedAtLine(6, "open, closed or only", "{holidays: sometimes}");
  }

  private void refusedAtLine(int line, String why, String available) {
    var text = "id: a\nname: A\ncontacts:\n  - id: p\n    name: P\n    available: "
        + (available.startsWith("{") ? available : "{" + available + "}") + "\n";
    assertThatThrownBy(() -> reader.readOne("body", text)).isInstanceOf(RefusedFile.class)
        .hasMessageContaining("body, line " + line).hasMessageContaining(why);
  }

  @Test
  void a_kind_of_number_nobody_knows_is_refused_with_those_there_are() {
    assertThatThrownBy(() -> reader.readOne("body", "id: a\nname: A\nnumbers:\n  - {kind: fax, number: '0199000001'}\n"))
        .isInstanceOf(RefusedFile.class).hasMessageContaining("body, line 4")
        .hasMessageContaining("mobile, landline, work, other");
  }

  @Test
  void plans_for_zones_and_event_types_are_read_and_kept() {
    var site = reader.readOne("body", "{id: a, name: A, plans: {zones: {3: vault, 12: door}, classes: {late_test: line}}}");
    assertThat(site.plans().ofZone("3")).contains("vault");
    assertThat(site.plans().ofClass(AlarmClass.LATE_TEST)).contains("line");
    assertThat(site.plans().ofZone("03")).isEmpty();
    assertThat(new Json().read(new Json().write(site), Site.class)).isEqualTo(site);
  }

  @Test
  void plans_that_cannot_be_read_are_refused_with_their_line() {
    assertThatThrownBy(() -> reader.readOne("body", "id: a\nname: A\nplans:\n  classes: {burglary: x}\n"))
        .isInstanceOf(RefusedFile.class).hasMessageContaining("line 4").hasMessageContaining("intrusion");
    assertThatThrownBy(() -> reader.readOne("body", "{id: a, name: A, plans: {zones: {3: }}}"))
        .isInstanceOf(RefusedFile.class).hasMessageContaining("the name of a plan");
    assertThatThrownBy(() -> reader.readOne("body", "{id: a, name: A, plans: {zone: {3: x}}}"))
        .isInstanceOf(RefusedFile.class).hasMessageContaining("zone");
  }

  @Test
  void a_time_zone_nobody_knows_is_refused() {
    assertThatThrownBy(() -> reader.readOne("body", "{id: a, name: A, zone: Europe/Atlantis}"))
        .isInstanceOf(RefusedFile.class).hasMessageContaining("Europe/Paris");
  }

  @Test
  void what_a_site_is_watched_for_is_read() {
    var site = reader.readOne("body", """
        id: a
        name: A
        supervision:
          test_every: 24h
          silent_after: 2h
          grace: 30m
          schedule: {open: ["mon-fri 08:00-08:30"], close: ["mon-fri 18:00-20:00", "sat 12:00-13:00"]}
        """);
    assertThat(site.supervision()).isEqualTo(new Supervision(
        Duration.ofHours(24), Duration.ofHours(2), Duration.ofMinutes(30),
        List.of(HoursText.weekly("mon-fri 08:00-08:30")),
        List.of(HoursText.weekly("mon-fri 18:00-20:00"), HoursText.weekly("sat 12:00-13:00"))));
  }

  @Test
  void supervision_that_watches_nothing_or_cannot_be_read_is_refused() {
    assertThatThrownBy(() -> reader.readOne("body", "{id: a, name: A, supervision: {grace: 30m}}"))
        .isInstanceOf(RefusedFile.class).hasMessageContaining("test_every: 24h");
    assertThatThrownBy(() -> reader.readOne("body", "{id: a, name: A, supervision: {test_every: daily}}"))
        .isInstanceOf(RefusedFile.class).hasMessageContaining("30m, 24h or 7d");
    assertThatThrownBy(() -> reader.readOne("body", "{id: a, name: A, supervision: {silent_after: 90d}}"))
        .isInstanceOf(RefusedFile.class).hasMessageContaining("1m to 744h");
    assertThatThrownBy(() -> reader.readOne("body", "{id: a, name: A, supervision: {schedule: {open: []}}}"))
        .isInstanceOf(RefusedFile.class).hasMessageContaining("schedule is empty");
  }
}
