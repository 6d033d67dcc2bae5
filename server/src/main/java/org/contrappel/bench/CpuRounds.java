package org.contrappel.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.contrappel.telephony.phone.MeasuringPhone;

/**
 * What a call through the menu costs: our Asterisk and server together, against a plain dialplan, in alternating rounds
 * of calls that overlap.
 */
final class CpuRounds {
  private static final int ROUNDS = 7;

  /** A young Java spends more on compiling itself than on calls. */
  private static final int WARMING = 4;

  private static final double AIM = 1.3;

  private final MeasuringPhone phone;
  private final StationClient station;
  private final Sites sites;
  private final PlainMenu plain;
  private final String plainCode;
  private int plainCalls;

  CpuRounds(MeasuringPhone phone, StationClient station, Sites sites, PlainMenu plain, String plainCode) {
    this.phone = phone;
    this.station = station;
    this.sites = sites;
    this.plain = plain;
    this.plainCode = plainCode;
  }

  /**
   * Measures and prints; whether the aim was met.
   *
   * @param asterisk the station's
   * @param server the station's
   * @param together how many calls a round has, all at once
   */
  boolean run(CpuTime asterisk, CpuTime server, int together, PrintStream out) {
    var theirs = new CpuTime(plain.pid());
    for (var i = 0; i < WARMING; i++) {
      round(this::stationCall, together);
    }
    round(this::plainCall, together);
    var costs = new ArrayList<Costs>();
    for (var i = 0; i < ROUNDS; i++) {
      var ours = perCall(List.of(asterisk, server), this::stationCall, together);
      costs.add(new Costs(ours.getFirst(), ours.getLast(), perCall(List.of(theirs), this::plainCall, together).getFirst()));
    }
    return print(costs, together, out);
  }

  /** What a call of one round cost on average, in ms. */
  record Costs(double asterisk, double server, double plain) {}

  private List<Double> perCall(List<CpuTime> who, Supplier<Runnable> call, int together) {
    var before = new ArrayList<Long>();
    prepared(call, together, () -> who.forEach(one -> before.add(one.used())));
    return IntStream.range(0, who.size())
        .mapToObj(i -> (who.get(i).used() - before.get(i)) / (double) together)
        .toList();
  }

  private void round(Supplier<Runnable> call, int together) {
    prepared(call, together, () -> { });
  }

  /** Loading sites is not part of a call: it is done before the measure begins. */
  private static void prepared(Supplier<Runnable> call, int together, Runnable begin) {
    var calls = new ArrayList<Runnable>();
    for (var i = 0; i < together; i++) {
      calls.add(call.get());
    }
    begin.run();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<?>>();
      calls.forEach(c -> running.add(callers.submit(c)));
      for (var one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("A call of a round went wrong", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted in a round", e);
    }
  }

  private Runnable stationCall() {
    var site = sites.withTelephone();
    var call = phone.expectCall(site.numbers().getFirst()).answers();
    return () -> {
      station.raise(site);
      MenuCall.through(call, MenuCall.Caller.HURRIED, site.right());
    };
  }

  private Runnable plainCall() {
    var number = "+338%08d".formatted(++plainCalls);
    var call = phone.expectCall(number).answers();
    return () -> {
      plain.ring(number);
      MenuCall.through(call, MenuCall.Caller.HURRIED, plainCode);
    };
  }

  static boolean print(List<Costs> costs, int together, PrintStream out) {
    var ours = Spread.of(costs.stream().map(c -> c.asterisk() + c.server()).toList());
    var plain = Spread.of(costs.stream().map(Costs::plain).toList());
    var ratio = ours.median() / plain.median();
    out.printf(Locale.ROOT, "%nCPU per menu call, %d rounds of %d calls at once, alternating (median, least to most)%n",
        costs.size(), together);
    line("station, in all", ours, out);
    line("  its Asterisk", Spread.of(costs.stream().map(Costs::asterisk).toList()), out);
    line("  its server", Spread.of(costs.stream().map(Costs::server).toList()), out);
    line("plain dialplan", plain, out);
    out.printf(Locale.ROOT, "  ratio %.2f   aim <= %.1f  %s%n", ratio, AIM, ratio <= AIM ? "met" : "MISSED");
    return ratio <= AIM;
  }

  private static void line(String who, Spread ms, PrintStream out) {
    out.printf(Locale.ROOT, "  %-20s %6.1f ms  (%.1f to %.1f)%n", who, ms.median(), ms.min(), ms.max());
  }
}
