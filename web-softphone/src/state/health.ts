/** What the station says of one of its parts. */
export interface Part {
  readonly what: 'asterisk' | 'trunk' | 'redis' | 'disk' | 'clock' | 'lanes';
  readonly name: string;
  /** null: nobody knows. */
  readonly fine: boolean | null;
  /** A measure that belongs to it: milliseconds, free bytes, a count; null when there is none. */
  readonly measure: number | null;
  readonly sentence: string;
}

/** What is wrong with the station, as it wrote it down. */
export interface Fault {
  /** The part it is wrong with; may be one that is not known here. */
  readonly what: string;
  readonly since: Date | null;
  readonly sentence: string;
}

export interface Health {
  readonly parts: readonly Part[];
  readonly faults: readonly Fault[];
  readonly known: boolean;
}

export const UNKNOWN_HEALTH: Health = { parts: [], faults: [], known: false };

export function isWell(health: Health): boolean {
  return health.faults.length === 0 && health.parts.every((part) => part.fine !== false);
}

/** A part that is down and the fault that says so count once. */
export function faultCount(health: Health): number {
  const down = health.parts.filter((part) => part.fine === false).map((part) => part.what as string);
  return new Set([...down, ...health.faults.map((fault) => fault.what)]).size;
}
