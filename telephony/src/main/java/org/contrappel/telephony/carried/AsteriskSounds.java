package org.contrappel.telephony.carried;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The links that Debian's maintainer scripts would have made; without them a built-in sound is silence. */
final class AsteriskSounds {
  private AsteriskSounds() {}

  static void link(Path sounds) throws IOException {
    for (var link : Map.of("en", "en_US_f_Allison", "fr", "fr_CA_f_June").entrySet()) {
      var name = sounds.resolve(link.getKey());
      if (Files.isDirectory(sounds.resolve(link.getValue())) && Files.notExists(name)) {
        Files.createSymbolicLink(name, Path.of(link.getValue()));
      }
    }
  }
}
