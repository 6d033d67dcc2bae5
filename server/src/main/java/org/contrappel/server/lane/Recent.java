package org.contrappel.server.lane;

import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers the last few things used. */
final class Recent<K, V> extends LinkedHashMap<K, V> {

  private static final long serialVersionUID = 1L;

  private final int atMost;

  Recent(int atMost) {
    super(16, 0.75f, true);
    this.atMost = atMost;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > atMost;
  }
}
