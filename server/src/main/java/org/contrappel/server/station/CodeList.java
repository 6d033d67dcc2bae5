package org.contrappel.server.station;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Codes the station's people write with, in the order they are shown.
 *
 * @param file the file it was read from, for messages
 * @param codes each code once; at least one
 */
public record CodeList(String file, List<Code> codes) {
  public CodeList {
    codes = List.copyOf(codes);
  }

  /**
   * @param code {@code [a-z0-9_-]{1,40}}
   * @param fr what it means, in French
   * @param en in English
   */
  public record Code(String code, String fr, String en) {}

  public boolean has(String code) {
    return codes.stream().anyMatch(one -> one.code().equals(code));
  }

  /** Why this code cannot be taken, with those that can; empty when it stands on the list, and for no code at all. */
  public Optional<String> refusal(String given) {
    return given == null || given.isBlank() || has(given)
        ? Optional.empty()
        : Optional.of("This code is not on the station's list (GET /api/station/codes). Use one of " + words() + ".");
  }

  String words() {
    return codes.stream().map(Code::code).collect(Collectors.joining(", "));
  }
}
