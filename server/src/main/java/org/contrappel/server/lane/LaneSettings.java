package org.contrappel.server.lane;

import java.time.Duration;

/**
 * How a node holds lanes.
 *
 * @param owner the node's name, unlike any other node's and the same after a restart: it then has its lanes at once
 * @param leaseValidity how long others keep out after this node's last sign of life; renewed three times within it
 * @param retryPause between two attempts while Redis is away
 */
public record LaneSettings(String owner, Duration leaseValidity, Duration retryPause) {

  public static LaneSettings ofNode(String owner) {
    return new LaneSettings(owner, Duration.ofSeconds(10), Duration.ofMillis(100));
  }
}
