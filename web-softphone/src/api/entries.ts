import type { Entry } from '../state/entry';
import { each, field, instant, list, number, parsed, text } from './json';

/** @returns null for what is no entry */
export function entry(json: unknown): Entry | null {
  const place = number(json, 'number');
  const kind = text(json, 'kind');
  if (!Number.isInteger(place) || place < 1 || kind === '') {
    return null;
  }
  return {
    stream: text(json, 'stream') || text(json, 'stream', 'text'),
    number: place,
    at: instant(json, 'at'),
    kind,
    body: parsed(field(json, 'body')),
  };
}

/** An entry as the board's stream sends it. */
export function entryIn(data: string): Entry | null {
  return entry(parsed(data));
}

export function register(json: unknown): readonly Entry[] {
  return [...each(Array.isArray(json) ? json : list(json, 'entries'), entry)].sort((a, b) => a.number - b.number);
}
