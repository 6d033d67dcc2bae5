package org.contrappel.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** What a script answered: numbers and byte strings. */
record Answer(List<Object> parts) {

  String text(int index) {
    return new String((byte[]) parts.get(index), UTF_8);
  }

  long number(int index) {
    return (Long) parts.get(index);
  }
}
