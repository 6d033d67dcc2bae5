import type { Quality } from './line';

export type Grade = 'good' | 'fair' | 'poor';

/** A voice stays clear below 1 % lost and 30 ms of jitter; beyond 5 %, 60 ms or half a second's way words get lost. */
export function grade(quality: Quality): Grade {
  const way = quality.roundTripMs ?? 0;
  if (quality.lost > 0.05 || quality.jitterMs > 60 || way > 500) {
    return 'poor';
  }
  return quality.lost > 0.01 || quality.jitterMs > 30 || way > 250 ? 'fair' : 'good';
}

/** What came and what was lost since the last look; the browser counts from the beginning of the call. */
export class Counted {
  #received = 0;
  #lost = 0;

  read(report: Iterable<unknown>): Quality | null {
    const stats = [...report] as Record<string, unknown>[];
    const inbound = stats.find((stat) => stat['type'] === 'inbound-rtp' && stat['kind'] === 'audio');
    const way = stats.find((stat) => stat['type'] === 'remote-inbound-rtp')?.['roundTripTime'];
    if (inbound === undefined) {
      return null;
    }
    const received = Number(inbound['packetsReceived'] ?? 0);
    const lost = Math.max(0, Number(inbound['packetsLost'] ?? 0));
    const [came, missing] = [received - this.#received, Math.max(0, lost - this.#lost)];
    this.#received = received;
    this.#lost = lost;
    return {
      // Nothing at all came: that is not a good line, whatever was counted as lost.
      lost: came <= 0 ? 1 : missing / (came + missing),
      jitterMs: Math.round(Number(inbound['jitter'] ?? 0) * 1000),
      roundTripMs: typeof way === 'number' ? Math.round(way * 1000) : null,
    };
  }
}
