package org.contrappel.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** What the built page weighs, each file compressed, as a browser fetches it. */
final class PageWeight {
  private static final String FOLDER = "/META-INF/resources";

  private PageWeight() {}

  /** Bytes by file name. */
  static Map<String, Integer> compressed() {
    try {
      var index = PageWeight.class.getResource(FOLDER + "/index.html").toURI();
      if (!index.getScheme().equals("jar")) {
        return of(Path.of(index).getParent());
      }
      try (var jar = FileSystems.newFileSystem(index, Map.of())) {
        return of(jar.getPath(FOLDER));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Integer> of(Path folder) throws IOException {
    var sizes = new TreeMap<String, Integer>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        sizes.put(folder.relativize(file).toString(), compressed(file));
      }
    }
    return sizes;
  }

  private static int compressed(Path file) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      Files.copy(file, gzip);
    }
    return bytes.size();
  }
}
