package org.contrappel.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.contrappel.telephony.phone.CallingPhone;
import org.contrappel.telephony.phone.MeasuringPhone;

/**
 * Many callers at once, each of whom is recognised, keys his code and puts his site on test: whether all of them succeed, how
 * soon they are answered, and what a call costs beside the same menu as a plain dialplan that records too.
 */
public final class BenchIn {
  private static final String STATION = "+33199000000";
  private static final String CODE = "471108";
  private static final int ROUNDS = 3;
  private static final double AIM = 1.5;
  private static final Duration SETTLED_WITHIN = Duration.ofSeconds(60);

  private final BenchSettings settings;
  private final StationClient station;
  private final Sites sites;
  private final PrintStream out;

  /** Keyed after the code: on test, the whole site, until an hour, yes. */
  private final List<String> wish = List.of("1", "1", inTwoHours() + "#", "1");

  private final List<Long> replies = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();

  private BenchIn(BenchSettings settings, StationClient station, PrintStream out) {
    this.settings = settings;
    this.station = station;
    this.sites = new Sites(station);
    this.out = out;
  }

  /** Measures and prints; 0 when every caller got what he wanted, whether or not the aim was met. */
  public static int run(BenchSettings settings, MeasuringPhone phone, PrintStream out) {
    try (var station = new StationClient(settings.station(), settings.key())) {
      return new BenchIn(settings, station, out).run();
    }
  }

  private int run() {
    var example = stationRound(1).getFirst();
    replies.clear();
    try (var plain = PlainReception.start(
        Files.createTempDirectory(settings.scratch(), "plain"), CODE, example.said())) {
      rounds(plain);
      return failed.isEmpty() ? 0 : 1;
    } catch (IOException e) {
      throw new UncheckedIOException("No folder can be made in " + settings.scratch(), e);
    }
  }

  private void rounds(PlainReception plain) {
    var together = settings.calls();
    var ours = List.of(settings.asterisk(), settings.server(), settings.redis()).stream().map(CpuTime::new).toList();
    var theirs = List.of(new CpuTime(plain.pid()));
    // A young Java spends more on compiling itself than on calls.
    stationRound(together);
    plainRound(plain, together);
    replies.clear();
    var costs = new ArrayList<List<Double>>();
    var plainCosts = new ArrayList<Double>();
    for (var i = 0; i < ROUNDS; i++) {
      costs.add(perCall(ours, together, () -> stationRound(together)));
      plainCosts.add(perCall(theirs, together, () -> plainRound(plain, together)).getFirst());
    }
    print(together, costs, Spread.of(plainCosts));
  }

  private static List<Double> perCall(List<CpuTime> who, int together, Callable<?> round) {
    var before = who.stream().map(CpuTime::used).toList();
    try {
      round.call();
    } catch (Exception e) {
      throw new IllegalStateException("A round could not be measured", e);
    }
    var costs = new ArrayList<Double>();
    for (var i = 0; i < who.size(); i++) {
      costs.add((who.get(i).used() - before.get(i)) / (double) together);
    }
    return costs;
  }

  private List<InstructingCall> stationRound(int together) {
    var callers = Stream.generate(sites::withTelephone).limit(together).toList();
    var calls = all(callers.stream().map(site -> (Callable<InstructingCall>) () ->
        through(settings.sip(), site.numbers().getFirst(), site.right())).toList());
    // What is done about a call after its end belongs to its price.
    station.awaitNobodyCalling(SETTLED_WITHIN);
    callers.stream().filter(site -> station.instructionsInForce(site) != 1)
        .forEach(site -> failed.add(site.id() + " is not on test"));
    calls.forEach(call -> replies.addAll(call.replies()));
    return calls;
  }

  private List<InstructingCall> plainRound(PlainReception plain, int together) {
    return all(Stream.iterate(1, i -> i + 1).limit(together).map(i -> (Callable<InstructingCall>) () ->
        through(plain.port(), "+338%08d".formatted(i), CODE)).toList());
  }

  private InstructingCall through(int port, String number, String code) {
    try (var caller = CallingPhone.callsFrom(port, STATION, number)) {
      return InstructingCall.through(caller, Stream.concat(Stream.of(code + "#"), wish.stream()).toList());
    }
  }

  private List<InstructingCall> all(Collection<Callable<InstructingCall>> calls) {
    var done = new ArrayList<InstructingCall>();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var call : callers.invokeAll(calls)) {
        try {
          done.add(call.get());
        } catch (ExecutionException e) {
          failed.add(String.valueOf(e.getCause().getMessage()));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted in a round", e);
    }
    if (done.isEmpty()) {
      throw new IllegalStateException("No call of a round came to its end: " + failed);
    }
    return done;
  }

  private static String inTwoHours() {
    return "%02d15".formatted(ZonedDateTime.now(ZoneId.of("Europe/Paris")).plusHours(2).getHour());
  }

  private void print(int together, List<List<Double>> costs, Spread plain) {
    out.printf(Locale.ROOT, "%nCallers: %d at once, %d rounds of the station's and of a plain dialplan's, alternating%n",
        together, ROUNDS);
    out.printf("  not served: %s%n", failed.isEmpty() ? "nobody" : failed.size() + ": " + failed);
    var table = new ResultTable(out, "What was keyed, to the first sound of the reply");
    table.row("end of the last key -> first sound", Spread.ofNanos(replies), 1_000);
    var ours = Spread.of(costs.stream().map(cost -> cost.stream().mapToDouble(Double::doubleValue).sum()).toList());
    var ratio = ours.median() / plain.median();
    out.printf("%nCPU per call (median, least to most)%n");
    line("station, in all", ours);
    line("  its Asterisk", part(costs, 0));
    line("  its server", part(costs, 1));
    line("  its Redis", part(costs, 2));
    line("plain dialplan", plain);
    out.printf(Locale.ROOT, "  ratio %.2f   aim <= %.1f  %s%n", ratio, AIM, ratio <= AIM ? "met" : "MISSED");
  }

  private static Spread part(List<List<Double>> costs, int which) {
    return Spread.of(costs.stream().map(cost -> cost.get(which)).toList());
  }

  private void line(String who, Spread ms) {
    out.printf(Locale.ROOT, "  %-20s %6.1f ms  (%.1f to %.1f)%n", who, ms.median(), ms.min(), ms.max());
  }
}
