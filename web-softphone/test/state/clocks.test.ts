import { describe, expect, it } from 'vitest';
import { age, left } from '../../src/state/age';
import { firstAction, nextDeadline } from '../../src/state/clocks';
import { attempt, incident } from './made';

const START = new Date('2026-11-22T01:00:00Z');
const later = (seconds: number) => new Date(START.getTime() + seconds * 1000);
const at = (changes: Parameters<typeof incident>[1], seconds: number) =>
  firstAction(incident('a', { openedAt: START, ...changes }), later(seconds)).level;

describe('the clock to the first action', () => {
  it.each([
    ['hold_up', 29, 'calm'],
    ['hold_up', 30, 'soon'],
    ['fire', 60, 'late'],
    ['panic', 59, 'soon'],
    ['duress', 60, 'late'],
    ['medical', 31, 'soon'],
    ['intrusion', 89, 'calm'],
    ['intrusion', 90, 'soon'],
    ['technical', 180, 'late'],
  ])('of %s after %i s is %s', (alarmClass, seconds, level) => {
    expect(at({ alarmClass }, seconds)).toBe(level);
  });

  it('stops with the first call, when somebody takes it, and when the plan waits', () => {
    expect(at({ attempts: [attempt('a-1')] }, 500)).toBe('done');
    expect(at({ hands: 'operator-1' }, 500)).toBe('done');
    expect(at({ phase: 'waiting' }, 500)).toBe('done');
  });

  it('runs again from when a person is asked for, until one has it', () => {
    const asked = { phase: 'with_operator', attempts: [attempt('a-1')], askedAt: later(100), alarmClass: 'fire' };
    expect(at(asked, 120)).toBe('calm');
    expect(at(asked, 160)).toBe('late');
    expect(at({ ...asked, hands: 'operator-1' }, 160)).toBe('done');
  });
});

describe('the next deadline', () => {
  const mission = { person: 'p', who: 'agent', reached: 'accepted', due: later(300), overdue: false, help: false };

  it('is whatever comes first, near two minutes before and late after it', () => {
    const both = incident('a', { mission, hold: { by: 'x', reason: '', until: later(200) } });
    expect(nextDeadline(both, START)).toEqual({ what: 'hold', at: later(200), level: 'calm' });
    expect(nextDeadline(both, later(80))?.level).toBe('soon');
    expect(nextDeadline(incident('a', { mission }), later(300))?.level).toBe('late');
  });

  it('is none where nothing has a time', () => {
    expect(nextDeadline(incident('a'), START)).toBeNull();
  });
});

describe('a time', () => {
  it.each([
    [0, '0:00'],
    [7, '0:07'],
    [750, '12:30'],
    [11_100, '3:05:00'],
    [-5, '0:00'],
  ])('of %i s is %s', (seconds, words) => {
    expect(age(START, later(seconds))).toBe(words);
  });

  it('that is left counts down and on', () => {
    expect([left(later(250), START), left(START, later(30))]).toEqual(['4:10', '−0:30']);
  });

  it('that is not known is a dash', () => {
    expect(age(null, START)).toBe('–');
  });
});
