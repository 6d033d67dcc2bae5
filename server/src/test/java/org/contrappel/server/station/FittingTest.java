package org.contrappel.server.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.contrappel.server.sites.RefusedFile;
import org.contrappel.server.sites.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether sites and plans fit each other, whichever of them is loaded last. */
class FittingTest {
  private static final Site STRANGER = Folder.SITES.readOne("test", "{id: s, name: S, plan: night}");
  private static final Site FRIEND =
      Folder.SITES.readOne("test", "{id: f, name: F, plans: {zones: {3: night}}, contacts: [{id: director, name: D}]}");
  @TempDir Path path;

  private Rulebook.Edition night(String classes, String whom) throws IOException {
    return new Folder(path).plan("night", classes, whom).files().edition();
  }

  private static List<RefusedFile.Fault> refused(String site, Rulebook.Edition edition) {
    return catchThrowableOfType(
        RefusedFile.class, () -> Folder.SITES.readOne("body", site, one -> Fitting.of(one, edition))).faults();
  }

  @Test
  void a_site_that_names_plans_nobody_knows_is_refused_with_every_line() throws IOException {
    var site = "id: s\nname: S\nplan: tonight\nplans:\n  zones:\n    3: nightly\n  classes:\n    fire: night\n    gas: knight\n";
    var faults = refused(site, night("[intrusion]", "keyholders"));
    assertThat(faults).extracting(RefusedFile.Fault::line).containsExactly(3, 6, 9);
    assertThat(faults.getFirst().cure()).contains("night");
  }

  @Test
  void a_file_of_sites_is_refused_with_the_line_of_the_site() throws IOException {
    var edition = night("[intrusion]", "keyholders");
    var refused = catchThrowableOfType(RefusedFile.class, () -> Folder.SITES.readFile(
        "sites.yaml", "sites:\n  - {id: a, name: A, plan: night}\n  - {id: b, name: B, plan: x}\n",
        site -> Fitting.of(site, edition)));
    assertThat(refused).hasMessageContaining("sites.yaml:3: the site b");
  }

  @Test
  void a_site_without_the_contact_its_plan_calls_is_refused() throws IOException {
    var edition = night("[intrusion]", "contact:director");
    assertThat(refused("id: s\nname: S\nplans:\n  zones: {3: night}\n", edition)).singleElement()
        .satisfies(fault -> assertThat(fault.toString()).contains("body:4", "contact:director", "Give the site"));
    assertThatCode(() -> Folder.SITES.readOne(
        "body", "{id: s, name: S, plan: night, contacts: [{id: director, name: D}]}", one -> Fitting.of(one, edition)))
        .doesNotThrowAnyException();
  }

  @Test
  void a_plan_for_no_class_cannot_be_a_sites_own() throws IOException {
    assertThat(refused("{id: s, name: S, plan: night}", night("[]", "keyholders"))).singleElement()
        .satisfies(fault -> assertThat(fault.cause()).contains("for no class"));
  }

  @Test
  void a_plan_that_calls_whom_a_site_that_uses_it_lacks_is_refused() throws IOException {
    var edition = night("[intrusion]", "contact:director");
    assertThat(Fitting.of(edition, edition, List.of(FRIEND))).isEmpty();
    assertThat(Fitting.of(edition, edition, List.of(FRIEND, STRANGER))).singleElement()
        .satisfies(fault -> assertThat(fault.toString()).contains("night.yaml:4", "the site s", "role:keyholder"));
  }

  @Test
  void a_default_that_calls_whom_no_site_has_is_refused() throws IOException {
    var edition = night("[intrusion]", "contact:directr");
    assertThat(Fitting.of(edition, edition, List.of())).isEmpty();
    assertThat(Fitting.of(edition, edition, List.of(Folder.SITES.readOne("test", "{id: a, name: A}"))))
        .singleElement().satisfies(fault -> assertThat(fault.cause()).contains("whom no site has"));
  }

  @Test
  void a_plan_that_a_site_names_cannot_disappear() throws IOException {
    var before = night("[intrusion]", "keyholders");
    var shipped = new StationFiles(null, Folder.SITES).edition();
    assertThat(Fitting.of(shipped, before, List.of(STRANGER))).singleElement()
        .satisfies(fault -> assertThat(fault.cause()).contains("the site s", "night"));
    assertThat(Fitting.of(shipped, shipped, List.of(STRANGER))).isEmpty();
  }
}
