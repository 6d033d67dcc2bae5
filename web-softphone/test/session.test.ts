import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MadeUpStation } from '../src/alone/made-up-station';
import { Station } from '../src/api/station';
import { Session } from '../src/session';
import { EMPTY, type Desk } from '../src/state/desk';

describe('a session with a slow server', () => {
  let made: MadeUpStation;
  let session: Session;
  let desk: Desk;

  beforeEach(async () => {
    vi.useFakeTimers();
    desk = EMPTY;
    made = new MadeUpStation(() => new Date());
    made.opens('a', {});
    made.signsIn();
    const slow = async (path: string, init?: RequestInit) => {
      const answer = await made.fetch(path, init);
      await new Promise((resolve) => setTimeout(resolve, path === '/api/board' ? 0 : 100));
      return answer;
    };
    const show = (next: Desk) => void (desk = next);
    session = new Session(new Station(slow), show, () => undefined);
    session.start();
    await vi.advanceTimersByTimeAsync(500);
  });

  afterEach(() => {
    session.stop();
    vi.useRealTimers();
  });

  it('asks at most twice for an incident that changes many times in a row, and ends with its last state', async () => {
    for (let i = 0; i < 10; i++) {
      made.changes('a', { priority: i });
      made.writes('a', 'noted', {});
      await vi.advanceTimersByTimeAsync(5);
    }
    await vi.advanceTimersByTimeAsync(500);
    expect(made.asked.filter(({ path }) => path === '/api/incidents/a')).toHaveLength(2);
    expect(desk.incidents.get('a')?.priority).toBe(9);
  });

  it('says what the server said when it cannot answer, until it can', async () => {
    session.choose('nonsense');
    await vi.advanceTimersByTimeAsync(200);
    expect(desk.trouble).toBe('There is no incident nonsense.');
    session.networkChanged();
    await vi.advanceTimersByTimeAsync(1000);
    expect(desk.connection).toBe('live');
  });

  it('hears nothing any more once it is stopped', async () => {
    session.stop();
    made.changes('a', { priority: 0 });
    made.writes('a', 'noted', {});
    await vi.advanceTimersByTimeAsync(1000);
    expect(desk.incidents.get('a')?.priority).toBe(3);
  });
});
