import { describe, expect, it } from 'vitest';
import { EN } from '../src/words/en';
import { FR } from '../src/words/fr';
import { word, wordsFor } from '../src/words/words';
import { age } from '../src/view/age';

describe('words', () => {
  it('are all there in both languages', () => {
    const keys = (value: object, at = ''): string[] =>
      Object.entries(value).flatMap(([key, each]) =>
        typeof each === 'object' ? keys(each, `${at}${key}.`) : [at + key],
      );
    expect(keys(FR)).toEqual(keys(EN));
  });

  it('are in the first language wanted that is spoken here', () => {
    expect(wordsFor(['de-CH', 'fr-CH', 'en']).language).toBe('fr');
    expect(wordsFor(['de']).language).toBe('en');
  });

  it('leave what they do not know as it is', () => {
    expect(word(EN.kinds, 'attempt_lost')).toBe('attempt lost');
    expect(word(EN.kinds, 'constructor')).toBe('constructor');
  });
});

describe('an age', () => {
  const start = new Date('2026-11-22T00:00:00Z');
  it.each([
    [0, '0:00'],
    [7, '0:07'],
    [750, '12:30'],
    [11_100, '3:05:00'],
    [-5, '0:00'],
  ])('of %i s is %s', (seconds, words) => {
    expect(age(start, new Date(start.getTime() + seconds * 1000))).toBe(words);
  });

  it('that is not known is a dash', () => {
    expect(age(new Date('nonsense'), start)).toBe('–');
  });
});
