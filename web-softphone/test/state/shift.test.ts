import { describe, expect, it } from 'vitest';
import { NO_SHIFT, updateShift, type Shift, type ShiftNews } from '../../src/state/shift';

const me = 'operator-1';
const on = (name: string, answerBy: Date | null = null) => ({ name, since: new Date(0), answerBy });
const after = (...news: ShiftNews[]): Shift => news.reduce((all, each) => updateShift(all, each).state, NO_SHIFT);

describe('the shift', () => {
  it('puts the sheet before who comes to his desk without it, once', () => {
    const first = updateShift(NO_SHIFT, { type: 'who', on: [on('operator-2')], me });
    expect([first.state.shown, first.wants]).toEqual([true, [{ type: 'sheet' }]]);
    const later = updateShift(updateShift(first.state, { type: 'hide' }).state, { type: 'who', on: [], me });
    expect([later.state.shown, later.wants]).toEqual([false, []]);
  });

  it('does not put it before who has the shift', () => {
    expect(after({ type: 'who', on: [on(me)], me }).shown).toBe(false);
  });

  it('asks whether he is there, wakes him once, and hears of it when he moves', () => {
    const asked = updateShift(after({ type: 'who', on: [on(me)], me }), { type: 'presence' });
    expect([asked.state.presence, asked.wants]).toEqual([true, [{ type: 'wake' }]]);
    expect(updateShift(asked.state, { type: 'presence' }).wants).toEqual([]);
    const moved = updateShift(asked.state, { type: 'deed' });
    expect([moved.state.presence, moved.wants]).toEqual([false, [{ type: 'alive' }]]);
  });

  it('asks as well when the page comes to know only later that the station waits for him', () => {
    expect(after({ type: 'who', on: [on(me, new Date(5))], me }).presence).toBe(true);
  });

  it('tells nobody of deeds of one who is not on shift', () => {
    expect(updateShift(NO_SHIFT, { type: 'deed' }).wants).toEqual([]);
  });
});
