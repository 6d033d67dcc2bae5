import { signal } from '@preact/signals';

export type Language = 'fr' | 'en';

/** Words in both languages, side by side: neither can be forgotten. */
export interface Both<T = string> {
  readonly fr: T;
  readonly en: T;
}

export function both<T>(fr: T, en: T): Both<T> {
  return { fr, en };
}

const KEPT = 'contrappel.language';

/** The language of this desk; whoever changes it finds it so the next time. */
export const language = signal<Language>('fr');

/** @param wanted language tags, the most wanted first */
export function chooseLanguage(wanted: readonly string[]): void {
  const kept = localStorage.getItem(KEPT);
  const known = (kept === null ? wanted : [kept]).map((tag) => tag.slice(0, 2).toLowerCase());
  language.value = known.find((tag): tag is Language => tag === 'fr' || tag === 'en') ?? 'en';
}

export function otherLanguage(): void {
  language.value = language.value === 'fr' ? 'en' : 'fr';
  localStorage.setItem(KEPT, language.value);
}

/** In the desk's language. What reads it is shown anew when that changes. */
export function t<T>(words: Both<T>): T {
  return words[language.value];
}

/** A word of the server's in the desk's language; one that is not known is shown as it is. */
export function word(words: Readonly<Record<string, Both>>, key: string): string {
  const found = Object.hasOwn(words, key) ? words[key] : undefined;
  return found === undefined ? key.replaceAll('_', ' ') : t(found);
}
