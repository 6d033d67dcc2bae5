import { EN } from './en';
import { FR } from './fr';

/** Everything the page says, in one language. Words from the server that have no entry here are shown as they are. */
export interface Words {
  readonly language: string;
  readonly otherLanguage: string;
  readonly title: string;
  readonly signIn: {
    readonly name: string;
    readonly password: string;
    readonly enter: string;
    readonly leave: string;
  };
  readonly connection: Readonly<Record<string, string>>;
  readonly board: {
    readonly open: (count: number) => string;
    readonly none: string;
    readonly priority: string;
    readonly age: string;
    readonly site: string;
    readonly alarm: string;
    readonly phase: string;
    readonly hands: string;
  };
  readonly register: { readonly title: string; readonly choose: string; readonly entries: (count: number) => string };
  readonly unknownSite: string;
  readonly automatic: string;
  readonly trouble: (words: string) => string;
  readonly phases: Readonly<Record<string, string>>;
  readonly classes: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly results: Readonly<Record<string, string>>;
}

export const LANGUAGES: Readonly<Record<string, Words>> = { fr: FR, en: EN };

/** @param wanted language tags, the most wanted first */
export function wordsFor(wanted: readonly string[]): Words {
  const known = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => Object.hasOwn(LANGUAGES, tag));
  return LANGUAGES[known ?? 'en'] ?? EN;
}

export function word(words: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(words, key) ? (words[key] ?? key) : key.replaceAll('_', ' ');
}
