package org.contrappel.server.dispatch.queue;

import java.util.SortedMap;

/**
 * The queue as people look at it.
 *
 * @param lines how many calls may be alive at once
 * @param reserved how many of these only urgent calls may take
 * @param perSecond how many may begin in a second
 * @param inUse how many are alive; more than {@code lines} only where some were found alive after a restart
 * @param waiting how many wait, by priority (0 first, 9 last); a priority nobody waits with is not there
 * @param oldestWaitSeconds how long the one has waited that was asked for first; 0 when none waits
 */
public record Picture(
    int lines, int reserved, int perSecond, int inUse, SortedMap<Integer, Integer> waiting, long oldestWaitSeconds) {}
