package org.contrappel.station;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.contrappel.launcher.Station;
import org.contrappel.launcher.parts.Network;
import org.contrappel.launcher.parts.OwnServer;
import org.contrappel.launcher.parts.OwnVoice;
import org.contrappel.launcher.settings.FreePorts;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.launcher.settings.StationFolders;
import org.contrappel.telephony.Voice;
import org.contrappel.telephony.carried.CarriedParts;
import org.contrappel.telephony.phone.MeasuringPhone;

/**
 * A station on free ports, with a new folder of its own and no site yet, whose trunk leads to a measuring telephone.
 * Redis, Asterisk and the server are processes of their own. Closing it ends them; the folder stays for who searches it.
 */
public final class StationUnderTest implements AutoCloseable {
  private final Path folder;
  private final Station station;
  private final MeasuringPhone phone;
  private final StationApi api;
  private final List<OperatorAccess> operators;
  private final List<String> told;

  private StationUnderTest(
      Path folder, Station station, MeasuringPhone phone, StationApi api, List<OperatorAccess> operators,
      List<String> told) {
    this.folder = folder;
    this.station = station;
    this.phone = phone;
    this.api = api;
    this.operators = operators;
    this.told = told;
  }

  /** Starts it and waits until it is ready; takes some ten seconds. */
  public static StationUnderTest start() {
    return start(UnaryOperator.identity());
  }

  /** @param otherwise what is set otherwise than usual */
  public static StationUnderTest start(UnaryOperator<Settings> otherwise) {
    return start(otherwise, List.of());
  }

  /** @param operators the names of those who work there */
  public static StationUnderTest start(UnaryOperator<Settings> otherwise, List<String> operators) {
    var phone = MeasuringPhone.on(0);
    var told = new CopyOnWriteArrayList<String>();
    try {
      var folder = Files.createTempDirectory("station");
      var sites = Files.createDirectory(folder.resolve("station"));
      var settings = FreePorts.in(new Settings(Map.of(), StationFolders.within(folder)))
          .with(Setting.PARTS, CarriedParts.atHome().root().toString())
          .with(Setting.STATION, sites.toString())
          .with(Setting.TRUNK_PEER, "127.0.0.1:" + phone.port());
      var access = operators.stream().map(OperatorAccess::drawn).toList();
      if (!access.isEmpty()) {
        OperatorAccess.write(settings.folders().secrets(), access);
      }
      var station = Station.start(otherwise.apply(settings), Network.ASTERISK, told::add);
      var key = Files.readString(station.secrets().administratorKey()).strip();
      return new StationUnderTest(folder, station, phone, new StationApi(OwnServer.client(station.settings()), station.address(), key), access, told);
    } catch (IOException e) {
      phone.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      phone.close();
      throw e;
    }
  }

  /** Everything it writes lies in here; {@link #delete} takes it away. */
  public Path folder() {
    return folder;
  }

  public Path recordings() {
    return station.settings().folders().recordings();
  }

  /** The running parts: to kill one, {@code station().killAndAwait("server", …)}. */
  public Station station() {
    return station;
  }

  /** Who answers all its calls. */
  public MeasuringPhone phone() {
    return phone;
  }

  public StationApi api() {
    return api;
  }

  /** Whoever works there; each may act over {@link #api(OperatorAccess)}, and register his telephone. */
  public List<OperatorAccess> operators() {
    return operators;
  }

  /** The web API as this operator has it. */
  public StationApi api(OperatorAccess operator) {
    return new StationApi(OwnServer.client(station.settings()), station.address(), operator.key());
  }

  /** The password this account began with, as whoever set the station up reads it in its file. */
  public String password(String account) {
    try (var lines = Files.lines(station.secrets().firstAccounts())) {
      return lines.map(line -> line.split("\\s+")).filter(words -> words[0].equals(account)).findFirst().orElseThrow()[2];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the desk is. */
  public URI address() {
    return station.address();
  }

  /** Where operators' telephones register, on the loopback address. */
  public int sipPort() {
    return station.settings().port(Setting.SIP_PORT);
  }

  /** What the launcher told so far, such as that a part was started again. */
  public List<String> told() {
    return List.copyOf(told);
  }

  /** Gives the files of the station's own speech cache, and would speak into it what is missing. */
  public Voice voice() {
    return OwnVoice.of(station.settings());
  }

  /** Takes its folder away, once it is closed. */
  public void delete() {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    api.close();
    station.close();
    phone.close();
  }
}
