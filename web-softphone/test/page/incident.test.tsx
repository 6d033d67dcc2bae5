// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { button, DeskUnderTest, field, presses, sees, types, until } from './desk-under-test';

const EVIL = '<img src=x onerror=alert(1)><script>alert(2)</script>';
const SPEAKING = {
  hands: 'operator-1',
  attempts: [{ id: 'martin-1', person: 'dupont', name: 'M. Dupont', number: '+3361', facts: {}, result: null, with: 'operator-1' }],
};
const CARD = {
  contacts: [{ id: 'dupont', name: 'M. Dupont', role: 'keyholder', authority: 'FULL', numbers: ['+3361'], availableNow: true }],
  plan: { name: 'shop', at: 'images', steps: [{ name: 'ring', kind: 'send', words: 'role:agent, durand' }, { name: 'images', kind: 'decide', words: 'Look at the images.' }] },
};

describe('the incident', () => {
  let at: DeskUnderTest;

  beforeEach(() => {
    at = new DeskUnderTest();
  });
  afterEach(() => {
    vi.useRealTimers();
    at.close();
  });

  it('is taken over, given back and put aside by keys', async () => {
    at.alarm('martin');
    await at.sits();
    await at.chooses('martin');
    presses('t');
    await sees('In hand: you');
    presses('h');
    await sees('Minutes');
    types('Reason', 'waits for the technician');
    button('Put aside').click();
    await sees('Put aside until');
    expect(at.sent('/api/incidents/martin/hold')).toEqual([{ reason: 'waits for the technician', minutes: 10 }]);
    presses('t');
    await sees('In hand: you');
    presses('r');
    await sees('In hand: automatic');
  });

  it('of another is taken only after a question', async () => {
    at.alarm('martin', { hands: 'operator-2' });
    await at.sits();
    await at.chooses('martin');
    presses('t');
    await sees('operator-2 has this incident in hand. Take it from him?');
    expect(at.sent('/api/incidents/martin/claim')).toEqual([]);
    button('Take over').click();
    await sees('In hand: you');
    expect(at.sent('/api/incidents/martin/claim')).toEqual([{ confirmed: true }]);
  });

  it('that another takes away says so, and leaves what was typed', async () => {
    at.alarm('martin', { hands: 'operator-1' });
    await at.sits();
    await at.chooses('martin');
    types('Note', 'half a sen');
    at.station.board.changes('martin', { hands: 'supervisor-1' });
    at.station.board.writes('martin', 'operator_claimed', {});
    await sees('supervisor-1 has just taken this incident from you.');
    expect(field('Note').value).toBe('half a sen');
  });

  it('has no keys while a dialog lies over it', async () => {
    at.alarm('martin');
    await at.sits();
    await at.chooses('martin');
    presses('?', { shiftKey: true });
    await sees('Keyboard shortcuts');
    presses('t');
    expect(at.sent('/api/incidents/martin/claim')).toEqual([]);
  });

  it('has its call list dialled with one key', async () => {
    at.alarm('martin', { hands: 'operator-1' }, CARD);
    await at.sits();
    await at.chooses('martin');
    await sees('+3361');
    presses('2', { code: 'Digit2' });
    await sees('operator-1 speaks with M. Dupont');
    expect(at.sent('/api/incidents/martin/calls')).toEqual([{ person: 'dupont' }]);
  });

  it('shows its plan with the step in hand, and its register as it grows', async () => {
    at.alarm('martin', {}, CARD);
    await at.sits();
    await at.chooses('martin');
    await sees('step in hand');
    await sees('ring intervention agent, durand');
    expect(document.querySelector('[aria-current=step]')?.textContent).toContain('Look at the images.');
    at.station.board.writes('martin', 'note_written', { event: { type: 'note_written', words: 'Dog barks.' } });
    await sees('Dog barks.');
  });

  it('takes a note with the code it begins with', async () => {
    at.alarm('martin');
    await at.sits();
    await at.chooses('martin');
    types('Note', 'rap at six');
    button('Write').click();
    await until(() => expect(at.sent('/api/incidents/martin/notes')).toEqual([{ code: 'rap', words: 'at six' }]));
    await until(() => expect(field('Note').value).toBe(''));
  });

  it('may not have the police called without proof: the refusal is read out and the sentence stays', async () => {
    at.alarm('martin', { hands: 'operator-1' });
    await at.sits();
    await at.chooses('martin');
    types('What is the matter', 'Somebody is in the shop.');
    button('I call this service').click();
    await sees('no concrete clue is entered');
    expect(field('What is the matter').value).toBe('Somebody is in the shop.');
    types('What was seen or heard', 'Glass breaks');
    button('Add the clue').click();
    await sees('Glass breaks');
    button('I call this service').click();
    await sees('FICHE D');
  });

  it('executes nothing that anybody has typed, wherever it is shown', async () => {
    at.alarm('martin', { siteName: EVIL, question: { step: 's', words: EVIL, answers: [EVIL] } }, { name: EVIL, place: { dangers: EVIL } });
    at.station.board.writes('martin', 'note_written', { event: { type: 'note_written', words: EVIL } });
    await at.sits();
    await at.chooses(EVIL);
    await sees(`Dangers${EVIL}`);
    expect(document.querySelectorAll('img, script')).toHaveLength(0);
  });
});

describe('the code word', () => {
  let at: DeskUnderTest;

  beforeEach(async () => {
    at = new DeskUnderTest();
    at.alarm('martin', SPEAKING, CARD);
    await at.sits();
    await at.chooses('martin');
    await sees('Code word heard');
  });
  afterEach(() => {
    vi.useRealTimers();
    at.close();
  });

  const says = async (word: string) => {
    types('Code word heard', word);
    button('Check').click();
  };

  it('is judged by the server, masked while it is typed, and gone afterwards', async () => {
    expect(field('Code word heard').type).toBe('password');
    await says('mimosa');
    await sees('Right');
    await until(() => expect(field('Code word heard').value).toBe(''));
    expect(document.body.innerHTML).not.toContain('mimosa');
    await says('wrong');
    await sees('Wrong');
    expect(at.sent('/api/incidents/martin/calls/martin-1/word')).toEqual([{ word: 'mimosa' }, { word: 'wrong' }]);
  });

  it('for duress shows the very same, and a small sign to who knows it', async () => {
    await says('mimosa');
    await sees('Right');
    const usual = document.querySelector('.word')?.outerHTML;
    expect(document.querySelector('.heading h2')?.textContent).not.toContain('◆');
    await says('violette');
    await until(() => expect(document.querySelector('.heading h2')?.textContent).toContain('◆'));
    expect(document.querySelector('.word')?.outerHTML).toBe(usual);
    expect(document.body.textContent).not.toMatch(/duress|violette/i);
  });

  it('mutes the caller’s side of the recording while its field has the focus, said again every ten seconds', async () => {
    vi.useFakeTimers();
    field('Code word heard').focus();
    await vi.advanceTimersByTimeAsync(21_000);
    expect(at.station.acts.wordField).toEqual([true, true, true]);
    field('Code word heard').blur();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(at.station.acts.wordField).toEqual([true, true, true, false]);
  });

  it('is still judged when the person hangs up while it is typed', async () => {
    field('Code word heard').focus();
    types('Code word heard', 'violette');
    const over = SPEAKING.attempts.map((each) => ({ ...each, with: null, result: 'HUNG_UP' }));
    at.station.board.changes('martin', { attempts: over });
    at.station.board.writes('martin', 'call_ended', {});
    await sees('The call with M. Dupont is over');
    button('Check').click();
    await until(() => expect(document.querySelector('.heading h2')?.textContent).toContain('◆'));
    expect(field('Code word heard').value).toBe('');
    field('Code word heard').blur();
    await until(() => expect(document.body.textContent).not.toContain('The call with M. Dupont is over'));
  });

  it('must not be said while the recording cannot be muted', async () => {
    at.station.acts.mutes = false;
    field('Code word heard').focus();
    await sees('Do not have the word said now.');
  });
});
