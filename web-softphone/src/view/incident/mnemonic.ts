import type { Code } from '../../api/codes';
import { t } from '../../words/tongue';

export interface Note {
  readonly code?: string;
  readonly words: string;
}

/** A note that begins with one of the station's codes has that code; a code alone says what it stands for. */
export function mnemonic(typed: string, codes: readonly Code[]): Note {
  const words = typed.trim();
  const [first = '', ...rest] = words.split(/\s+/);
  const code = codes.find((each) => each.code === first.toLowerCase());
  if (code === undefined) {
    return { words };
  }
  return { code: code.code, words: rest.length === 0 ? t(code) : words.slice(first.length).trim() };
}
