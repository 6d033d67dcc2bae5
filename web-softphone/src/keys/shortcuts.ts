import { both, type Both } from '../words/tongue';

/** A deed that has a key of its own, and what it is called where the keys are listed. */
export interface Shortcut {
  readonly key: string;
  readonly words: Both;
}

/**
 * Every key of the desk. Digits go by where they are on the keyboard, since on a French one they need the shift key; `?`
 * and letters by what they write.
 */
export const SHORTCUTS = {
  help: { key: '?', words: both('Cette liste', 'This list') },
  down: { key: 'j', words: both('Événement suivant', 'Next incident') },
  up: { key: 'k', words: both('Événement précédent', 'Previous incident') },
  board: { key: 'b', words: both('Aller à la liste des événements', 'Go to the list of incidents') },
  incident: { key: 'i', words: both('Aller à l’événement ouvert', 'Go to the open incident') },
  take: { key: 't', words: both('Prendre en main', 'Take over') },
  giveBack: { key: 'r', words: both('Rendre', 'Give back') },
  hold: { key: 'h', words: both('Mettre de côté', 'Put aside') },
  seen: { key: 'v', words: both('J’ai vu les nouveaux signaux', 'New signals seen') },
  dial: { key: '1…9', words: both('Appeler la personne n° 1 à 9 de la liste', 'Call person 1 to 9 of the call list') },
  answer: { key: '⇧1…9', words: both('Réponse n° 1 à 9 à la consigne (Maj + chiffre)', 'Answer 1 to 9 to the plan (shift + digit)') },
  act: { key: 'a', words: both('Onglet Agir', 'Act tab') },
  site: { key: 'f', words: both('Onglet Site', 'Site tab') },
  send: { key: 's', words: both('Onglet Intervention', 'Send tab') },
  proof: { key: 'p', words: both('Onglet Doute et secours', 'Proof and services tab') },
  close: { key: 'c', words: both('Onglet Clore', 'Close tab') },
  note: { key: 'n', words: both('Écrire une note', 'Write a note') },
  word: { key: 'w', words: both('Mot de passe entendu', 'Code word heard') },
  claim: { key: 'l', words: both('Prendre l’appel entrant', 'Take the incoming call') },
  pickUp: { key: 'd', words: both('Décrocher', 'Answer the telephone') },
  mute: { key: 'm', words: both('Couper ou rouvrir le micro', 'Mute or unmute') },
  hangUp: { key: 'x', words: both('Raccrocher', 'Hang up') },
  phone: { key: 'o', words: both('Réglages et journal du téléphone', 'Telephone settings and history') },
  missed: { key: 'q', words: both('Appels manqués', 'Missed calls') },
  shift: { key: 'e', words: both('Prise de poste, relève', 'Shift, hand-over') },
  station: { key: 'y', words: both('État de la station', 'Station health') },
} as const satisfies Record<string, Shortcut>;

export type ShortcutName = keyof typeof SHORTCUTS;

export interface Pressed {
  readonly name: ShortcutName;
  /** 1 to 9 of those that have digits; else 0. */
  readonly digit: number;
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** Which of them was pressed; null for none. */
export function pressed(event: KeyPress): Pressed | null {
  if (event.ctrlKey || event.altKey || event.metaKey) {
    return null;
  }
  const digit = Number(/^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1] ?? 0);
  if (digit > 0) {
    return { name: event.shiftKey ? 'answer' : 'dial', digit };
  }
  const wanted = event.key === '?' ? '?' : event.shiftKey ? '' : event.key.toLowerCase();
  const found = (Object.keys(SHORTCUTS) as ShortcutName[]).find((name) => SHORTCUTS[name].key === wanted);
  return found === undefined ? null : { name: found, digit: 0 };
}
