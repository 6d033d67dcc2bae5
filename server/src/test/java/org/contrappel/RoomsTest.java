package org.contrappel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The walls between the server's packages. */
class RoomsTest {
  private static final JavaClasses OURS = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("org.contrappel");

  @Test
  void no_packages_of_the_server_go_in_a_circle() {
    slices().matching("org.contrappel.server.(*)..").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void commands_lead_to_the_launcher_and_never_back() {
    slices().matching("org.contrappel.(*)..").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void the_ledger_and_the_lanes_know_no_incident_and_no_telephone() {
    noClasses().that().resideInAnyPackage("org.contrappel.server.ledger..", "org.contrappel.server.lane..")
        .should().dependOnClassesThat().resideInAnyPackage("org.contrappel.incident..", "org.contrappel.telephony..")
        .check(OURS);
  }

  @Test
  void only_the_ledger_knows_lettuce() {
    noClasses().that().resideOutsideOfPackage("org.contrappel.server.ledger..")
        .should().dependOnClassesThat().resideInAPackage("io.lettuce..").check(OURS);
  }

  @Test
  void only_telephony_knows_asterisk_java_and_twilio() {
    noClasses().that().resideOutsideOfPackage("org.contrappel.telephony..")
        .should().dependOnClassesThat().resideInAnyPackage("org.asteriskjava..", "com.twilio..").check(OURS);
  }
}
