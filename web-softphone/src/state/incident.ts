/** An incident as the board shows it. */
export interface Incident {
  readonly id: string;
  /** The site's name; empty when nobody knows the site. */
  readonly site: string;
  /** What the alarm called it. */
  readonly siteId: string;
  /** Lower case: received, verifying, notifying, waiting, intervening, with_operator, emergency, restoring, duress, closed. */
  readonly phase: string;
  /** Of the alarm that opened it, lower case; empty when unknown. */
  readonly alarmClass: string;
  /** 0 (first) to 9 (last). */
  readonly priority: number;
  readonly openedAt: Date;
  /** An operator's name, or `automatic`. */
  readonly hands: string;
  /** Why an operator is asked, lower case; empty when none is. */
  readonly asked: string;
}

/** One line of a register. */
export interface Entry {
  /** `incident:<id>`, `site:<id>` or `station`. */
  readonly stream: string;
  /** From 1, without gaps within its stream. */
  readonly number: number;
  readonly at: Date;
  readonly kind: string;
  /** As the server sent it; never trusted to have any shape. */
  readonly body: unknown;
}

export const AUTOMATIC = 'automatic';
const PREFIX = 'incident:';

/** @param unknown what an unknown site is called */
export function siteOf(incident: Incident, unknown: string): string {
  return incident.site || `${unknown} ${incident.siteId}`.trim();
}

export function isOpen(incident: Incident): boolean {
  return incident.phase !== 'closed';
}

/** The incident whose register this line belongs to; null for a site's or the station's. */
export function incidentOf(entry: Entry): string | null {
  return entry.stream.startsWith(PREFIX) ? entry.stream.slice(PREFIX.length) : null;
}

/** First what is most urgent, then what has waited longest. */
export function byUrgency(a: Incident, b: Incident): number {
  return a.priority - b.priority || a.openedAt.getTime() - b.openedAt.getTime() || (a.id < b.id ? -1 : 1);
}
