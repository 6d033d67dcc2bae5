package org.contrappel.incident;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PurityTest {
  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("org.contrappel.incident");
    assertThat(classes.size()).isGreaterThan(50);
  }

  @Test
  void nothing_asks_for_the_time() {
    noClasses().should().callMethod(Instant.class, "now")
        .orShould().callMethod(System.class, "currentTimeMillis")
        .orShould().callMethod(System.class, "nanoTime")
        .orShould().dependOnClassesThat().areAssignableTo(Clock.class)
        .check(classes);
  }

  @Test
  void nothing_draws_lots_starts_threads_or_touches_files_and_networks() {
    noClasses().should().dependOnClassesThat().areAssignableTo(java.util.random.RandomGenerator.class)
        .orShould().dependOnClassesThat().areAssignableTo(java.util.UUID.class)
        .orShould().dependOnClassesThat().areAssignableTo(Thread.class)
        .orShould().dependOnClassesThat().resideInAnyPackage("java.nio.file..", "java.net..", "java.net.http..")
        .check(classes);
  }

  @Test
  void the_state_machine_library_stays_behind_its_fence() {
    noClasses().that(not(resideInAPackage("..incident.statemachine..")))
        .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "reactor..")
        .check(classes);
  }

  @Test
  void the_packages_form_no_cycle() {
    slices().matching("org.contrappel.incident.(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void plans_know_neither_phases_nor_events() {
    noClasses().that(resideInAPackage("..incident.plan.."))
        .should().dependOnClassesThat().haveFullyQualifiedName(Phase.class.getName())
        .orShould().dependOnClassesThat().haveFullyQualifiedName(Event.class.getName())
        .check(classes);
  }
}
