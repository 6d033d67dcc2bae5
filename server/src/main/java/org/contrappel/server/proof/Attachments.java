package org.contrappel.server.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.contrappel.incident.evidence.Attachment;

/**
 * The files beside clues: images, sounds. Each lies in its incident's folder under its own hash, so that none takes
 * another's place; the register holds the hash.
 */
public final class Attachments {
  /** An image of a camera or a minute of sound; a film is not kept here. */
  public static final long MOST = 20L * 1024 * 1024;

  private static final int HASH_LENGTH = 64;
  private final Path folder;
  private final InstantSource clock;

  public Attachments(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** A file that lies here. @param attachment null for what never arrived whole */
  record Kept(Attachment attachment, Path file, Instant at) {}

  /** What came was more than {@link #MOST} bytes; nothing of it is kept. */
  public static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /**
   * @param incident its id
   * @param name as it will be shown
   * @throws IllegalArgumentException when the name is none, with a sentence
   */
  public Attachment keep(String incident, String name, InputStream bytes) throws IOException {
    var into = Files.createDirectories(folder.resolve(incident));
    var arriving = Files.createTempFile(into, "arriving-", ".part");
    try {
      var attachment = new Attachment(name, copy(bytes, arriving));
      Files.setLastModifiedTime(arriving, FileTime.from(clock.instant()));
      Files.move(arriving, file(incident, attachment), StandardCopyOption.REPLACE_EXISTING);
      return attachment;
    } finally {
      Files.deleteIfExists(arriving);
    }
  }

  private static String copy(InputStream bytes, Path to) throws IOException {
    var digest = sha256();
    try (var out = new DigestOutputStream(Files.newOutputStream(to), digest)) {
      var limited = bytes.readNBytes((int) MOST);
      out.write(limited);
      if (bytes.read() >= 0) {
        throw new TooLarge();
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Empty when it is not there any more. */
  public Optional<Path> find(String incident, Attachment attachment) {
    return Optional.of(file(incident, attachment)).filter(Files::isRegularFile);
  }

  /** Whether such a file was kept for the incident. */
  public boolean has(String incident, Attachment attachment) {
    return find(incident, attachment).isPresent();
  }

  /** The incidents beside which files lie. */
  List<String> incidents() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var folders = Files.list(folder)) {
      return folders.filter(Files::isDirectory).map(one -> one.getFileName().toString()).sorted().toList();
    }
  }

  /** Everything that lies beside an incident. */
  List<Kept> of(String incident) throws IOException {
    var kept = new ArrayList<Kept>();
    try (var files = Files.list(folder.resolve(incident))) {
      for (var file : files.sorted().toList()) {
        kept.add(new Kept(named(file.getFileName().toString()), file, Files.getLastModifiedTime(file).toInstant()));
      }
    }
    return kept;
  }

  private static Attachment named(String file) {
    try {
      return new Attachment(file.substring(HASH_LENGTH + 1), file.substring(0, HASH_LENGTH));
    } catch (IllegalArgumentException | IndexOutOfBoundsException neverArrived) {
      return null;
    }
  }

  private Path file(String incident, Attachment attachment) {
    return folder.resolve(incident).resolve(attachment.sha256() + "-" + attachment.file());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new UncheckedIOException(new IOException(impossible));
    }
  }
}
