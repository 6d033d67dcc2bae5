package org.contrappel.server.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.contrappel.server.codes.CodeWords;
import org.contrappel.server.codes.StationKey;
import org.contrappel.server.sites.SiteReader;

/** A station's folder that tests write into. */
record Folder(Path path) {
  static final SiteReader SITES = new SiteReader(new CodeWords(new StationKey(new byte[32])));

  Folder file(String name, String text) throws IOException {
    var file = path.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** A plan that calls a contact or role, told from others by its name. */
  Folder plan(String name, String classes, String whom) throws IOException {
    return file("plans/" + name + ".yaml", """
        name: %s
        classes: %s
        steps:
          - {name: tell, call: %s, script: keyholder}
          - {name: end, close: test, reason: Fini.}
        """.formatted(name, classes, whom));
  }

  StationFiles files() {
    return new StationFiles(path, SITES);
  }
}
