import { each, text } from './json';

/** A word of one of the station's lists, in both languages. */
export interface Code {
  readonly code: string;
  readonly fr: string;
  readonly en: string;
}

export interface Codes {
  readonly closing: readonly Code[];
  readonly notes: readonly Code[];
}

export const NO_CODES: Codes = { closing: [], notes: [] };

export function codes(json: unknown): Codes {
  return { closing: each(json, code, 'closing'), notes: each(json, code, 'notes') };
}

function code(json: unknown): Code | null {
  const word = text(json, 'code');
  return word === '' ? null : { code: word, fr: text(json, 'fr') || word, en: text(json, 'en') || word };
}
