package org.contrappel.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.contrappel.telephony.audio.Sound;
import org.contrappel.telephony.phone.MeasuringPhone;

/**
 * How a call through the menu feels, what it costs, and whether duress can be heard: the first word after the answer, the
 * first sound after the last key, CPU beside a plain dialplan, all-clear against duress.
 */
public final class BenchMenu {
  private static final int PAIRS = 30;
  private static final int TOGETHER = 10;

  private BenchMenu() {}

  public static void main(String[] arguments) {
    var settings = BenchSettings.read(List.of(arguments));
    try (var phone = MeasuringPhone.on(settings.phone())) {
      System.exit(run(settings, phone, System.out));
    }
  }

  /** Measures and prints; 0 when every call could be measured, whether or not the aims were met. */
  public static int run(BenchSettings settings, MeasuringPhone phone, PrintStream out) {
    try (var station = new StationClient(settings.station(), settings.key())) {
      var sites = new Sites(station);
      var example = call(phone, station, sites, MenuCall.Caller.PATIENT);
      latency(settings.calls(), phone, station, sites, out);
      new DuressPairs(phone, station, sites).run(PAIRS, out);
      if (settings.knowsProcesses()) {
        cpu(settings, phone, station, sites, example, out);
      } else {
        out.println("\nCPU per menu call: not measured, for --asterisk and --server were not given.");
      }
      return 0;
    }
  }

  private static MenuCall call(MeasuringPhone phone, StationClient station, Sites sites, MenuCall.Caller caller) {
    var site = sites.withTelephone();
    var call = phone.expectCall(site.numbers().getFirst()).answers();
    station.raise(site);
    return MenuCall.through(call, caller, site.right());
  }

  private static void latency(int calls, MeasuringPhone phone, StationClient station, Sites sites, PrintStream out) {
    var firstWords = new ArrayList<Long>();
    var answers = new ArrayList<Long>();
    for (var i = 0; i < calls; i++) {
      var heard = call(phone, station, sites, MenuCall.Caller.HURRIED);
      firstWords.add(heard.firstWord());
      answers.add(heard.answer());
    }
    var table = new ResultTable(out, "Menu: packets as they arrive at the telephone");
    table.row("answer (200 OK sent) -> first sound", Spread.ofNanos(firstWords), 400);
    table.row("end of the last key (#) -> first sound", Spread.ofNanos(answers), 150);
  }

  /** The plain dialplan says what the telephone heard from us, so that both have the same to say. */
  private static void cpu(BenchSettings settings, MeasuringPhone phone, StationClient station, Sites sites,
      MenuCall example, PrintStream out) {
    var pause = Sound.silence(Duration.ofNanos(example.answer()), Sound.TELEPHONE_RATE);
    var code = BenchSite.of("plain", List.of(), List.of()).right();
    try (var plain = PlainMenu.start(
        Files.createTempDirectory(settings.scratch(), "plain"), phone.port(), code, example.asked(), pause.then(example.heard()))) {
      new CpuRounds(phone, station, sites, plain, code)
          .run(new CpuTime(settings.asterisk()), new CpuTime(settings.server()), TOGETHER, out);
    } catch (IOException e) {
      throw new UncheckedIOException("No folder can be made in " + settings.scratch(), e);
    }
  }
}
