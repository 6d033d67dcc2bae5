package org.contrappel.telephony.town;

import java.nio.file.Path;
import org.contrappel.telephony.asterisk.home.RtpRange;

/**
 * Where the town's Asterisk listens; always on 127.0.0.1.
 *
 * @param sipPort its SIP port (UDP)
 * @param rtp its ports for speech, apart from the station's
 * @param heard the folder for what was heard: per call {@code <number>-<id>-ear.wav} (what reached the person's ear)
 *     and {@code <number>-<id>-mouth.wav} (what he said), from answer to hang-up, 8 kHz; its absolute path has only
 *     letters, digits and {@code / _ . + @ = ~ -}
 */
public record TownSettings(int sipPort, RtpRange rtp, Path heard) {
  public TownSettings {
    if (sipPort < 1 || sipPort > 65_535) {
      throw new IllegalArgumentException("The town's SIP port is from 1 to 65535, not " + sipPort + ".");
    }
    heard = heard.toAbsolutePath();
    if (!heard.toString().matches("[A-Za-z0-9/_.+@=~-]+")) {
      throw new IllegalArgumentException("The folder for what the town hears has a character that a dialplan could "
          + "read as syntax; choose one of letters, digits and / _ . + @ = ~ -.");
    }
  }
}
