package org.contrappel.telephony.carried;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells the carried browser of the carried fonts alone: Debian's own file names places on the machine. */
final class CarriedFonts {
  private CarriedFonts() {}

  /** @param file in the folder that holds {@code usr/}, which may be moved later */
  static void write(Path file) throws IOException {
    Files.writeString(
        file,
        """
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
        <fontconfig>
          <dir prefix="relative">usr/share/fonts</dir>
          <cachedir prefix="xdg">fontconfig</cachedir>
          <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
          <alias><family>system-ui</family><prefer><family>DejaVu Sans</family></prefer></alias>
          <alias><family>serif</family><prefer><family>DejaVu Serif</family></prefer></alias>
          <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
        </fontconfig>
        """);
  }
}
