package org.contrappel.server.incidents;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contrappel.incident.Event;
import org.contrappel.server.kept.FileDeleted;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Moved;
import org.contrappel.server.ledger.Entry;

/**
 * The register of one incident as a person reads it: one sentence for each thing that happened, below it, set in, one
 * for each thing that came of it or was ordered. Time is the station's, people have their names. The entries are told
 * in order, for only the first one says who is who.
 */
public final class Transcript {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
  private static final Duration LATE = Duration.ofSeconds(5);
  private static final String SET_IN = "  ";
  private static final String WITHOUT_EFFECT = "ignored: ";

  /** The kind of an entry about an incident that never was. */
  static final String STRAY = "stray";

  /** The kind of an entry about a file that no clue named. */
  static final String FILE_DELETED = "file_deleted";

  private final Json json;
  private final ZoneId zone;
  private final Cast cast = new Cast();
  private LocalDate day;

  /** @param zone in which the station lives */
  public Transcript(Json json, ZoneId zone) {
    this.json = json;
    this.zone = zone;
  }

  /** A whole register, its days as headings. */
  public static String of(List<Entry> entries, Json json, ZoneId zone) {
    var transcript = new Transcript(json, zone);
    return entries.stream().flatMap(entry -> transcript.underItsDay(entry))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private Stream<String> underItsDay(Entry entry) {
    var today = entry.at().atZone(zone).toLocalDate();
    var heading = today.equals(day) ? Stream.<String>empty() : Stream.of(DAY.format(today) + " (" + zone + ")");
    day = today;
    return Stream.concat(heading, lines(entry).stream());
  }

  /** The lines of the next entry, each with its time; never empty. */
  public List<String> lines(Entry entry) {
    var words = new ArrayList<String>();
    if (json.tree(entry.body()).has("changes")) {
      var moved = json.read(entry.body(), Moved.class);
      cast.learn(moved.event());
      moved.changes().forEach(cast::learn);
      words.add(new EventWords(cast, zone).said(moved.event()) + late(moved.event(), entry));
      if (moved.row().startsWith(WITHOUT_EFFECT)) {
        setIn(words, "Without effect: " + moved.row().substring(WITHOUT_EFFECT.length()) + ".");
      }
      moved.changes().stream().map(new ChangeWords(cast, zone)::said).forEach(line -> setIn(words, line));
      moved.orders().stream().map(new OrderWords(cast, zone)::said).forEach(line -> setIn(words, line));
    } else if (entry.kind().equals(STRAY)) {
      var event = json.read(entry.body(), Event.class);
      words.add("For an incident nobody knows: " + new EventWords(cast, zone).said(event) + late(event, entry));
    } else if (entry.kind().equals(FILE_DELETED)) {
      words.add("The file %s, which no clue names, is deleted.".formatted(json.read(entry.body(), FileDeleted.class).file()));
    } else {
      words.add(entry.kind().replace('_', ' '));
    }
    var time = TIME.format(entry.at().atZone(zone));
    return words.stream().map(line -> time + SET_IN + cast.named(line)).toList();
  }

  /** What reached the register long after it happened says when that was. */
  private String late(Event event, Entry entry) {
    var isLate = Duration.between(event.at(), entry.at()).compareTo(LATE) > 0;
    return isLate ? " That was at " + time(event.at(), zone) + "." : "";
  }

  private static void setIn(List<String> words, String line) {
    if (!line.isEmpty()) {
      words.add(SET_IN + line);
    }
  }

  static String time(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }
}
