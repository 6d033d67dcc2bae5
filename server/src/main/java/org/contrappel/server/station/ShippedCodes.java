package org.contrappel.server.station;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The lists of codes that come with the product. */
final class ShippedCodes {
  private ShippedCodes() {}

  /** @param name {@code closing-codes.yaml} or {@code note-codes.yaml} */
  static CodeList named(String name) {
    try (var stream = ShippedCodes.class.getResourceAsStream("/station/" + name)) {
      return CodeListReader.read(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
