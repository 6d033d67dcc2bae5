package org.contrappel.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** Keys and arguments of one script call. */
final class Arguments {

  private final List<String> keys = new ArrayList<>();
  private final List<byte[]> values = new ArrayList<>();

  Arguments key(String key) {
    keys.add(key);
    return this;
  }

  Arguments add(String value) {
    return add(value.getBytes(UTF_8));
  }

  Arguments add(long value) {
    return add(Long.toString(value));
  }

  Arguments add(byte[] value) {
    values.add(value);
    return this;
  }

  String[] keys() {
    return keys.toArray(String[]::new);
  }

  byte[][] values() {
    return values.toArray(byte[][]::new);
  }
}
