package org.contrappel.incident.planfile;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.contrappel.incident.hours.HoursText;
import org.contrappel.incident.hours.UnreadableHours;
import org.contrappel.incident.reading.Faults;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Single words of a plan: lengths of time such as {@code 25s} or {@code 2m}, times of day, counts, and words of a fixed list. */
final class Words {
  private static final Pattern LENGTH = Pattern.compile("([0-9]{1,5})(ms|s|m|h)");
  private static final Pattern UNTIL = Pattern.compile("until\\s+([\"']?)([^\"']*)\\1");

  private Words() {}

  static Optional<Duration> length(Node node, Duration least, Duration most, Faults faults) {
    var written = LENGTH.matcher(written(node));
    if (!written.matches()) {
      faults.add(node, "'" + written(node) + "' is not a length of time", "Write it like 25s, 2m or 1h");
      return Optional.empty();
    }
    long amount = Long.parseLong(written.group(1));
    var length = switch (written.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      default -> Duration.ofHours(amount);
    };
    if (length.compareTo(least) < 0 || length.compareTo(most) > 0) {
      faults.add(node, written(node) + " is out of range", "Write " + shown(least) + " to " + shown(most));
      return Optional.empty();
    }
    return Optional.of(length);
  }

  /** {@code until "08:00"}, with the quotes or without. */
  static boolean isUntil(Node node) {
    return written(node).strip().startsWith("until");
  }

  static Optional<LocalTime> until(Node node, Faults faults) {
    var time = UNTIL.matcher(written(node).strip());
    try {
      return Optional.of(HoursText.time(time.matches() ? time.group(2) : written(node)));
    } catch (UnreadableHours unreadable) {
      faults.add(node, unreadable.whatIsWrong(), "Write it like until \"08:00\", from 00:00 to 23:59");
      return Optional.empty();
    }
  }

  static Optional<Integer> count(Node node, int least, int most, Faults faults) {
    var written = written(node);
    if (written.matches("[0-9]{1,4}") && Integer.parseInt(written) >= least && Integer.parseInt(written) <= most) {
      return Optional.of(Integer.parseInt(written));
    }
    faults.add(node, "'" + written + "' is not a count", "Write " + least + " to " + most);
    return Optional.empty();
  }

  static Optional<Boolean> yes(Node node, Faults faults) {
    var written = written(node);
    if (written.equals("true") || written.equals("false")) {
      return Optional.of(written.equals("true"));
    }
    faults.add(node, "'" + written + "' is neither true nor false", "Write true or false");
    return Optional.empty();
  }

  static <E extends Enum<E>> Optional<E> one(Node node, Class<E> of, Faults faults) {
    for (E constant : of.getEnumConstants()) {
      if (word(constant).equals(written(node))) {
        return Optional.of(constant);
      }
    }
    faults.add(node, "'" + written(node) + "' is not a word known here", "Use one of " + words(of));
    return Optional.empty();
  }

  private static String words(Class<? extends Enum<?>> of) {
    return Arrays.stream(of.getEnumConstants()).map(Words::word).collect(Collectors.joining(", "));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String written(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private static String shown(Duration length) {
    return length.toSeconds() % 60 == 0 && !length.isZero() ? length.toMinutes() + "m" : length.toSeconds() + "s";
  }
}
