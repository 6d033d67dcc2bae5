import { describe, expect, it } from 'vitest';
import { ASKING, updateSession, type Session, type SessionNews } from '../../src/state/session';

const me = { name: 'operator-1', role: 'operator', csrf: 'x' };
const known: SessionNews = { type: 'known', me };
const after = (...news: SessionNews[]): Session => news.reduce((all, each) => updateSession(all, each).state, ASKING);

describe('a session', () => {
  it('begins a desk of its own when somebody signs in', () => {
    expect(updateSession(after({ type: 'nobody' }), known).wants).toEqual([{ type: 'begin', me }]);
  });

  it('keeps who sat there when it is over, and goes on when he signs in again', () => {
    const over = after(known, { type: 'over' });
    expect([over.stage, over.me]).toEqual(['over', me]);
    expect(updateSession(over, known).wants).toEqual([{ type: 'go-on', me }]);
  });

  it('begins nothing anew when the server says once more that he is there', () => {
    expect(updateSession(after(known), known).wants).toEqual([]);
  });

  it('ends the desk of the one before when another signs in over it', () => {
    const another = { ...me, name: 'operator-2' };
    const wants = updateSession(after(known, { type: 'over' }), { type: 'known', me: another }).wants;
    expect(wants.map((want) => want.type)).toEqual(['end', 'begin']);
  });

  it('says why signing in failed, until the next try', () => {
    const refused = after({ type: 'nobody' }, { type: 'signing' }, { type: 'refused', sentence: 'No.' });
    expect([refused.busy, refused.refused]).toEqual([false, 'No.']);
    expect(updateSession(refused, { type: 'signing' }).state.refused).toBe('');
  });

  it('is not asked for a password while the server cannot say who sits there', () => {
    const waiting = after({ type: 'unanswered' });
    expect([waiting.stage, waiting.unanswered]).toEqual(['asking', true]);
    expect(after(known, { type: 'unanswered' }).stage).toBe('in');
    expect(after({ type: 'unanswered' }, { type: 'nobody' })).toMatchObject({ stage: 'out', unanswered: false });
  });

  it('that never began is not over', () => {
    expect(after({ type: 'nobody' }, { type: 'over' }).stage).toBe('out');
  });
});
