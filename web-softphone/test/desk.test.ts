import { describe, expect, it } from 'vitest';
import { board, EMPTY, update, type Desk, type News } from '../src/state/desk';
import type { Entry, Incident } from '../src/state/incident';

function incident(id: string, changes: Partial<Incident> = {}): Incident {
  return {
    id,
    site: id,
    siteId: id,
    phase: 'verifying',
    alarmClass: 'fire',
    priority: 3,
    openedAt: new Date(1000),
    hands: 'automatic',
    asked: '',
    ...changes,
  };
}

function entry(number: number, stream = 'incident:a'): Entry {
  return { stream, number, at: new Date(0), kind: 'noted', body: {} };
}

function after(...news: News[]): Desk {
  return news.reduce((desk, each) => update(desk, each).desk, EMPTY);
}

const numbers = (desk: Desk) => desk.register.map((each) => each.number);

describe('the desk', () => {
  it('shows what is most urgent first, then what has waited longest, and nothing closed', () => {
    const desk = after({
      type: 'all',
      incidents: [
        incident('new', { openedAt: new Date(2000) }),
        incident('old'),
        incident('top', { priority: 0 }),
        incident('closed', { phase: 'closed', priority: 0 }),
      ],
    });
    expect(board(desk).map((each) => each.id)).toEqual(['top', 'old', 'new']);
  });

  it('asks for everything when something may have been missed', () => {
    expect(update(EMPTY, { type: 'again' }).wants).toEqual([{ type: 'all' }]);
    expect(update(after({ type: 'chosen', id: 'a' }), { type: 'again' }).wants).toEqual([
      { type: 'all' },
      { type: 'register', id: 'a' },
    ]);
  });

  it('lets the chosen register grow with each entry', () => {
    const desk = after(
      { type: 'chosen', id: 'a' },
      { type: 'register', id: 'a', entries: [entry(1)] },
      { type: 'entry', entry: entry(2) },
    );
    expect(numbers(desk)).toEqual([1, 2]);
  });

  it('does not show an entry twice, and fetches what lies in a gap', () => {
    const desk = after({ type: 'chosen', id: 'a' }, { type: 'register', id: 'a', entries: [entry(1), entry(2)] });
    expect(numbers(update(desk, { type: 'entry', entry: entry(2) }).desk)).toEqual([1, 2]);
    const gap = update(desk, { type: 'entry', entry: entry(5) });
    expect(numbers(gap.desk)).toEqual([1, 2]);
    expect(gap.wants).toContainEqual({ type: 'register', id: 'a' });
  });

  it('keeps a live entry when an older answer arrives after it', () => {
    const desk = after(
      { type: 'chosen', id: 'a' },
      { type: 'entry', entry: entry(1) },
      { type: 'entry', entry: entry(2) },
      { type: 'register', id: 'a', entries: [entry(1)] },
    );
    expect(numbers(desk)).toEqual([1, 2]);
  });

  it('does not show the register of an incident that is no longer the chosen one', () => {
    const desk = after(
      { type: 'chosen', id: 'a' },
      { type: 'chosen', id: 'b' },
      { type: 'register', id: 'a', entries: [entry(1)] },
    );
    expect(numbers(desk)).toEqual([]);
  });

  it('asks anew for an incident that something was written about', () => {
    expect(update(EMPTY, { type: 'entry', entry: entry(1, 'incident:x') }).wants).toEqual([
      { type: 'incident', id: 'x' },
    ]);
    expect(update(EMPTY, { type: 'entry', entry: entry(1, 'station') }).wants).toEqual([]);
  });

  it('keeps the chosen incident at hand, closed, when it is no longer among the open ones', () => {
    const desk = after(
      { type: 'all', incidents: [incident('a')] },
      { type: 'chosen', id: 'a' },
      { type: 'all', incidents: [] },
    );
    expect(desk.incidents.get('a')?.phase).toBe('closed');
    expect(board(desk)).toEqual([]);
  });
});
