package org.contrappel.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.contrappel.telephony.phone.Call;
import org.contrappel.telephony.phone.MeasuringPhone;

/**
 * How soon a telephone rings: from the alarm's 202 to the INVITE at the trunk's peer, and from a busy line to the INVITE
 * for the next number. Alarms come one after another.
 */
public final class BenchRing {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int WARMING = 5;

  private final List<Long> fromAccepted = new ArrayList<>();
  private final List<Long> fromSent = new ArrayList<>();
  private final List<Long> fromBusy = new ArrayList<>();

  private BenchRing() {}

  public static void main(String[] arguments) {
    var settings = BenchSettings.read(List.of(arguments));
    try (var phone = MeasuringPhone.on(settings.phone())) {
      System.exit(run(settings, phone, System.out));
    }
  }

  /** Measures and prints; 0 when every call came. */
  public static int run(BenchSettings settings, MeasuringPhone phone, PrintStream out) {
    try (var station = new StationClient(settings.station(), settings.key())) {
      var sites = new Sites(station);
      var warming = new BenchRing();
      for (var i = 0; i < WARMING; i++) {
        warming.once(phone, station, sites.withKeyholder());
      }
      var measured = new BenchRing();
      for (var i = 0; i < settings.calls(); i++) {
        measured.once(phone, station, sites.withKeyholder());
      }
      measured.print(out);
      return 0;
    }
  }

  private void once(MeasuringPhone phone, StationClient station, BenchSite site) {
    var first = phone.expectCall(site.keyholder().getFirst()).isBusy();
    var second = phone.expectCall(site.keyholder().getLast()).isBusy();
    var raised = station.raise(site);
    var rang = first.rings(PATIENCE).invitedAt();
    fromAccepted.add(rang - raised.accepted());
    fromSent.add(rang - raised.sent());
    fromBusy.add(second.rings(PATIENCE).invitedAt() - refusedAt(first));
    refusedAt(second);
  }

  private static long refusedAt(Call call) {
    return call.ends(PATIENCE).at();
  }

  private void print(PrintStream out) {
    var table = new ResultTable(out, "Ring: one alarm after another, idle machine");
    table.row("alarm accepted (202 received) -> INVITE", Spread.ofNanos(fromAccepted), 50);
    table.row("alarm sent (request leaves) -> INVITE", Spread.ofNanos(fromSent), "");
    table.row("busy (486 sent) -> INVITE for the next number", Spread.ofNanos(fromBusy), 100);
  }
}
