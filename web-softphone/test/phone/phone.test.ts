import { describe, expect, it } from 'vitest';
import { incidentOfAttempt } from '../../src/phone/call';
import { PHONE_OFF, updatePhone, type Phone, type PhoneNews } from '../../src/phone/phone';

const at = (seconds: number) => new Date(seconds * 1000);
const ringing = (call: string, auto = false, attempt = ''): PhoneNews => ({
  type: 'ringing',
  ringing: { call, auto, attempt, from: 'M. Dupont' },
  at: at(0),
});
const talking = (call: string, seconds: number): PhoneNews => ({ type: 'talking', call, at: at(seconds) });
const ended = (call: string, seconds: number): PhoneNews => ({ type: 'ended', call, at: at(seconds) });
const after = (...news: PhoneNews[]): Phone => news.reduce((all, each) => updatePhone(all, each).state, PHONE_OFF);
const ready: readonly PhoneNews[] = [{ type: 'wanted' }, { type: 'connecting' }, { type: 'registered' }];
const types = (wants: readonly { type: string }[]) => wants.map((want) => want.type);

describe('the telephone', () => {
  it('asks for a secret, tells the other tabs once it has it, and asks for its calls once it is registered', () => {
    expect(types(updatePhone(PHONE_OFF, { type: 'wanted' }).wants)).toEqual(['access']);
    const access = { user: 'web-o', secret: 'x', uri: 'sip:web-o@contrappel', ws: 'ws://localhost/ws', iceServers: [] };
    expect(types(updatePhone(after({ type: 'wanted' }), { type: 'access', access }).wants)).toEqual(['start', 'tell-tabs']);
    expect(types(updatePhone(after({ type: 'wanted' }), { type: 'registered' }).wants)).toEqual(['ask-mine']);
  });

  it('rings until it is answered', () => {
    const rung = updatePhone(after(...ready), ringing('c'));
    expect(rung.wants).toEqual([{ type: 'ring', on: true }]);
    const answered = updatePhone(rung.state, { type: 'answer' });
    expect(answered.wants).toEqual([
      { type: 'ring', on: false },
      { type: 'answer', call: 'c' },
    ]);
    expect(updatePhone(answered.state, talking('c', 3)).state.call?.state).toBe('talking');
  });

  it('answers by itself what the operator asked for', () => {
    const rung = updatePhone(after(...ready), ringing('c', true, 'a-1'));
    expect(rung.wants).toContainEqual({ type: 'answer', call: 'c' });
  });

  it('has one call at a time', () => {
    const second = updatePhone(after(...ready, ringing('c', true), talking('c', 1)), ringing('d'));
    expect(second.wants).toEqual([{ type: 'hang-up', call: 'd' }]);
    expect(second.state.call?.name).toBe('c');
  });

  it('hears nothing of a call that is not its own', () => {
    const on = after(...ready, ringing('c', true), talking('c', 1));
    expect(updatePhone(on, ended('d', 2)).state).toEqual(on);
  });

  it('remembers how long a call was, and that one was not taken', () => {
    const taken = after(...ready, ringing('c', true, 'a-1'), talking('c', 10), ended('c', 52));
    expect(taken.history[0]).toMatchObject({ attempt: 'a-1', seconds: 42, taken: true });
    expect(after(...ready, ringing('c'), ended('c', 5)).history[0]?.taken).toBe(false);
  });

  it('keeps the call when the WebSocket is cut, and says so until it is back', () => {
    const cut = after(...ready, ringing('c', true), talking('c', 1), { type: 'cut' });
    expect([cut.line, cut.trouble, cut.call?.state]).toEqual(['cut', 'cut', 'talking']);
    const back = updatePhone(cut, { type: 'registered' }).state;
    expect([back.line, back.trouble, back.call?.state]).toEqual(['registered', null, 'talking']);
  });

  it('lets the line go when another tab takes it', () => {
    const gone = updatePhone(after(...ready), { type: 'other-tab' });
    expect([gone.state.line, gone.state.trouble]).toEqual(['off', 'other-tab']);
    expect(types(gone.wants)).toContain('stop');
  });

  it('does not hang up when another tab takes it in mid-call: it falls silent until the server has moved the call', () => {
    const gone = updatePhone(after(...ready, ringing('c', true, 'a-1'), talking('c', 1)), { type: 'other-tab' });
    expect(gone.wants).toEqual([{ type: 'mute', call: 'c', muted: true }]);
    const moved = updatePhone(gone.state, ended('c', 9));
    expect([moved.state.line, moved.state.trouble, moved.state.call]).toEqual(['off', 'other-tab', null]);
    expect(types(moved.wants)).toContain('stop');
  });

  it('goes on speaking when its secret is refused in mid-call, as when the session is over', () => {
    const refused = updatePhone(after(...ready, ringing('c', true), talking('c', 1)), { type: 'replaced' });
    expect([refused.wants, refused.state.call?.muted, refused.state.trouble]).toEqual([[], false, 'replaced']);
    expect(updatePhone(refused.state, { type: 'wanted' }).state.trouble).toBeNull();
  });

  it('draws a new secret when the old one is refused after the line was cut, and not when another desk has it', () => {
    expect(types(updatePhone(after(...ready, { type: 'cut' }), { type: 'replaced' }).wants)).toEqual(['access']);
    expect(types(updatePhone(after(...ready), { type: 'replaced' }).wants)).toContain('stop');
  });

  it('comes back to the same person in place of a call that died without a word', () => {
    const lost = after(...ready, ringing('c', true, 'a-1'), talking('c', 1), { type: 'cut' }, { type: 'registered' });
    const back = updatePhone(lost, ringing('d', true, 'a-1'));
    expect(back.wants).toEqual([
      { type: 'hang-up', call: 'c' },
      { type: 'ring', on: false },
      { type: 'answer', call: 'd' },
    ]);
    expect(updatePhone(back.state, ended('c', 3)).state.call?.name).toBe('d');
  });

  it('follows the server to another call with the same person when Asterisk itself has died', () => {
    const cut = after(...ready, ringing('c', true, 'a-1'), talking('c', 1), { type: 'cut' }, { type: 'registered' });
    expect(updatePhone(cut, ringing('d', true, 'a-2')).state.call?.name).toBe('d');
    const never = after(...ready, ringing('c', true, 'a-1'), talking('c', 1));
    expect(updatePhone(never, ringing('d', true, 'a-2')).state.call?.name).toBe('c');
  });

  it('lets a call go that was on when the line was cut and that the server knows nothing of', () => {
    const mine = (...attempts: string[]): PhoneNews => ({ type: 'mine', attempts, asked: [] });
    const on = after(...ready, ringing('c', true, 'a-1'), talking('c', 1));
    expect(updatePhone(on, mine()).wants).toEqual([]);
    const cut = updatePhone(on, { type: 'cut' }).state;
    expect(updatePhone(cut, mine('a-1')).wants).toEqual([]);
    expect(updatePhone(cut, mine()).wants).toEqual([{ type: 'hang-up', call: 'c' }]);
  });

  it('keeps what is wrong with the microphone apart from the line', () => {
    const refused: PhoneNews = { type: 'trouble', trouble: 'microphone-refused', detail: 'x' };
    const again = after(...ready, refused, { type: 'wanted' });
    expect([again.line, again.trouble, again.call]).toEqual(['connecting', 'microphone-refused', null]);
  });

  it('does not end a call to draw a new secret: it draws it afterwards', () => {
    const renewing = updatePhone(after(...ready, ringing('c', true), talking('c', 1)), { type: 'wanted' });
    expect([renewing.wants, renewing.state.call?.name]).toEqual([[], 'c']);
    expect(types(updatePhone(renewing.state, ended('c', 9)).wants)).toContain('access');
  });

  it('says that it is coming back to a call until that rings', () => {
    const coming = after(...ready, { type: 'mine', attempts: ['a-1'], asked: [] });
    expect(coming.comingBack).toEqual(['a-1']);
    expect(updatePhone(coming, ringing('c', true, 'a-1')).state.comingBack).toEqual([]);
    expect(after(...ready, { type: 'other-tab' }, { type: 'mine', attempts: ['a-1'], asked: [] }).comingBack).toEqual([]);
  });

  it('dials the test call only when it is registered and free, and keeps it out of the history', () => {
    expect(updatePhone(PHONE_OFF, { type: 'check', at: at(0) }).wants).toEqual([]);
    const testing = after(...ready, { type: 'check', at: at(0) }, { type: 'dialled', call: 'f-1' }, talking('f-1', 1));
    expect(testing.call).toMatchObject({ isCheck: true, name: 'f-1', state: 'talking' });
    expect(updatePhone(testing, ended('f-1', 9)).state.history).toEqual([]);
  });

  it('keeps the trouble with the microphone while the line is well, until there is one', () => {
    const refused: PhoneNews = { type: 'trouble', trouble: 'microphone-refused', detail: '' };
    const silent = after(...ready, refused, { type: 'registered' });
    expect(silent.trouble).toBe('microphone-refused');
    expect(updatePhone(silent, { type: 'microphone' }).state.trouble).toBeNull();
  });

  it('knows of which incident a call was, and that a call of the station is of none', () => {
    expect(['l07-abc-12', 'in-99', 'out-again-7', ''].map(incidentOfAttempt)).toEqual(['l07-abc', '', '', '']);
  });
});
