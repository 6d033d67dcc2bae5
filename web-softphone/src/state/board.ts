import { incidentOf, type Entry } from './entry';
import { byUrgency, isOpen, waitsForPerson, type Incident } from './incident';
import { still, type Next } from './store';

export type Connection = 'connecting' | 'live' | 'lost';

/** The open incidents, and whether they are as they are now. */
export interface Board {
  readonly connection: Connection;
  readonly incidents: ReadonlyMap<string, Incident>;
  /** Whether all of them have been read once: what is found then is not new. */
  readonly read: boolean;
  /** A sentence about the last thing that failed; empty when nothing did. */
  readonly trouble: string;
}

export type BoardNews =
  | { readonly type: 'connection'; readonly connection: Connection }
  | { readonly type: 'again' }
  | { readonly type: 'all'; readonly incidents: readonly Incident[]; readonly chosen: string | null }
  | { readonly type: 'incident'; readonly incident: Incident }
  | { readonly type: 'entry'; readonly entry: Entry }
  | { readonly type: 'trouble'; readonly sentence: string };

export type BoardWant =
  | { readonly type: 'all' }
  | { readonly type: 'incident'; readonly id: string }
  /** It is new, or now needs a person: somebody must hear of it. */
  | { readonly type: 'announce'; readonly incident: Incident };

export const NO_BOARD: Board = { connection: 'connecting', incidents: new Map(), read: false, trouble: '' };

export function updateBoard(board: Board, news: BoardNews): Next<Board, BoardWant> {
  switch (news.type) {
    case 'connection':
      return still({ ...board, connection: news.connection });
    case 'again':
      return { state: board, wants: [{ type: 'all' }] };
    case 'all':
      return all(board, news.incidents, news.chosen);
    case 'incident': {
      const incidents = new Map(board.incidents).set(news.incident.id, news.incident);
      return { state: { ...board, incidents, trouble: '' }, wants: announced(board, [news.incident]) };
    }
    case 'entry': {
      const id = incidentOf(news.entry);
      return id === null ? still(board) : { state: board, wants: [{ type: 'incident', id }] };
    }
    case 'trouble':
      return still({ ...board, trouble: news.sentence });
  }
}

/** The open incidents in the order they are to be handled. */
export function inOrder(board: Board): readonly Incident[] {
  return [...board.incidents.values()].filter(isOpen).sort(byUrgency);
}

/** The chosen incident stays at hand when it is closed and so no longer among all. */
function all(board: Board, found: readonly Incident[], chosen: string | null): Next<Board, BoardWant> {
  const incidents = new Map(found.map((incident) => [incident.id, incident]));
  const before = chosen === null ? undefined : board.incidents.get(chosen);
  const wants = board.read ? [...announced(board, found)] : [];
  if (before !== undefined && !incidents.has(before.id)) {
    incidents.set(before.id, { ...before, phase: 'closed' });
    if (isOpen(before)) {
      wants.push({ type: 'incident', id: before.id });
    }
  }
  return { state: { ...board, incidents, read: true, trouble: '' }, wants };
}

function announced(board: Board, now: readonly Incident[]): readonly BoardWant[] {
  return now
    .filter((incident) => {
      const before = board.incidents.get(incident.id);
      return before === undefined ? isOpen(incident) : waitsForPerson(incident) && !waitsForPerson(before);
    })
    .map((incident) => ({ type: 'announce', incident }));
}
