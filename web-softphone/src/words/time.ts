import { language } from './tongue';

const STYLES = {
  clock: { timeStyle: 'medium' },
  minute: { timeStyle: 'short' },
  day: { dateStyle: 'short', timeStyle: 'short' },
} as const;
const made = new Map<string, Intl.DateTimeFormat>();

/** An instant as people of this language write it; a dash for none. */
export function when(at: Date | null, style: keyof typeof STYLES = 'clock'): string {
  const name = `${language.value} ${style}`;
  const format = made.get(name) ?? new Intl.DateTimeFormat(language.value === 'fr' ? 'fr-FR' : 'en-GB', STYLES[style]);
  made.set(name, format);
  return at === null ? '–' : format.format(at);
}
