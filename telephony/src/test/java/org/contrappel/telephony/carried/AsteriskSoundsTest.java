package org.contrappel.telephony.carried;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsteriskSoundsTest {

  @Test
  void the_french_sounds_are_found_by_the_name_asterisk_asks_for_and_a_language_that_is_not_there_gets_none(
      @TempDir Path sounds) throws IOException {
    Files.createDirectory(sounds.resolve("fr_CA_f_June"));
    Files.writeString(sounds.resolve("fr_CA_f_June/beep.gsm"), "sound");

    AsteriskSounds.link(sounds);
    AsteriskSounds.link(sounds);

    assertThat(sounds.resolve("fr/beep.gsm")).hasContent("sound");
    assertThat(sounds.resolve("en")).doesNotExist();
  }
}
