import type { Words } from '../words/words';
import { element } from './dom';

/** What somebody signs in with. */
export interface Credentials {
  readonly name: string;
  readonly password: string;
}

/**
 * Asks who is there.
 *
 * @param name what stands in the field at first: whose session has ended need not type it again
 * @param why the server's sentence; empty at first
 */
export function signInView(
  words: Words,
  name: string,
  why: string,
  enter: (credentials: Credentials) => void,
): HTMLElement {
  const who = element('input', {
    id: 'name',
    type: 'text',
    autocomplete: 'username',
    autocapitalize: 'none',
    spellcheck: 'false',
    required: '',
  });
  who.value = name;
  const password = element('input', { id: 'password', type: 'password', autocomplete: 'current-password', required: '' });
  const form = element(
    'form',
    { class: 'sign-in' },
    element('h1', {}, words.title),
    element('label', { for: 'name' }, words.signIn.name),
    who,
    element('label', { for: 'password' }, words.signIn.password),
    password,
    element('button', { type: 'submit' }, words.signIn.enter),
    element('p', { role: 'alert', class: 'alert' }, why),
  );
  form.addEventListener('submit', (submitted) => {
    submitted.preventDefault();
    if (who.value.trim() !== '' && password.value !== '') {
      enter({ name: who.value.trim(), password: password.value });
      password.value = '';
    }
  });
  return form;
}
