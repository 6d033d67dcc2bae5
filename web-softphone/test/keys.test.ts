import { describe, expect, it } from 'vitest';
import { pressed, SHORTCUTS } from '../src/keys/shortcuts';

const key = (key: string, more: Partial<KeyboardEvent> = {}) =>
  pressed({ key, code: '', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more });

describe('a key', () => {
  it('is a deed of its own', () => {
    expect(key('t')).toEqual({ name: 'take', digit: 0 });
    expect(key('?', { shiftKey: true })).toEqual({ name: 'help', digit: 0 });
  });

  it('that is a digit goes by its place, as a French keyboard writes something else there', () => {
    expect(key('&', { code: 'Digit1' })).toEqual({ name: 'dial', digit: 1 });
    expect(key('1', { code: 'Digit1', shiftKey: true })).toEqual({ name: 'answer', digit: 1 });
    expect(key('7', { code: 'Numpad7' })).toEqual({ name: 'dial', digit: 7 });
  });

  it('with Ctrl, Alt or the system’s key belongs to the browser', () => {
    expect(key('t', { ctrlKey: true })).toBeNull();
    expect(key('1', { code: 'Digit1', altKey: true })).toBeNull();
  });

  it('does one thing only', () => {
    const keys = Object.values(SHORTCUTS).map((shortcut) => shortcut.key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
