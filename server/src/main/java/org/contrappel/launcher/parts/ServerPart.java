package org.contrappel.launcher.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.contrappel.launcher.keep.Part;
import org.contrappel.launcher.keep.Port;
import org.contrappel.launcher.settings.PrivateFile;
import org.contrappel.launcher.settings.Secrets;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.launcher.settings.Settings;

/** The server, in a Java of its own, from the class path the launcher itself was started with. */
public final class ServerPart {
  public static final String NAME = "server";
  private static final String MAIN = "org.contrappel.server.Main";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private ServerPart() {}

  public static Part of(Settings settings, Secrets secrets, Network network) {
    var folders = settings.folders();
    var told = folders.run().resolve("server.properties");
    var text = ServerProperties.text(settings, secrets, network);
    PrivateFile.folder(folders.recordings());
    OwnCertificate.of(settings).ifPresent(OwnCertificate::mustBeFit);
    return new Part(
        NAME,
        () -> PrivateFile.write(told, text),
        Fingerprint.of(text),
        command(told),
        Map.of(),
        folders.data(),
        folders.logs().resolve("server.log"),
        ports(settings, network),
        new HealthAnswers(() -> OwnServer.health(settings)),
        PATIENCE);
  }

  private static List<Port> ports(Settings settings, Network network) {
    var http = Port.tcp(settings.port(Setting.HTTP_PORT), Setting.HTTP_PORT);
    var agi = Port.tcp(settings.port(Setting.AGI_PORT), Setting.AGI_PORT);
    return network == Network.ASTERISK ? List.of(http, agi) : List.of(http);
  }

  private static List<String> command(Path told) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin/java").toString(),
        "-Duser.home=" + System.getProperty("user.home"),
        // Its libraries use what Java has marked for removal or as unsafe; the log is for the station's own troubles.
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-XX:+ExitOnOutOfMemoryError",
        // A server that died is waited for on the telephone: it has to be back soon rather than fast later.
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        // Surefire hides the class path in a jar and leaves it here.
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        MAIN,
        "--spring.config.additional-location=file:" + told);
  }
}
