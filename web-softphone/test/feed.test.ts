import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MadeUpStation } from '../src/alone/made-up-station';
import { Feed } from '../src/api/feed';
import { Asker, type Fetch } from '../src/api/asker';

const PATIENCE = { retries: [100, 1000], silence: 40_000, connect: 5000 };

describe('the feed', () => {
  let made: MadeUpStation;
  let heard: string[];
  let feed: Feed;

  function follow(): void {
    const asker = new Asker(made.fetch, () => undefined);
    const listener = {
      connection: (now: string) => void heard.push(now),
      event: (type: string, data: string) => void heard.push(type === 'entry' ? `entry ${JSON.parse(data).number}` : type),
      over: () => void heard.push('over'),
    };
    feed = new Feed((lastId, signal) => asker.stream('/api/board', lastId, signal), listener, PATIENCE);
    void feed.run();
  }

  beforeEach(() => {
    vi.useFakeTimers();
    made = new MadeUpStation(() => new Date());
    made.knows('operator-1');
    made.board.opens('a', {});
    heard = [];
  });

  afterEach(() => {
    feed.stop();
    vi.useRealTimers();
  });

  it('gives each entry as it is written', async () => {
    follow();
    await vi.advanceTimersByTimeAsync(1);
    made.board.writes('a', 'noted', {});
    made.board.writes('a', 'noted', {});
    await vi.advanceTimersByTimeAsync(1);
    expect(heard).toEqual(['live', 'again', 'entry 1', 'entry 2']);
  });

  it('tells at once that the line is lost, and goes on after the last entry it has seen', async () => {
    follow();
    await vi.advanceTimersByTimeAsync(1);
    made.board.writes('a', 'noted', {});
    await vi.advanceTimersByTimeAsync(1);
    made.goesDown();
    await vi.advanceTimersByTimeAsync(1);
    expect(heard).toEqual(['live', 'again', 'entry 1', 'lost']);
    made.board.writes('a', 'noted', {});
    made.comesBack();
    await vi.advanceTimersByTimeAsync(100);
    expect(heard).toEqual(['live', 'again', 'entry 1', 'lost', 'live', 'again', 'entry 2']);
    expect(made.asked.at(-1)?.headers.get('Last-Event-ID')).toBe('1');
  });

  it('tries less and less often while nobody answers', async () => {
    made.goesDown();
    follow();
    await vi.advanceTimersByTimeAsync(5050);
    expect(made.asked).toHaveLength(6);
  });

  it('opens a silent stream anew without alarming anybody', async () => {
    follow();
    await vi.advanceTimersByTimeAsync(40_001);
    expect(made.asked).toHaveLength(2);
    expect(heard).not.toContain('lost');
    made.board.writes('a', 'noted', {});
    await vi.advanceTimersByTimeAsync(1);
    expect(heard.filter((each) => each.startsWith('entry'))).toEqual(['entry 1']);
  });

  it('gives up a connection that is not made in time', async () => {
    made.fetch = ((_path, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))))) as Fetch;
    follow();
    await vi.advanceTimersByTimeAsync(5000);
    expect(heard).toEqual(['lost']);
  });

  it('tells at once when the browser says that the network is gone', async () => {
    follow();
    await vi.advanceTimersByTimeAsync(1);
    feed.interrupt();
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual(['live', 'again', 'lost']);
  });

  it('ends when the session is over', async () => {
    made.forgets();
    follow();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(heard).toEqual(['lost', 'over']);
    expect(made.asked).toHaveLength(1);
  });
});
