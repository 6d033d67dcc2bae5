package org.contrappel.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.contrappel.launcher.keep.Keeper;
import org.contrappel.launcher.keep.KeptPart;
import org.contrappel.launcher.keep.OneStation;
import org.contrappel.launcher.keep.Orphans;
import org.contrappel.launcher.keep.Part;
import org.contrappel.launcher.keep.PartNotes;
import org.contrappel.launcher.parts.AsteriskPart;
import org.contrappel.launcher.parts.Network;
import org.contrappel.launcher.parts.OwnRedis;
import org.contrappel.launcher.parts.OwnServer;
import org.contrappel.launcher.parts.OwnVoice;
import org.contrappel.launcher.parts.RedisPart;
import org.contrappel.launcher.parts.ServerPart;
import org.contrappel.launcher.parts.TownPart;
import org.contrappel.launcher.settings.PrivateFile;
import org.contrappel.launcher.settings.Secrets;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.launcher.settings.Settings;

/** A whole station, running. Close it to end all it started: the server first, Redis last, so that nothing is lost. */
public final class Station implements AutoCloseable {
  private static final List<String> ALL_PARTS = List.of(ServerPart.NAME, TownPart.NAME, AsteriskPart.NAME, RedisPart.NAME);

  private final Settings settings;
  private final Network network;
  private final Secrets secrets;
  private final OneStation alone;
  private final Keeper keeper;
  private final AtomicBoolean ended = new AtomicBoolean();

  private Station(Settings settings, Network network, Secrets secrets, OneStation alone, Keeper keeper) {
    this.settings = settings;
    this.network = network;
    this.secrets = secrets;
    this.alone = alone;
    this.keeper = keeper;
  }

  /**
   * Starts everything and waits until it is ready. When that fails nothing is left running.
   *
   * @param tell gets a line for whatever the person who started it should know, from any thread
   * @throws Refusal when a port is taken, another station runs on the same data, or a part cannot be had
   */
  public static Station start(Settings settings, Network network, Consumer<String> tell) {
    return start(settings, network, tell, begun -> {});
  }

  /**
   * @param begun is handed the station before its first part starts, so that it can be closed however early
   */
  static Station start(Settings settings, Network network, Consumer<String> tell, Consumer<Station> begun) {
    var folders = settings.folders();
    PrivateFile.folder(folders.data());
    PrivateFile.folder(folders.logs());
    var alone = OneStation.in(folders.run(), OwnServer.address(settings).toString());
    var notes = new PartNotes(PrivateFile.folder(folders.run().resolve("parts")));
    var keeper = new Keeper(notes, tell);
    var station = new Station(settings, network, Secrets.in(folders.secrets()), alone, keeper);
    try {
      begun.accept(station);
      station.begin(new Orphans(notes, tell));
      return station;
    } catch (RuntimeException e) {
      station.close();
      throw e;
    }
  }

  private void begin(Orphans orphans) {
    var first = new ArrayList<Part>();
    if (settings.has(Setting.REDIS_URL)) {
      OwnRedis.mustBeFit(settings);
    } else {
      first.add(RedisPart.of(settings, secrets));
    }
    var then = new ArrayList<Part>();
    if (network == Network.ASTERISK) {
      var voice = OwnVoice.of(settings);
      then.add(AsteriskPart.of(settings, secrets, OwnVoice.spoken(voice)));
      if (!settings.has(Setting.TRUNK_PEER)) {
        then.add(TownPart.of(settings, voice));
      }
    }
    then.add(ServerPart.of(settings, secrets, network));
    var all = new ArrayList<>(first);
    all.addAll(then);
    orphans.end(ALL_PARTS.stream().filter(name -> all.stream().noneMatch(part -> part.name().equals(name))).toList());
    keeper.start(first);
    keeper.start(then);
  }

  /** Where the desk and the API are. */
  public URI address() {
    return OwnServer.address(settings);
  }

  /** Whether calls can be placed now; if not, alarms are taken all the same. */
  public boolean canRing() {
    try {
      return OwnServer.health(settings).getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException away) {
      return false;
    }
  }

  public Settings settings() {
    return settings;
  }

  public Network network() {
    return network;
  }

  public Secrets secrets() {
    return secrets;
  }

  /** One of {@code server}, {@code asterisk}, {@code town}, {@code redis}, where the station has it. */
  public KeptPart part(String name) {
    return keeper.part(name);
  }

  public List<KeptPart> parts() {
    return keeper.parts();
  }

  /** {@code kill -9} now, then waits until the part was started again and is ready. */
  public void killAndAwait(String name, Duration patience) {
    var part = part(name);
    var before = part.timesReady();
    part.kill();
    part.awaitReady(before + 1, patience);
  }

  @Override
  public void close() {
    keeper.close();
    alone.close();
    ended.set(true);
  }

  boolean ended() {
    return ended.get();
  }
}
