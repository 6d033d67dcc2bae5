package org.contrappel.server.instructions;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A temporary instruction as it is sent; anything may be null until {@link Rules} has looked at it. */
public record InstructionText(
    String kind,
    String assurance,
    String zone,
    Instant from,
    Instant until,
    String words,
    @JsonAlias("taken_from") String takenFrom,
    String attempt,
    @JsonAlias("read_back") Boolean readBack,
    String contact,
    String substitute,
    String time) {
  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final String FIELDS =
      "kind, assurance, zone, from and until (ISO 8601, such as 2026-11-23T18:00:00Z), words, taken_from, attempt, "
      + "read_back (true or false), contact, substitute, time (such as 08:00)";

  /** @throws RefusedInstruction when it is not of this form */
  public static InstructionText read(byte[] body) {
    try {
      var read = STRICT.readValue(body, InstructionText.class);
      if (read != null) {
        return read;
      }
    } catch (JacksonException wrong) {
      var path = wrong.getPath();
      if (!path.isEmpty()) {
        throw new RefusedInstruction(
            "The field %s is unknown or has the wrong form. Fields are %s.".formatted(
                path.getLast().getPropertyName(), FIELDS));
      }
    }
    throw new RefusedInstruction("The body is no instruction. Send JSON with " + FIELDS + ".");
  }

  Kind kindRead() {
    return word(List.of(Kind.values()), "kind", kind);
  }

  /** What a caller proves by his code is written by the station itself, and nobody sends it. */
  Assurance assuranceRead() {
    return word(
        List.of(Assurance.VERIFIED_BY_VOICE, Assurance.WRITTEN, Assurance.OPERATOR), "assurance", assurance);
  }

  private static <E extends Enum<E>> E word(List<E> of, String field, String given) {
    return of.stream()
        .filter(one -> given != null && one.name().equals(given.strip().toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new RefusedInstruction("%s is one of %s.".formatted(field, words(of))));
  }

  private static String words(List<? extends Enum<?>> of) {
    return of.stream().map(one -> one.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
