import { incidentOf, isOpen, byUrgency, type Entry, type Incident } from './incident';

/** Everything the page knows. It is never changed, only replaced by `update`. */
export interface Desk {
  readonly connection: Connection;
  readonly incidents: ReadonlyMap<string, Incident>;
  readonly chosen: string | null;
  /** The register of the chosen incident, in order. */
  readonly register: readonly Entry[];
  /** A sentence about the last thing that failed; empty when nothing did. */
  readonly trouble: string;
}

export type Connection = 'connecting' | 'live' | 'lost';

/** What can happen. */
export type News =
  | { readonly type: 'connection'; readonly connection: Connection }
  | { readonly type: 'again' }
  | { readonly type: 'all'; readonly incidents: readonly Incident[] }
  | { readonly type: 'incident'; readonly incident: Incident }
  | { readonly type: 'chosen'; readonly id: string }
  | { readonly type: 'register'; readonly id: string; readonly entries: readonly Entry[] }
  | { readonly type: 'entry'; readonly entry: Entry }
  | { readonly type: 'trouble'; readonly words: string };

/** What is to be asked of the server next. */
export type Want =
  | { readonly type: 'all' }
  | { readonly type: 'incident'; readonly id: string }
  | { readonly type: 'register'; readonly id: string };

export interface Next {
  readonly desk: Desk;
  readonly wants: readonly Want[];
}

export const EMPTY: Desk = { connection: 'connecting', incidents: new Map(), chosen: null, register: [], trouble: '' };

export function update(desk: Desk, news: News): Next {
  switch (news.type) {
    case 'connection':
      return still({ ...desk, connection: news.connection });
    case 'again':
      return missed(desk);
    case 'all':
      return still({ ...desk, incidents: kept(desk, news.incidents), trouble: '' });
    case 'incident':
      return still({ ...desk, incidents: new Map(desk.incidents).set(news.incident.id, news.incident) });
    case 'chosen':
      return { desk: { ...desk, chosen: news.id, register: [] }, wants: [{ type: 'register', id: news.id }] };
    case 'register':
      return still(news.id === desk.chosen ? { ...desk, register: longer(desk.register, news.entries) } : desk);
    case 'entry':
      return written(desk, news.entry);
    case 'trouble':
      return still({ ...desk, trouble: news.words });
  }
}

/** The open incidents in the order they are to be handled. */
export function board(desk: Desk): readonly Incident[] {
  return [...desk.incidents.values()].filter(isOpen).sort(byUrgency);
}

/** Whatever was missed is fetched whole: it costs little and needs no trust in the gap. */
function missed(desk: Desk): Next {
  const register: Want[] = desk.chosen === null ? [] : [{ type: 'register', id: desk.chosen }];
  return { desk, wants: [{ type: 'all' }, ...register] };
}

function written(desk: Desk, entry: Entry): Next {
  const id = incidentOf(entry);
  if (id === null) {
    return still(desk);
  }
  const wants: Want[] = [{ type: 'incident', id }];
  if (id !== desk.chosen) {
    return { desk, wants };
  }
  const last = desk.register.at(-1)?.number ?? 0;
  if (entry.number === last + 1) {
    return { desk: { ...desk, register: [...desk.register, entry] }, wants };
  }
  return { desk, wants: entry.number > last ? [...wants, { type: 'register', id }] : wants };
}

/** The chosen incident stays at hand when it is closed and so no longer among all. */
function kept(desk: Desk, incidents: readonly Incident[]): ReadonlyMap<string, Incident> {
  const all = new Map(incidents.map((incident) => [incident.id, incident]));
  const chosen = desk.chosen === null ? undefined : desk.incidents.get(desk.chosen);
  if (chosen !== undefined && !all.has(chosen.id)) {
    all.set(chosen.id, { ...chosen, phase: 'closed' });
  }
  return all;
}

/** An answer overtaken by entries that came live must not take them away again. */
function longer(now: readonly Entry[], fetched: readonly Entry[]): readonly Entry[] {
  const last = fetched.at(-1)?.number ?? 0;
  return [...fetched, ...now.filter((entry) => entry.number > last)];
}

function still(desk: Desk): Next {
  return { desk, wants: [] };
}
