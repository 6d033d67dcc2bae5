package org.contrappel.server.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.contrappel.telephony.town.TownReader;
import org.junit.jupiter.api.Test;

class DemonstrationTownTest {

  @Test
  void the_demonstration_town_is_readable_and_rings_nobody_real() {
    var town = TownReader.read(Path.of("src/main/demonstration/town.yaml"));
    assertThat(town.people()).hasSizeGreaterThan(20)
        .allSatisfy(person -> assertThat(person.number().dialled()).matches("\\+33(19900|63998)[0-9]{4}"));
  }
}
