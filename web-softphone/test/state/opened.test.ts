import { describe, expect, it } from 'vitest';
import { card } from '../../src/api/cards';
import { NOTHING_OPENED, updateOpened, type Opened, type OpenedNews } from '../../src/state/opened';
import { entry } from './made';

const after = (...news: OpenedNews[]): Opened =>
  news.reduce((all, each) => updateOpened(all, each).state, NOTHING_OPENED);
const numbers = (opened: Opened) => opened.register.map((each) => each.number);
const open: OpenedNews = { type: 'open', id: 'a' };

describe('the incident on the desk', () => {
  it('is read whole when it is opened', () => {
    expect(updateOpened(NOTHING_OPENED, open).wants.map((want) => want.type)).toEqual([
      'incident',
      'register',
      'card',
      'recordings',
    ]);
  });

  it('lets its register grow with each entry, shows none twice, and fetches what lies in a gap', () => {
    const opened = after(open, { type: 'register', id: 'a', entries: [entry(1)] }, { type: 'entry', entry: entry(2) });
    expect(numbers(opened)).toEqual([1, 2]);
    expect(numbers(updateOpened(opened, { type: 'entry', entry: entry(2) }).state)).toEqual([1, 2]);
    const gap = updateOpened(opened, { type: 'entry', entry: entry(5) });
    expect(numbers(gap.state)).toEqual([1, 2]);
    expect(gap.wants).toContainEqual({ type: 'register', id: 'a' });
  });

  it('keeps a live entry when an older answer arrives after it', () => {
    const opened = after(
      open,
      { type: 'entry', entry: entry(1) },
      { type: 'entry', entry: entry(2) },
      { type: 'register', id: 'a', entries: [entry(1)] },
    );
    expect(numbers(opened)).toEqual([1, 2]);
  });

  it('lets go what comes too late for an incident that is no longer the one on the desk', () => {
    const opened = after(
      open,
      { type: 'sign', id: 'a' },
      { type: 'open', id: 'b' },
      { type: 'register', id: 'a', entries: [entry(1)] },
    );
    expect([opened.register, opened.sign]).toEqual([[], false]);
  });

  it('reads its card anew when something is written about it or its site, and its recordings when one was kept', () => {
    const opened = after(open, { type: 'card', id: 'a', card: card({ site: 'martin' }) });
    const wants = (stream: string, kind = 'noted') =>
      updateOpened(opened, { type: 'entry', entry: entry(1, stream, kind) }).wants.map((want) => want.type);
    expect(wants('incident:a')).toEqual(['card']);
    expect(wants('site:martin')).toEqual(['card']);
    expect(wants('site:other')).toEqual([]);
    expect(wants('incident:a', 'recording_kept')).toEqual(['card', 'recordings']);
  });
});
