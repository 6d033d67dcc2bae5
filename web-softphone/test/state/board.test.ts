import { describe, expect, it } from 'vitest';
import { inOrder, NO_BOARD, updateBoard, type Board, type BoardNews } from '../../src/state/board';
import { entry, incident } from './made';

const after = (...news: BoardNews[]): Board => news.reduce((board, each) => updateBoard(board, each).state, NO_BOARD);
const all = (...incidents: ReturnType<typeof incident>[]): BoardNews => ({ type: 'all', incidents, chosen: null });

describe('the board', () => {
  it('shows what is most urgent first, then what has waited longest, and nothing closed', () => {
    const board = after(
      all(
        incident('new', { openedAt: new Date(2000) }),
        incident('old'),
        incident('top', { priority: 0 }),
        incident('closed', { phase: 'closed', priority: 0 }),
      ),
    );
    expect(inOrder(board).map((each) => each.id)).toEqual(['top', 'old', 'new']);
  });

  it('asks for everything when something may have been missed', () => {
    expect(updateBoard(NO_BOARD, { type: 'again' }).wants).toEqual([{ type: 'all' }]);
  });

  it('asks anew for an incident that something was written about, and for nothing when it was about a site', () => {
    expect(updateBoard(NO_BOARD, { type: 'entry', entry: entry(1, 'incident:x') }).wants).toEqual([
      { type: 'incident', id: 'x' },
    ]);
    expect(updateBoard(NO_BOARD, { type: 'entry', entry: entry(1, 'station') }).wants).toEqual([]);
  });

  it('announces nothing of what was there when the desk was opened', () => {
    expect(updateBoard(NO_BOARD, all(incident('a'))).wants).toEqual([]);
  });

  it('announces a new incident once', () => {
    const first = updateBoard(after(all()), { type: 'incident', incident: incident('a') });
    expect(first.wants.map((want) => want.type)).toEqual(['announce']);
    expect(updateBoard(first.state, { type: 'incident', incident: incident('a', { priority: 2 }) }).wants).toEqual([]);
  });

  it('announces an incident that was missed while the line was cut', () => {
    const wants = updateBoard(after(all(incident('a'))), all(incident('a'), incident('b'))).wants;
    expect(wants).toEqual([{ type: 'announce', incident: incident('b') }]);
  });

  it('announces an incident again when it comes to need a person, and not when somebody takes it', () => {
    const asks = incident('a', { phase: 'with_operator' });
    const next = updateBoard(after(all(incident('a'))), { type: 'incident', incident: asks });
    expect(next.wants).toEqual([{ type: 'announce', incident: asks }]);
    const taken = incident('a', { phase: 'with_operator', hands: 'operator-1' });
    expect(updateBoard(next.state, { type: 'incident', incident: taken }).wants).toEqual([]);
  });

  it('keeps the chosen incident at hand, closed, when it is no longer among the open ones, and reads its end', () => {
    const next = updateBoard(after(all(incident('a'))), { type: 'all', incidents: [], chosen: 'a' });
    expect(next.state.incidents.get('a')?.phase).toBe('closed');
    expect(inOrder(next.state)).toEqual([]);
    expect(next.wants).toEqual([{ type: 'incident', id: 'a' }]);
  });
});
