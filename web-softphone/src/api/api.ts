import type { Entry, Incident } from '../state/incident';
import { field, list, text } from './json';

/** The server's JSON and ours meet in this file alone. */
export const PATHS = {
  incidents: '/api/incidents',
  incident: (id: string) => `/api/incidents/${encodeURIComponent(id)}`,
  register: (id: string) => `/api/incidents/${encodeURIComponent(id)}/register`,
  board: '/api/board',
  session: '/api/session',
};

/** @returns null for what is no session */
export function signedIn(json: unknown): { name: string; role: string; token: string } | null {
  const name = text(field(json, 'name'));
  const token = text(field(json, 'csrf'));
  return name === '' || token === '' ? null : { name, role: text(field(json, 'role')).toLowerCase(), token };
}

/** @returns null for what is no incident; the rest of a list is shown all the same */
export function incident(json: unknown): Incident | null {
  const id = text(field(json, 'id'));
  if (id === '') {
    return null;
  }
  const alarm = list(field(json, 'alarms'))[0];
  const priority = Number(field(json, 'priority') ?? 9);
  return {
    id,
    site: text(field(json, 'siteName')),
    siteId: text(field(json, 'site')),
    phase: text(field(json, 'phase')).toLowerCase(),
    alarmClass: text(field(alarm, 'alarmClass')).toLowerCase(),
    priority: Number.isFinite(priority) ? priority : 9,
    openedAt: instant(field(json, 'openedAt')),
    hands: text(field(json, 'hands')),
    asked: text(field(json, 'asked', 'reason')).toLowerCase(),
  };
}

export function incidents(json: unknown): readonly Incident[] {
  return list(Array.isArray(json) ? json : field(json, 'incidents'))
    .map(incident)
    .filter((each) => each !== null);
}

/** @returns null for what is no entry */
export function entry(json: unknown): Entry | null {
  const stream = field(json, 'stream');
  const number = Number(field(json, 'number'));
  const kind = text(field(json, 'kind'));
  if (!Number.isInteger(number) || number < 1 || kind === '') {
    return null;
  }
  return {
    stream: text(stream) || text(field(stream, 'text')),
    number,
    at: instant(field(json, 'at')),
    kind,
    body: parsed(field(json, 'body')),
  };
}

/** An entry as the board's stream sends it. */
export function entryIn(data: string): Entry | null {
  return entry(parsed(data));
}

export function register(json: unknown): readonly Entry[] {
  return list(Array.isArray(json) ? json : field(json, 'entries'))
    .map(entry)
    .filter((each) => each !== null)
    .sort((a, b) => a.number - b.number);
}

/** The sentence a refusal carries (`application/problem+json`); empty when it carries none. */
export function problem(json: unknown): string {
  return text(field(json, 'detail')) || text(field(json, 'title'));
}

/** A body may be JSON or text that holds JSON: it is kept byte for byte on the server. */
function parsed(body: unknown): unknown {
  if (typeof body !== 'string') {
    return body;
  }
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** ISO 8601, or seconds since 1970. */
function instant(value: unknown): Date {
  return new Date(typeof value === 'number' ? value * 1000 : text(value));
}
