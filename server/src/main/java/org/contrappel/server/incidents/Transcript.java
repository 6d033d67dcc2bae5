package org.contrappel.server.incidents;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.contrappel.incident.Change;
import org.contrappel.incident.Event;
import org.contrappel.incident.Order;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Moved;
import org.contrappel.server.ledger.Entry;

/** The register as a person reads it: one line for each thing that happened and each thing that was ordered. */
public final class Transcript {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);
  private static final int MOST_IN_A_HASH = 8;

  private Transcript() {}

  public static String of(List<Entry> entries, Json json) {
    return entries.stream().flatMap(entry -> lines(entry, json).stream()).collect(Collectors.joining("\n", "", "\n"));
  }

  /** The lines of one entry, each with its time in UTC; never empty. */
  public static List<String> lines(Entry entry, Json json) {
    var words = new ArrayList<String>();
    if (json.tree(entry.body()).has("changes")) {
      var moved = json.read(entry.body(), Moved.class);
      words.add(said(moved.event()));
      moved.changes().stream().map(Transcript::said).filter(line -> !line.isEmpty()).forEach(words::add);
      moved.orders().stream().map(Transcript::said).filter(line -> !line.isEmpty()).forEach(words::add);
    } else {
      words.add(entry.kind().replace('_', ' '));
    }
    var time = TIME.format(entry.at());
    return words.stream().filter(line -> !line.isEmpty()).map(line -> time + "  " + line).toList();
  }

  private static String said(Event event) {
    return switch (event) {
      case Event.AlarmArrived(var alarm, _, _) -> "alarm: %s at %s%s".formatted(
          alarm.alarmClass().word(), alarm.site(), alarm.zone().isEmpty() ? "" : ", zone " + alarm.zone());
      case Event.CallRinging _ -> "it rings";
      case Event.CallAnswered _ -> "answered";
      case Event.HumanHeard _ -> "a key was pressed: a human";
      case Event.Identified(_, var who, var duress, _) ->
          duress ? "DURESS code of %s; nobody on the line can tell".formatted(who) : "code accepted: " + who;
      case Event.CallEnded(_, var result, _) -> "the call ended: " + result.word().replace('_', ' ');
      case Event.RecordingKept kept -> "recording of %.1f s kept, sha256 %s…".formatted(
          kept.length().toMillis() / 1000.0, kept.sha256().substring(0, MOST_IN_A_HASH));
      case Event.TimerFired(var name, _) -> "time is up: " + name;
      case Event.OperatorClaimed(var operator, _) -> operator + " takes it in hand";
      case Event.OurFault(var what, _) -> "OUR FAULT: could not decide " + what;
      case Event.OperatorClosed(var operator, var reason, _) -> "%s closes it: %s".formatted(operator, reason);
    };
  }

  private static String said(Change change) {
    return switch (change) {
      case Change.Moved(var to, _) -> "  now " + to.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
      case Change.PanelClockOff(_, var ahead) -> "  the panel's clock is off by " + ahead;
      case Change.ContactSkipped(var contact, var why, _) -> "  %s is passed over: %s".formatted(contact, why);
      case Change.OperatorAsked(var asked) -> "  an operator is asked: %s. %s".formatted(
          asked.reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '), asked.words());
      case Change.Closed(var closing) -> "  closed as %s by %s: %s".formatted(
          closing.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '), closing.by(), closing.reason());
      case Change.Noted(_, var words, _) -> "  noted: " + words;
      default -> "";
    };
  }

  private static String said(Order order) {
    return switch (order) {
      case Order.Ring ring -> "  ring %s at %s (%s)".formatted(ring.person(), ring.number(), ring.script());
      case Order.HangUp _ -> "  hang up";
      case Order.SetTimer _, Order.CancelTimer _ -> "";
    };
  }
}
