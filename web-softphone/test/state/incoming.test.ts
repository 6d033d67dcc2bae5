import { describe, expect, it } from 'vitest';
import { incomingCall } from '../../src/api/calls';
import { callWith, NO_CALLS, ringing, updateCalls, type Calls, type CallsNews, type Incoming } from '../../src/state/incoming';

const call = (id: string, state = 'ringing', by = ''): Incoming => {
  return { id, ours: false, number: '+331', since: null, sites: [], incident: '', state, by };
};
const after = (...news: CallsNews[]): Calls => news.reduce((all, each) => updateCalls(all, each).state, NO_CALLS);
const is = (id: string, state?: string, by?: string): CallsNews => ({ type: 'call', call: call(id, state, by) });

describe('incoming calls', () => {
  it('ring from the first one until nobody rings any more', () => {
    const first = updateCalls(NO_CALLS, is('a'));
    expect(first.wants).toEqual([{ type: 'ring', on: true }]);
    const second = updateCalls(first.state, is('b'));
    expect(second.wants).toEqual([]);
    const taken = updateCalls(second.state, is('a', 'claimed', 'operator-2'));
    expect(taken.wants).toEqual([]);
    const over = updateCalls(taken.state, is('b', 'ended'));
    expect(over.wants).toEqual([{ type: 'ring', on: false }]);
  });

  it('that nobody took are read into the missed ones', () => {
    const missed = updateCalls(after(is('a')), is('a', 'missed'));
    expect(missed.wants).toContainEqual({ type: 'missed' });
    expect(missed.state.live).toEqual([]);
  });

  it('that ended while the line was cut ring no more', () => {
    const back = updateCalls(after(is('a')), { type: 'live', calls: [] });
    expect([back.state.live, back.wants]).toEqual([[], [{ type: 'ring', on: false }]]);
  });

  it('stay with whoever has claimed one, until it is over or rings for all again', () => {
    const claimed = after(is('a'), is('b'), is('a', 'claimed', 'operator-1'), is('a', 'answered', 'operator-1'));
    expect(callWith(claimed, 'operator-1')?.id).toBe('a');
    expect(callWith(claimed, 'operator-2')).toBeUndefined();
    expect(ringing(claimed).map((each) => each.id)).toEqual(['b']);
    expect(callWith(updateCalls(claimed, is('a')).state, 'operator-1')).toBeUndefined();
    expect(callWith(updateCalls(claimed, is('a', 'ended', 'operator-1')).state, 'operator-1')).toBeUndefined();
  });

  it('are told from calls of ours', () => {
    const json = { id: 'out-1', direction: 'OUT', number: '+331', state: 'CLAIMED', by: 'operator-1', incident: null };
    expect(incomingCall(json)).toMatchObject({ ours: true, state: 'claimed', incident: '' });
    expect(incomingCall({ ...json, direction: 'IN' })?.ours).toBe(false);
  });
});
