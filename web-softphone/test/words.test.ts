// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { inSight } from '../src/view/board/window';
import { instructionText } from '../src/view/incident/instructions';
import { mnemonic } from '../src/view/incident/mnemonic';
import { told } from '../src/view/incident/told';
import { CLASSES } from '../src/words/signs';
import { chooseLanguage, language, word } from '../src/words/tongue';
import { entry } from './state/made';

afterEach(() => {
  localStorage.clear();
  language.value = 'fr';
});

describe('words', () => {
  it('are in the first language wanted that is spoken here', () => {
    chooseLanguage(['de-CH', 'fr-CH', 'en']);
    expect(language.value).toBe('fr');
    chooseLanguage(['de']);
    expect(language.value).toBe('en');
  });

  it('leave what they do not know as it is', () => {
    expect(word(CLASSES, 'attempt_lost')).toBe('attempt lost');
    expect(word(CLASSES, 'constructor')).toBe('constructor');
  });
});

describe('a line of the register', () => {
  const named = (id: string) => (id === 'a-1' ? 'M. Dupont' : id);
  const line = (body: unknown) => told(entry(1, 'incident:a', 'noted', body), named);

  it('tells what happened, of whom, and whom it led to call', () => {
    const orders = [{ type: 'set_timer', name: 't' }, { type: 'ring', person: 'dupont', number: '+331' }];
    const event = { type: 'call_ended', attempt: 'a-1', result: 'BUSY' };
    expect(line({ event, orders })).toBe('M. Dupont · occupé · appel de dupont +331');
  });

  it('tells the values of a kind it does not know, but never what a code proved', () => {
    const secret = { verdict: 'RIGHT', underDuress: 'yes', word: 'violette', sign: 'x', more: { hidden: 1 } };
    expect(line({ operator: 'Anne', count: 2, ...secret })).toBe('operator: Anne · count: 2');
  });

  it('says of a word that was heard whether it was right, and the same of the one for duress', () => {
    const heard = (who: string, duress: boolean) => line({ event: { type: 'word_heard', attempt: 'a-1', who, duress } });
    expect(heard('', false)).toBe('Faux · M. Dupont');
    expect(heard('dupont', true)).toBe(heard('dupont', false));
    expect(heard('dupont', true)).toMatch(/^Juste · /);
  });

  it('says what was done on the line', () => {
    const event = { type: 'on_the_line', operator: 'operator-1', attempt: 'a-1', act: { type: 'keys', count: 2 } };
    expect(line({ event })).toBe('touches envoyées · 2 · M. Dupont · operator-1');
  });

  it('is empty where there is nothing to tell, and never endless', () => {
    expect([line(null), line([1])]).toEqual(['', '']);
    expect(line('x'.repeat(9000))).toHaveLength(400);
  });
});

describe('a note', () => {
  const codes = [{ code: 'rap', fr: 'À rappeler', en: 'To be called back' }];

  it('has the code it begins with', () => {
    expect(mnemonic('rap  vers 6 h', codes)).toEqual({ code: 'rap', words: 'vers 6 h' });
    expect(mnemonic('RAP', codes)).toEqual({ code: 'rap', words: 'À rappeler' });
  });

  it('without one is words alone', () => {
    expect(mnemonic(' rapide ', codes)).toEqual({ words: 'rapide' });
  });
});

describe('a long list', () => {
  it('is made only as far as it is seen, and a little more', () => {
    expect(inSight(500, 50, 10_000, 600)).toEqual({ first: 192, end: 222 });
    expect(inSight(500, 50, 0, 600).first).toBe(0);
    expect(inSight(500, 50, 25_000, 600).end).toBe(500);
    expect(inSight(0, 50, 0, 600)).toEqual({ first: 0, end: 0 });
  });
});

describe('a temporary instruction', () => {
  it('is sent with its end, and without what was left empty', () => {
    const typed: Record<string, string> = { hours: '2', words: ' Travaux ', readBack: 'on' };
    const body = instructionText((name) => typed[name] ?? '', 'note', 'operator', new Date('2026-11-22T01:00:00Z'));
    const until = '2026-11-22T03:00:00.000Z';
    expect(body).toEqual({ kind: 'note', assurance: 'operator', until, read_back: true, words: 'Travaux' });
  });
});
