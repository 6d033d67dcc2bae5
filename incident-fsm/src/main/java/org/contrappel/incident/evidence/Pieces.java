package org.contrappel.incident.evidence;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the pieces of evidence, each in a few words. */
final class Pieces {
  private record Piece(String id, String french, String english) {}

  private final List<Piece> known;

  Pieces(Facts facts) {
    known = Stream.of(
            facts.signals().stream().map(Pieces::piece),
            facts.callbacks().stream().map(Pieces::piece),
            facts.clues().stream().map(Pieces::piece),
            facts.sentences().stream().map(Pieces::piece),
            facts.elements().stream().map(Pieces::piece))
        .flatMap(Function.identity())
        .toList();
  }

  String french(Weighed weighed) {
    return named(weighed, Piece::french);
  }

  String english(Weighed weighed) {
    return named(weighed, Piece::english);
  }

  private String named(Weighed weighed, Function<Piece, String> words) {
    return known.stream().filter(piece -> weighed.pieces().contains(piece.id())).map(words)
        .collect(Collectors.joining(" ; "));
  }

  private static Piece piece(Signal signal) {
    return new Piece(signal.id(),
        Named.french(signal.alarmClass()) + (signal.zone().isEmpty() ? "" : ", zone " + signal.zone()),
        Named.english(signal.alarmClass()) + (signal.zone().isEmpty() ? "" : ", zone " + signal.zone()));
  }

  private static Piece piece(Callback callback) {
    return new Piece(callback.attempt(),
        "%s (%s)".formatted(callback.who(), Named.french(callback.result())),
        "%s (%s)".formatted(callback.who(), Named.english(callback.result())));
  }

  private static Piece piece(Clue clue) {
    return new Piece(clue.id(),
        "%s, « %s » (%s)".formatted(clue.kind().french(), clue.words(), clue.author()),
        "%s, \"%s\" (%s)".formatted(clue.kind().english(), clue.words(), clue.author()));
  }

  private static Piece piece(Statement statement) {
    return new Piece(statement.id(),
        "« %s » (%s)".formatted(statement.words(), statement.by().name()),
        "\"%s\" (%s)".formatted(statement.words(), statement.by().name()));
  }
}
