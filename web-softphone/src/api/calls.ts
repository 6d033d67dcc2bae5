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

export interface MyCalls {
  /** He belongs to them, by the ledger. */
  readonly attempts: readonly string[];
  /** He has asked for them. */
  readonly asked: readonly string[];
}

export function myCalls(json: unknown): MyCalls {
  const all = each(json, (one) => (text(one, 'attempt') === '' ? null : one));
  const isAsked = (one: unknown) => lower(one, 'state') === 'asked';
  return {
    attempts: all.filter((one) => !isAsked(one)).map((one) => text(one, 'attempt')),
    asked: all.filter(isAsked).map((one) => text(one, 'attempt')),
  };
}

function site(json: unknown): KnownSite | null {
  const id = text(json, 'id');
  return id === '' ? null : { id, name: text(json, 'name') || id };
}
