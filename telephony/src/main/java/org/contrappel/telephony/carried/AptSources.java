package org.contrappel.telephony.carried;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All sources the machine's own apt knows, old form and new, in the order apt reads them. */
final class AptSources {
  private AptSources() {}

  /**
   * @param etcApt the machine's {@code /etc/apt}; when it does not exist (no Debian at all) nothing is found
   */
  static List<AptSource> of(Path etcApt) throws IOException {
    var found = new ArrayList<AptSource>();
    for (var file : filesIn(etcApt)) {
      var text = Files.readString(file);
      found.addAll(file.toString().endsWith(".sources") ? Deb822Sources.read(text) : OneLineSources.read(text));
    }
    return List.copyOf(found);
  }

  private static List<Path> filesIn(Path etcApt) throws IOException {
    var files = new ArrayList<Path>();
    var main = etcApt.resolve("sources.list");
    if (Files.isReadable(main)) {
      files.add(main);
    }
    var more = etcApt.resolve("sources.list.d");
    if (Files.isDirectory(more)) {
      try (var listed = Files.list(more)) {
        listed.filter(AptSources::isSources).sorted().forEach(files::add);
      }
    }
    return files;
  }

  private static boolean isSources(Path file) {
    return Files.isReadable(file) && file.toString().matches(".*\\.(list|sources)");
  }
}
