import type { Card } from './card';
import { incidentOf, siteOfEntry, type Entry } from './entry';
import { still, type Next } from './store';

/** A recording that can be listened to. */
export interface Recording {
  readonly attempt: string;
  readonly length: string;
  readonly startedAt: Date | null;
}

/** What belongs to the incident that is open on the desk, beside the incident itself. */
export interface Opened {
  readonly id: string | null;
  /** In place of an incident: a site that somebody on the line belongs to; empty when none is. */
  readonly site: string;
  readonly register: readonly Entry[];
  readonly card: Card | null;
  readonly recordings: readonly Recording[];
  /** The discreet sign, known before the incident says so itself. It is on no disk and in no words. */
  readonly sign: boolean;
}

export type OpenedNews =
  | { readonly type: 'open'; readonly id: string }
  | { readonly type: 'site'; readonly site: string }
  | { readonly type: 'shut' }
  | { readonly type: 'again' }
  | { readonly type: 'entry'; readonly entry: Entry }
  | { readonly type: 'register'; readonly id: string; readonly entries: readonly Entry[] }
  | { readonly type: 'card'; readonly id: string; readonly card: Card }
  | { readonly type: 'recordings'; readonly id: string; readonly recordings: readonly Recording[] }
  | { readonly type: 'sign'; readonly id: string };

export type OpenedWant = {
  readonly type: 'incident' | 'register' | 'card' | 'recordings';
  readonly id: string;
};

export const NOTHING_OPENED: Opened = { id: null, site: '', register: [], card: null, recordings: [], sign: false };

export function updateOpened(opened: Opened, news: OpenedNews): Next<Opened, OpenedWant> {
  switch (news.type) {
    case 'open':
      return news.id === opened.id
        ? still(opened)
        : { state: { ...NOTHING_OPENED, id: news.id }, wants: [{ type: 'incident', id: news.id }, ...whole(news.id)] };
    case 'site':
      return still({ ...NOTHING_OPENED, site: news.site });
    case 'shut':
      return still(NOTHING_OPENED);
    case 'again':
      return { state: opened, wants: opened.id === null ? [] : whole(opened.id) };
    case 'entry':
      return opened.id === null ? still(opened) : written(opened, opened.id, news.entry);
    case 'register':
      return still(mine(opened, news, { register: longer(opened.register, news.entries) }));
    case 'card':
      return still(mine(opened, news, { card: news.card }));
    case 'recordings':
      return still(mine(opened, news, { recordings: news.recordings }));
    case 'sign':
      return still(mine(opened, news, { sign: true }));
  }
}

/** What comes too late for an incident that is no longer the one on the desk is let go. */
function mine(opened: Opened, news: { readonly id: string }, change: Partial<Opened>): Opened {
  return news.id === opened.id ? { ...opened, ...change } : opened;
}

function whole(id: string): readonly OpenedWant[] {
  return [
    { type: 'register', id },
    { type: 'card', id },
    { type: 'recordings', id },
  ];
}

function written(opened: Opened, id: string, entry: Entry): Next<Opened, OpenedWant> {
  const site = siteOfEntry(entry);
  if (site !== null) {
    return { state: opened, wants: site === opened.card?.site ? [{ type: 'card', id }] : [] };
  }
  if (incidentOf(entry) !== id) {
    return still(opened);
  }
  const wants: OpenedWant[] = [{ type: 'card', id }];
  if (entry.kind === 'recording_kept') {
    wants.push({ type: 'recordings', id });
  }
  const last = opened.register.at(-1)?.number ?? 0;
  if (entry.number === last + 1) {
    return { state: { ...opened, register: [...opened.register, entry] }, wants };
  }
  return { state: opened, wants: entry.number > last ? [...wants, { type: 'register', id }] : wants };
}

/** An answer overtaken by entries that came live must not take them away again. */
function longer(now: readonly Entry[], fetched: readonly Entry[]): readonly Entry[] {
  const last = fetched.at(-1)?.number ?? 0;
  return [...fetched, ...now.filter((entry) => entry.number > last)];
}
