import type { Incoming, KnownSite, Missed } from '../state/incoming';
import { each, instant, lower, text } from './json';

export function incomingCall(json: unknown): Incoming | null {
  const id = text(json, 'id');
  return id === ''
    ? null
    : {
        id,
        ours: lower(json, 'direction') === 'out',
        number: text(json, 'number'),
        since: instant(json, 'since'),
        sites: each(json, site, 'sites'),
        incident: text(json, 'incident'),
        state: lower(json, 'state'),
        by: text(json, 'by'),
      };
}

export function missedCall(json: unknown): Missed | null {
  const id = text(json, 'id');
  return id === ''
    ? null
    : {
        id,
        number: text(json, 'number'),
        at: instant(json, 'at'),
        sites: each(json, site, 'sites'),
        incident: text(json, 'incident'),
        calledBackBy: text(json, 'calledBackBy'),
      };
}

/** An attempt this operator is in, by the ledger; null for one he has only asked for. */
export function myAttempt(json: unknown): string | null {
  return lower(json, 'state') === 'asked' ? null : text(json, 'attempt') || null;
}

function site(json: unknown): KnownSite | null {
  const id = text(json, 'id');
  return id === '' ? null : { id, name: text(json, 'name') || id };
}
