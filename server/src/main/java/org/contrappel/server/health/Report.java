package org.contrappel.server.health;

import java.time.Instant;
import java.util.List;

/**
 * What the station stands on, as it is now.
 *
 * @param asterisk null on the simulated network, which needs none
 * @param lanes how many of the lanes this node holds
 * @param presence null where nobody is asked for a sign of life, and while Redis is away
 * @param telephone whether calls can be placed
 */
public record Report(
    Up asterisk, List<Trunk> trunks, Redis redis, Disk disk, ClockOffset clock, int lanes, Presence presence, boolean telephone,
    String network, List<Ailment> faults) {

  /** @param since when it became so, or was first looked at */
  public record Up(boolean up, Instant since) {}

  /** @param known whether the site has been taken over, whose plan rings somebody */
  public record Presence(String site, boolean known) {}

  public record Trunk(String name, boolean up, Instant since) {}

  /** @param millis how long it took to answer; null when it did not */
  public record Redis(boolean up, Long millis, Instant since) {}

  /** Where recordings are kept. */
  public record Disk(long freeBytes, long totalBytes, boolean low) {
    /** A call that is recorded takes 32 kB a second, both sides: this is some eighteen hours of them. */
    private static final long LOW_BYTES = 2L << 30;

    static Disk of(long free, long total) {
      return new Disk(free, total, free < LOW_BYTES);
    }
  }
}
