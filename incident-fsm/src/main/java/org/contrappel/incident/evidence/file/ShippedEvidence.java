package org.contrappel.incident.evidence.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.contrappel.incident.evidence.EvidenceTable;

/** The table that comes with the product, in French practice. */
public final class ShippedEvidence {
  private static final String FILE = "evidence/france.yaml";

  private ShippedEvidence() {}

  /** Reads it afresh from the class path. */
  public static EvidenceTable france() {
    return new EvidenceTableReader().read(FILE, text());
  }

  /** The same table whenever it is asked for, read once. */
  public static Supplier<EvidenceTable> always() {
    var table = france();
    return () -> table;
  }

  /** As it may be copied and edited. */
  public static String text() {
    try (var stream = ShippedEvidence.class.getResourceAsStream("/" + FILE)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
