import type { Words } from '../words/words';
import { element } from './dom';

/** Asks for the key. @param why what was wrong with the last one; empty at first */
export function keyView(words: Words, why: string, enter: (key: string) => void): HTMLElement {
  const input = element('input', {
    id: 'key',
    type: 'password',
    autocomplete: 'off',
    required: '',
    spellcheck: 'false',
  });
  const form = element(
    'form',
    { class: 'key' },
    element('h1', {}, words.title),
    element('label', { for: 'key' }, words.key.label),
    input,
    element('button', { type: 'submit' }, words.key.enter),
    element('p', { role: 'alert', class: 'alert' }, why),
    element('p', { class: 'quiet' }, words.key.why),
  );
  form.addEventListener('submit', (submitted) => {
    submitted.preventDefault();
    const key = input.value.trim();
    if (key !== '') {
      enter(key);
    }
  });
  return form;
}
