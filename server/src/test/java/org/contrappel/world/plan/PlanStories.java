package org.contrappel.world.plan;

import static java.time.Duration.ofSeconds;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contrappel.incident.Event;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.LedgerParts;
import org.contrappel.server.ledger.memory.MemoryLedger;
import org.contrappel.telephony.simulated.Line;
import org.contrappel.world.Beginning;
import org.contrappel.world.Scene;
import org.contrappel.world.StationWorld;
import org.contrappel.world.WorldIncident;
import org.junit.jupiter.api.io.TempDir;

/** A workshop with its people, and a plan that each story writes for it. Whatever its worlds write is kept. */
abstract class PlanStories {
  static final String ANNE = "+33 6 39 98 50 01";
  static final String ANNE_AT_HOME = "+33 1 99 00 50 01";
  static final String BRUNO = "+33 6 39 98 50 02";
  static final String CHLOE = "+33 6 39 98 50 03";
  static final String DINA = "+33 6 39 98 50 04";
  static final String EMILE = "+33 6 39 98 50 05";
  static final String FRED = "+33 6 39 98 50 06";
  static final String WORKSHOP = "+33 1 99 00 50 00";

  private static final String PEOPLE = """
      sites:
        - id: atelier
          name: Atelier Morel
          numbers: ["+33 1 99 00 50 00"]
          codes: {right: "4751", duress: "4799"}
          contacts:
            - id: anne
              name: Anne
              numbers:
                - {kind: landline, number: "+33 1 99 00 50 01"}
                - {kind: mobile, number: "+33 6 39 98 50 01"}
              codes: {right: "5101"}
            - {id: bruno, name: Bruno, numbers: ["+33 6 39 98 50 02"], codes: {right: "5102"}}
            - {id: chloe, name: Chloé, role: director, numbers: ["+33 6 39 98 50 03"], codes: {right: "5103"}}
            - {id: dina, name: Dina, role: agent, numbers: ["+33 6 39 98 50 04"], codes: {right: "5104"}}
            - {id: emile, name: Émile, role: agent, numbers: ["+33 6 39 98 50 05"], codes: {right: "5105"}}
            - {id: fred, name: Fred, role: technician, numbers: ["+33 6 39 98 50 06"], codes: {right: "5106"}}
            - {id: gilles, name: Gilles, role: caretaker}
      """;

  /** Everybody has a telephone, and never answers until told to. */
  private static final String TOWN = "people:\n" + Stream.of(
          WORKSHOP, ANNE_AT_HOME, ANNE, BRUNO, CHLOE, DINA, EMILE, FRED, "+33 6 39 98 50 07", "+33 6 39 98 50 08")
      .map(number -> "  - {name: '%s', number: '%s', is: never answering}%n".formatted(number, number))
      .collect(Collectors.joining());

  /** Has the station's files of a story; a world of the next plan takes their place. */
  @TempDir Path folder;

  private final List<List<Entry>> written = new ArrayList<>();

  /** What each world of this story has written, of all streams, in order; two worlds may use the same names. */
  List<List<Entry>> written() {
    return List.copyOf(written);
  }

  /** A world in which an intrusion is handled by these steps. */
  StationWorld world(String steps) {
    return with(steps).world();
  }

  Beginning with(String steps) {
    return with("", steps);
  }

  /** @param head more lines before the steps, such as {@code restore: …} */
  Beginning with(String head, String steps) {
    return with(PEOPLE, head, steps);
  }

  Beginning with(String sites, String head, String steps) {
    var plan = "name: story\nclasses: [intrusion, tamper]\n" + head + "steps:\n" + steps;
    Scene.write(folder.resolve("plans").resolve("story.yaml"), plan);
    var scene = Scene.of(folder, sites);
    Scene.write(folder.resolve("town.yaml"), TOWN);
    return kept(scene);
  }

  /** The same, with all it writes kept for {@link #written}. */
  Beginning kept(Beginning beginning) {
    return beginning.on((clock, suffixes) -> {
      var entries = new ArrayList<Entry>();
      written.add(entries);
      var parts = new MemoryLedger(clock).parts(Beginning.LEASES, Beginning.KEYS, suffixes);
      return new LedgerParts(
          append -> {
            entries.addAll(append.entries());
            return parts.ledger().append(append);
          },
          parts.reader(), parts.leases(), parts.inbox(), parts.conversations(), parts.intake());
    });
  }

  static Beginning at(Beginning beginning, String instant) {
    return beginning.at(Instant.parse(instant));
  }

  // Manners, as one has them on the telephone.

  static Line keys(StationWorld world, String number, String code) {
    return world.at(number).answersAfter(ofSeconds(3)).waitsForSilence().presses(code + "#");
  }

  static void takesCharge(StationWorld world, String number, String code) {
    keys(world, number, code).waitsForSilence().presses("1");
  }

  static void declines(StationWorld world, String number, String code) {
    keys(world, number, code).waitsForSilence().presses("2");
  }

  /** Answers one question with a key. */
  static void says(StationWorld world, String number, String key) {
    world.at(number).answersAfter(ofSeconds(3)).waitsForSilence().presses(key);
  }

  static void keysWrong(StationWorld world, String number) {
    keys(world, number, "0000").waitsForSilence().presses("1111#").waitsForSilence().presses("2222#");
  }

  static void answers(StationWorld world, WorldIncident incident, String step, String answer) {
    world.operator("durand").claims(incident)
        .does(incident, at -> new Event.OperatorAnswered("durand", step, answer, at));
  }
}
