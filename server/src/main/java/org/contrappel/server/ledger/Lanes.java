package org.contrappel.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/** Which lane is whose. */
public final class Lanes {

  private static final List<Lane> ALL = IntStream.rangeClosed(0, Lane.SITE_LANES).mapToObj(Lane::new).toList();

  private Lanes() {}

  /** The 64 lanes of sites and the station's. */
  public static List<Lane> all() {
    return ALL;
  }

  /** The lane of a site. CRC-32, because it is the same on every machine and in every release: data lies under it. */
  public static Lane ofSite(String siteId) {
    return new Lane(hash(siteId));
  }

  /** The lane in which a caller's idempotency key is remembered: not the site's, or one key could serve two sites. */
  static Lane ofKey(String scopedKey) {
    return new Lane(hash(scopedKey));
  }

  private static int hash(String text) {
    var crc = new CRC32();
    crc.update(text.getBytes(UTF_8));
    return (int) (crc.getValue() % Lane.SITE_LANES);
  }
}
