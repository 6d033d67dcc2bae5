package org.contrappel.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.contrappel.telephony.phone.MeasuringPhone;

/**
 * What a call through the menu costs: our Asterisk and server together, against a plain dialplan, in alternating rounds
 * of calls that overlap.
 */
final class CpuRounds {
  private static final int ROUNDS = 7;
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
   * @param ours the station's processes
   * @param together how many calls a round has, all at once
   */
  boolean run(CpuTime ours, int together, PrintStream out) {
    var theirs = new CpuTime(plain.pid());
    round(this::stationCall, together);
    round(this::plainCall, together);
    var stationMs = new ArrayList<Double>();
    var plainMs = new ArrayList<Double>();
    for (var i = 0; i < ROUNDS; i++) {
      stationMs.add(perCall(ours, this::stationCall, together));
      plainMs.add(perCall(theirs, this::plainCall, together));
    }
    return print(Spread.of(stationMs), Spread.of(plainMs), together, out);
  }

  private double perCall(CpuTime who, Supplier<Runnable> call, int together) {
    var before = new long[1];
    prepared(call, together, () -> before[0] = who.used());
    return (who.used() - before[0]) / (double) together;
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

  static boolean print(Spread ours, Spread plain, int together, PrintStream out) {
    var ratio = ours.median() / plain.median();
    out.printf(Locale.ROOT, "%nCPU per menu call, %d rounds of %d calls at once, alternating (median, least to most)%n"
        + "  station (Asterisk and server) %6.1f ms  (%.1f to %.1f)%n"
        + "  plain dialplan                %6.1f ms  (%.1f to %.1f)%n"
        + "  ratio %.2f   aim <= %.1f  %s%n",
        ours.count(), together, ours.median(), ours.min(), ours.max(), plain.median(), plain.min(), plain.max(), ratio,
        AIM, ratio <= AIM ? "met" : "MISSED");
    return ratio <= AIM;
  }
}
