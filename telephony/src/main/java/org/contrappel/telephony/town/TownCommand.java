package org.contrappel.telephony.town;

import java.nio.file.Path;
import org.contrappel.telephony.asterisk.home.AsteriskHome;
import org.contrappel.telephony.asterisk.home.AsteriskProgram;
import org.contrappel.telephony.asterisk.home.RtpRange;
import org.contrappel.telephony.carried.CarriedParts;
import org.contrappel.telephony.speech.SpeechEngines;
import org.contrappel.telephony.speech.SpeechSettings;
import org.contrappel.telephony.speech.SpeechUnavailable;

/**
 * Writes the folder of the town's Asterisk from a town file, with the carried parts: {@code TOWN.yaml FOLDER SIP-PORT
 * RTP-FROM RTP-TO SPEECH-FOLDER}. What the town hears is written into {@code FOLDER/heard}. Exit status 2 and a
 * sentence when something is wrong.
 */
public final class TownCommand {
  private static final String USAGE = "Usage: TOWN.yaml FOLDER SIP-PORT RTP-FROM RTP-TO SPEECH-FOLDER";

  private TownCommand() {}

  public static void main(String[] arguments) {
    try {
      if (arguments.length != 6) {
        throw new IllegalArgumentException(USAGE);
      }
      write(arguments);
    } catch (NumberFormatException _) {
      System.err.println("A port is a number. " + USAGE);
      System.exit(2);
    } catch (TownFileException | IllegalArgumentException | SpeechUnavailable e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  private static void write(String[] arguments) {
    var town = TownReader.read(Path.of(arguments[0]));
    var folder = Path.of(arguments[1]).toAbsolutePath();
    var rtp = new RtpRange(Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
    var settings = new TownSettings(Integer.parseInt(arguments[2]), rtp, folder.resolve("heard"));
    var parts = CarriedParts.atHome();
    var home = new AsteriskHome(folder, new AsteriskProgram.Carried(parts));
    TownAsterisk.write(home, town, settings, SpeechEngines.choose(SpeechSettings.in(Path.of(arguments[5])), parts));
  }
}
