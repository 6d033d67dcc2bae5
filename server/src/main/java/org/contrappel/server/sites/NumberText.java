package org.contrappel.server.sites;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.contrappel.incident.site.PhoneKind;
import org.contrappel.telephony.PhoneNumber;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A telephone number as people write it: the number alone, or {@code {kind: mobile, number: "…"}}.
 *
 * @param kind null: not known
 */
@JsonDeserialize(using = NumberText.Reading.class)
record NumberText(PhoneKind kind, String number) {

  /** The longer form. */
  record Long(String kind, @JsonProperty(required = true) String number) {
    Long {
      if (number == null) {
        throw new IllegalArgumentException(
            "a number is written {kind: mobile, number: \"+33 6 …\"}, or the number alone");
      }
      kindOf(kind);
    }
  }

  /** Whatever stands alone is the number, quoted or not. */
  static final class Reading extends ValueDeserializer<NumberText> {
    @Override
    public NumberText deserialize(JsonParser parser, DeserializationContext context) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        var read = context.readValue(parser, Long.class);
        return new NumberText(kindOf(read.kind()), read.number());
      }
      return new NumberText(null, context.readValue(parser, String.class));
    }
  }

  private static PhoneKind kindOf(String word) {
    if (word == null) {
      return null;
    }
    return Arrays.stream(PhoneKind.values()).filter(kind -> word(kind).equals(word.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the kind of a number is one of "
            + Arrays.stream(PhoneKind.values()).map(NumberText::word).collect(Collectors.joining(", "))));
  }

  private static String word(PhoneKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private String dialled() {
    return PhoneNumber.parse(number).dialled();
  }

  /** @throws IllegalArgumentException with what is wrong when one is no number */
  static List<String> dialled(List<NumberText> numbers) {
    return numbers.stream().map(NumberText::dialled).toList();
  }

  /** The kinds of those numbers that were given one. */
  static Map<String, PhoneKind> kinds(List<NumberText> numbers) {
    return numbers.stream().filter(one -> one.kind() != null)
        .collect(Collectors.toUnmodifiableMap(NumberText::dialled, NumberText::kind, (first, second) -> first));
  }
}
