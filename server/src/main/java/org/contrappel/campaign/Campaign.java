package org.contrappel.campaign;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.contrappel.launcher.Station;
import org.contrappel.launcher.parts.ServerPart;
import org.contrappel.launcher.settings.FreePorts;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.launcher.settings.StationFolders;
import org.contrappel.telephony.phone.CallWentOtherwise;
import org.contrappel.telephony.phone.MeasuringPhone;

/** Draws deaths of the server one after the other on one station, and finds out what became of each call. */
public final class Campaign {
  private final Station station;
  private final MeasuringPhone phone;
  private final PrintStream out;

  /**
   * @param station its trunk leads to the telephone, see {@link #settings}
   * @param out gets a line for each draw
   */
  public Campaign(Station station, MeasuringPhone phone, PrintStream out) {
    this.station = station;
    this.phone = phone;
    this.out = out;
  }

  /**
   * The settings of a station for a campaign: of its own ports, in its own folder.
   *
   * @param given where the carried programs are taken from
   * @param folder empty or not yet there; at most some 60 characters long, for Asterisk's socket lies in it
   */
  public static Settings settings(Settings given, Path folder, MeasuringPhone phone) {
    return FreePorts.in(new Settings(given.values(), StationFolders.within(folder)))
        .with(Setting.PARTS, given.parts().toString())
        .with(Setting.REDIS_URL, "")
        .with(Setting.TRUNK_PEER, "127.0.0.1:" + phone.port());
  }

  /**
   * Plays the draws of this seed.
   *
   * @return every complaint, with its draw; empty when all was as it must be
   */
  public List<String> run(long seed, int times) {
    out.println("Seed " + seed + ", " + times + " times kill -9.");
    var draws = new Draws(seed);
    var found = new ArrayList<Findings>();
    try (var door = new StationDoor(station.address(), key())) {
      var holding = Holding.of(station.settings());
      var clocks = Clocks.now(Clock.systemUTC());
      var recordings = new Recordings(station.settings().folders().recordings(), clocks);
      var examination = new Examination(holding, recordings, clocks);
      var playing = new Playing(station, phone, door);
      for (var i = 0; i < times; i++) {
        var findings = once(draws.next(), playing, door, examination);
        found.add(findings);
        out.println(findings.line());
      }
    }
    new Report(found).print(out);
    return found.stream()
        .flatMap(one -> one.complaints().stream().map(complaint -> "draw " + one.draw().number() + ", "
            + one.draw().moment().words() + " (" + one.incident() + "): " + complaint))
        .toList();
  }

  /** A draw in which something expected did not happen is a finding too: the next ones are played all the same. */
  private Findings once(Draws.Drawn drawn, Playing playing, StationDoor door, Examination examination) {
    var before = station.part(ServerPart.NAME).timesReady();
    try {
      var played = playing.play(drawn.draw(), drawn.place());
      var back = played.kill().awaitReturn();
      var story = Story.awaited(door, played);
      return examination.of(played, story, played.calls(phone.calls()), back);
    } catch (CallWentOtherwise | IllegalStateException | UncheckedIOException otherwise) {
      station.part(ServerPart.NAME).awaitReady(before, Kill.PATIENCE);
      return Findings.none(drawn.draw(), otherwise.getMessage());
    }
  }

  private String key() {
    try {
      return Files.readString(station.secrets().administratorKey()).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The administrator's key of the campaign's station cannot be read", e);
    }
  }
}
