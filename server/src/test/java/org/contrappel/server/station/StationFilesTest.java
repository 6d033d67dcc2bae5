package org.contrappel.server.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.contrappel.incident.evidence.Service;
import org.contrappel.incident.evidence.file.ShippedEvidence;
import org.contrappel.incident.planfile.ShippedPlans;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.server.sites.RefusedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationFilesTest {
  @TempDir Path path;

  private List<RefusedFile.Fault> faults(Folder folder) {
    var refused = catchThrowableOfType(RefusedFile.class, () -> folder.files().edition());
    assertThat(refused).isNotNull();
    return refused.faults();
  }

  @Test
  void without_a_folder_all_that_ships_is_in_force() {
    var edition = new StationFiles(null, Folder.SITES).edition();
    assertThat(edition.plans().keySet()).containsExactlyInAnyOrderElementsOf(ShippedPlans.names());
    assertThat(edition.texts().get("intrusion").text()).isEqualTo(ShippedPlans.text("intrusion"));
    assertThat(edition.byClass()).containsOnlyKeys(AlarmClass.values());
    assertThat(edition.evidence()).isEqualTo(ShippedEvidence.france());
    assertThat(edition.closingCodes().codes()).extracting(CodeList.Code::code).contains(
        "false_alarm", "intrusion_confirmed", "technical", "test", "weather", "client_error", "handled_by_agent", "other");
    assertThat(edition.noteCodes().codes()).isNotEmpty().allSatisfy(code -> {
      assertThat(code.fr()).isNotBlank();
      assertThat(code.en()).isNotBlank();
    });
  }

  @Test
  void the_stations_own_lists_take_the_place_of_those_that_ship() throws IOException {
    var edition = new Folder(path)
        .file("note-codes.yaml", "codes: [{code: vu, fr: Vu, en: Seen}]")
        .file("evidence.yaml", "name: ours\nrows:\n  - classes: [fire, gas, medical, lone_worker]\n"
            + "    services: [fire_brigade, samu]\n    needs: nothing\nelse: {needs: [operator_sentence]}\n")
        .files().edition();
    assertThat(edition.noteCodes().codes()).containsExactly(new CodeList.Code("vu", "Vu", "Seen"));
    assertThat(edition.evidence().name()).isEqualTo("ours");
    assertThat(edition.evidence().rule(AlarmClass.INTRUSION, Service.POLICE))
        .isNotEqualTo(ShippedEvidence.france().rule(AlarmClass.INTRUSION, Service.POLICE));
  }

  @Test
  void every_fault_of_every_broken_file_is_told_with_its_line_and_cure() throws IOException {
    var faults = faults(new Folder(path)
        .file("plans/night.yaml", "name: night\nclasses: [burglary]\nsteps:\n  - {name: x, dance: all}\n")
        .file("scripts/mine.yaml", "script: mine\nstart: nowhere\nsteps:\n  a:\n    say: {fr: Oui., en: Yes.}\n    end: HEARD\n")
        .file("note-codes.yaml", "codes:\n  - {code: Vu, fr: Vu, en: Seen}\n  - {code: ok, fr: Bien}\n")
        .file("closing-codes.yaml", "- test\n")
        .file("evidence.yaml", "name: ours\n"));

    assertThat(faults).extracting(fault -> Path.of(fault.file()).getFileName().toString())
        .contains("night.yaml", "mine.yaml", "note-codes.yaml", "closing-codes.yaml", "evidence.yaml");
    assertThat(faults).filteredOn(fault -> fault.file().endsWith("night.yaml"))
        .extracting(RefusedFile.Fault::line).contains(2, 4);
    assertThat(faults).filteredOn(fault -> fault.file().endsWith("note-codes.yaml"))
        .extracting(RefusedFile.Fault::line).containsExactly(2, 3);
    assertThat(faults).allSatisfy(fault -> {
      assertThat(fault.cause()).isNotBlank();
      assertThat(fault.cure()).isNotBlank();
    });
  }

  @Test
  void a_code_that_stands_twice_or_has_no_words_is_refused() throws IOException {
    var faults = faults(new Folder(path).file("note-codes.yaml",
        "codes:\n  - {code: vu, fr: Vu, en: Seen}\n  - {code: vu, fr: Vu, en: Seen}\n  - {code: b, fr: '', en: B, es: B}\n"));
    assertThat(faults).extracting(RefusedFile.Fault::line).containsExactly(3, 4, 4);
    assertThat(faults.getFirst().cause()).contains("stands twice");
  }

  @Test
  void two_files_with_plans_of_the_same_name_are_refused() throws IOException {
    var folder = new Folder(path).plan("night", "[fire]", "keyholders");
    folder.file("plans/other.yaml", "name: night\nclasses: [gas]\nsteps:\n  - {name: end, operator: Personne.}\n");
    assertThat(faults(folder)).singleElement().satisfies(fault -> {
      assertThat(fault.file()).endsWith("other.yaml");
      assertThat(fault.cause()).contains("night.yaml");
    });
  }

  @Test
  void a_script_nobody_wrote_is_named_with_the_line_that_speaks_it() throws IOException {
    var folder = new Folder(path).file("plans/night.yaml",
        "name: night\nclasses: [fire]\nsteps:\n  - {name: tell, call: keyholders, script: opera}\n"
            + "  - {name: end, operator: Personne.}\n");
    assertThat(faults(folder)).singleElement().satisfies(fault -> {
      assertThat(fault.line()).isEqualTo(4);
      assertThat(fault.toString()).contains("night.yaml:4", "opera", "scripts/opera.yaml");
    });
  }

  @Test
  void a_plan_closes_with_a_code_of_the_stations_list() throws IOException {
    var folder = new Folder(path).plan("night", "[fire]", "keyholders");
    assertThat(folder.files().edition().plans()).containsKey("night");

    folder.file("closing-codes.yaml", "codes: [{code: done, fr: Fini, en: Done}]");
    var faults = faults(folder);
    assertThat(faults).filteredOn(fault -> fault.file().endsWith("night.yaml")).singleElement()
        .satisfies(fault -> assertThat(fault.toString()).contains("night.yaml:5", "closes with test", "done"));
    assertThat(faults).filteredOn(fault -> fault.file().endsWith("closing-codes.yaml"))
        .extracting(RefusedFile.Fault::cause).anyMatch(cause -> cause.contains("schedule_noted"));
  }

  @Test
  void a_code_is_refused_with_those_there_are_and_not_repeated() {
    var codes = new StationFiles(null, Folder.SITES).edition().closingCodes();
    assertThat(codes.refusal("weather")).isEmpty();
    assertThat(codes.refusal(null)).isEmpty();
    assertThat(codes.refusal("471100")).hasValueSatisfying(
        sentence -> assertThat(sentence).contains("false_alarm").doesNotContain("471100"));
  }
}
