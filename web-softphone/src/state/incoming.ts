import { still, type Next } from './store';

export interface KnownSite {
  readonly id: string;
  readonly name: string;
}

/** A call of the station's own number: somebody rings it, or is called back from it. */
export interface Incoming {
  readonly id: string;
  /** We called. */
  readonly ours: boolean;
  readonly number: string;
  readonly since: Date | null;
  readonly sites: readonly KnownSite[];
  /** The open incident of that site; empty when there is none. */
  readonly incident: string;
  /** ringing, claimed, answered, missed, ended. */
  readonly state: string;
  readonly by: string;
}

/** A call nobody took. */
export interface Missed {
  readonly id: string;
  readonly number: string;
  readonly at: Date | null;
  readonly sites: readonly KnownSite[];
  readonly incident: string;
  readonly calledBackBy: string;
}

export interface Calls {
  /** Those that are on, the longest first. */
  readonly live: readonly Incoming[];
  readonly missed: readonly Missed[];
}

export type CallsNews =
  | { readonly type: 'again' }
  | { readonly type: 'call'; readonly call: Incoming }
  | { readonly type: 'live'; readonly calls: readonly Incoming[] }
  | { readonly type: 'missed'; readonly missed: readonly Missed[] };

export type CallsWant =
  | { readonly type: 'live' }
  | { readonly type: 'missed' }
  | { readonly type: 'ring'; readonly on: boolean };

const LIVE = ['ringing', 'claimed', 'answered'];

export const NO_CALLS: Calls = { live: [], missed: [] };

export function updateCalls(calls: Calls, news: CallsNews): Next<Calls, CallsWant> {
  switch (news.type) {
    case 'again':
      return { state: calls, wants: [{ type: 'live' }, { type: 'missed' }] };
    case 'live':
      return are(calls, news.calls.filter(isLive), []);
    case 'missed':
      return still({ ...calls, missed: news.missed });
    case 'call': {
      const { call } = news;
      const missed: readonly CallsWant[] = call.state === 'missed' ? [{ type: 'missed' }] : [];
      return are(calls, changed(calls.live, call), missed);
    }
  }
}

/** Those that wait for whoever comes first. */
export function ringing(calls: Calls): readonly Incoming[] {
  return calls.live.filter(isRinging);
}

/** The one this operator has claimed, speaks on, or has placed; there is no more than one. */
export function callWith(calls: Calls, operator: string): Incoming | undefined {
  return calls.live.find((call) => call.by === operator && !isRinging(call));
}

/** It is heard as long as there is a call nobody has taken. */
function are(calls: Calls, live: readonly Incoming[], wants: readonly CallsWant[]): Next<Calls, CallsWant> {
  const state = { ...calls, live };
  const [before, on] = [ringing(calls).length > 0, ringing(state).length > 0];
  return { state, wants: before === on ? wants : [{ type: 'ring', on }, ...wants] };
}

/** It keeps its place. */
function changed(live: readonly Incoming[], call: Incoming): readonly Incoming[] {
  const known = live.some((each) => each.id === call.id);
  const all = known ? live.map((each) => (each.id === call.id ? call : each)) : [...live, call];
  return all.filter(isLive);
}

function isLive(call: Incoming): boolean {
  return LIVE.includes(call.state);
}

function isRinging(call: Incoming): boolean {
  return call.state === 'ringing';
}
