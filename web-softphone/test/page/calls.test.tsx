// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { button, DeskUnderTest, hasButton, presses, refusing, sees, until } from './desk-under-test';

let at: DeskUnderTest;
const CALLER = { id: 'in-1', number: '+33639980007', sites: [{ id: 'lilas', name: 'École des Lilas' }] };

async function sits(media?: ConstructorParameters<typeof DeskUnderTest>[0], name?: string): Promise<void> {
  at = media === undefined ? new DeskUnderTest() : new DeskUnderTest(media);
  await at.sits(name);
  await until(() => expect(at.line.done).toContain(`start web-${name ?? 'operator-1'}`));
}

afterEach(() => at.close());

describe('a call to the station', () => {
  it('is a banner with who rings and from where; one key claims it, and it stays in hand until it is ended', async () => {
    await sits();
    at.station.desk.rings(CALLER);
    await sees('Incoming call: +33639980007');
    await sees('École des Lilas');
    presses('l');
    await sees('You take the call of +33639980007');
    at.station.desk.answered('in-1');
    await sees('You speak with +33639980007');
    button('Hang up').click();
    await until(() => expect(document.body.textContent).not.toContain('You speak with'));
    expect(at.asked).toContain('POST /api/incoming/in-1/hang-up');
  });

  it('opens the incident it belongs to beside it', async () => {
    await sits();
    at.alarm('lilas');
    await sees('lilas');
    at.station.desk.rings({ ...CALLER, incident: 'lilas' });
    await sees('Incoming call');
    presses('l');
    await until(() => expect(document.querySelector('.heading h2')?.textContent).toBe('lilas'));
  });

  it('opens the card of its site where that has no incident', async () => {
    await sits();
    at.station.desk.rings(CALLER);
    await sees('Incoming call');
    presses('l');
    await until(() => expect(document.querySelector('.heading h2')?.textContent).toBe('École des Lilas'));
    await sees('12 rue des Lilas');
  });

  it('that another claimed first is gone, and nobody is misled', async () => {
    await sits();
    at.station.desk.rings(CALLER);
    await sees('Incoming call');
    at.station.board.tells('incoming', { ...CALLER, direction: 'IN', state: 'CLAIMED', by: 'operator-2' });
    await until(() => expect(hasButton('Take the call')).toBe(false));
  });

  it('is heard on a free desk only, and again once one is free', async () => {
    await sits();
    const heard: boolean[] = [];
    at.chime.ring = (on) => void heard.push(on);
    at.station.desk.rings(CALLER);
    await sees('Incoming call');
    expect(heard.at(-1)).toBe(true);
    const call = at.line.rings({ attempt: 'a-1', from: 'M. Dupont', auto: true });
    await sees('On the line');
    expect(heard.at(-1)).toBe(false);
    at.line.ends(call);
    await until(() => expect(heard.at(-1)).toBe(true));
    at.station.board.tells('incoming', { ...CALLER, direction: 'IN', state: 'ENDED', by: null });
    await until(() => expect(heard.at(-1)).toBe(false));
  });

  it('that nobody took stands on the list and is called back with one key', async () => {
    await sits();
    at.station.desk.rings(CALLER);
    at.station.desk.misses('in-1');
    await sees('1 missed');
    presses('q');
    await sees('Missed calls');
    button('Call back').click();
    await until(() => expect(at.asked).toContain('POST /api/missed/in-1/call-back'));
  });
});

describe('the telephone in the page', () => {
  it('answers by itself what the operator asked for, and is muted and hung up by keys', async () => {
    await sits();
    at.line.rings({ attempt: 'a-1', from: 'M. Dupont', auto: true });
    await sees('On the line');
    presses('m');
    await sees('Muted: nobody hears you');
    presses('x');
    await until(() => expect(hasButton('Hang up')).toBe(false));
    expect(at.line.done.slice(-3)).toEqual(['answer fake-1', 'mute fake-1', 'hang up fake-1']);
  });

  it('says who it is by the incident, and opens that one where nothing is open, as after a reload', async () => {
    const speaking = { id: 'martin-1', name: 'M. Dupont', facts: {}, result: null, with: 'operator-1' };
    at = new DeskUnderTest();
    at.alarm('martin', { hands: 'operator-1', attempts: [speaking] });
    await at.sits();
    await until(() => expect(at.line.done).toContain('start web-operator-1'));
    at.line.rings({ attempt: 'martin-1', from: '', auto: true });
    await until(() => expect(document.querySelector('.heading h2')?.textContent).toBe('martin'));
    await until(() => expect(document.querySelector('footer')?.textContent).toContain('M. Dupont On the line'));
  });

  it('rings for anybody else until it is answered', async () => {
    await sits();
    at.line.rings({ attempt: '', from: 'operator-2', auto: false });
    await sees('operator-2 is ringing');
    presses('d');
    await sees('On the line');
  });

  it.each([
    ['NotAllowedError', 'The browser refuses the microphone: you hear, but nobody hears you.'],
    ['NotFoundError', 'No microphone is plugged in: you hear, but nobody hears you.'],
    ['NotReadableError', 'another program may be using it'],
  ])('says why nobody hears him when the microphone fails with %s, and goes on all the same', async (name, sentence) => {
    await sits(refusing(name));
    at.line.rings({ attempt: 'a-1', from: 'M. Dupont', auto: true });
    await sees('On the line');
    await sees(sentence);
  });

  it('says when the WebSocket is cut in mid-call that the person is still there, and that it is well again', async () => {
    await sits();
    at.station.myCalls.push({ attempt: 'a-1', incident: 'a' });
    at.line.rings({ attempt: 'a-1', from: 'M. Dupont', auto: true });
    await sees('On the line');
    at.line.isCut();
    await sees('whoever you speak with stays on the line at the station');
    at.line.isBack();
    await sees('Telephone ready');
    expect(document.body.textContent).toContain('On the line');
  });

  it('says that another tab has it, and takes it back when asked to', async () => {
    await sits();
    at.desk.phone.store.hear({ type: 'other-tab' });
    await sees('Your telephone is now in another tab of this browser.');
    button('Use the telephone in this tab').click();
    await sees('Telephone ready');
  });

  it('is not hung up when the page is left', async () => {
    await sits();
    at.line.rings({ attempt: 'a-1', from: 'M. Dupont', auto: true });
    await sees('On the line');
    at.desk.close();
    expect(at.line.done.join()).not.toMatch(/hang up|stop/);
  });

  it('lets a supervisor listen and whisper, and nobody else', async () => {
    const speaking = { id: 'martin-1', name: 'M. Dupont', facts: {}, result: null, with: 'operator-2' };
    await sits(undefined, 'supervisor-1');
    at.alarm('martin', { hands: 'operator-2', attempts: [speaking] });
    await at.chooses('martin');
    button('Whisper').click();
    await until(() => expect(at.asked).toContain('POST /api/incidents/martin/calls/martin-1/whisper'));
    at.close();
    await sits();
    at.alarm('martin', { hands: 'operator-2', attempts: [speaking] });
    await at.chooses('martin');
    await sees('operator-2 speaks with M. Dupont');
    expect([hasButton('Listen in'), hasButton('Whisper')]).toEqual([false, false]);
  });
});

describe('plain HTTP from elsewhere', () => {
  it('gives no microphone, and the desk says why before anybody rings', async () => {
    await sits(null);
    await sees('this page came from another machine without HTTPS, and a browser then gives no microphone');
    expect(hasButton('Open the microphone')).toBe(false);
  });
});
