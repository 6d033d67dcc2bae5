/** One line of a register. */
export interface Entry {
  /** `incident:<id>`, `site:<id>` or `station`. */
  readonly stream: string;
  /** From 1, without gaps within its stream. */
  readonly number: number;
  readonly at: Date | null;
  readonly kind: string;
  /** As the server sent it; never trusted to have any shape. */
  readonly body: unknown;
}

/** The incident whose register this line belongs to; null for a site's or the station's. */
export function incidentOf(entry: Entry): string | null {
  return after('incident:', entry);
}

export function siteOfEntry(entry: Entry): string | null {
  return after('site:', entry);
}

function after(prefix: string, entry: Entry): string | null {
  return entry.stream.startsWith(prefix) ? entry.stream.slice(prefix.length) : null;
}
