import { field, isRecord, list, text } from '../api/json';
import type { Entry } from '../state/incident';
import { word, type Words } from '../words/words';

const LONGEST = 400;

/**
 * One line of a register in words. Only fields named here are shown: whether a code was the right one or the one for
 * duress must look the same to whoever looks over the operator's shoulder.
 */
export function told(entry: Entry, words: Words): string {
  const event = field(entry.body, 'event');
  const details = event === undefined ? plain(entry.body) : [...ofEvent(event, words), ...ofOrders(entry.body, words)];
  return details
    .filter((each) => each !== '')
    .join(' · ')
    .slice(0, LONGEST);
}

function ofEvent(event: unknown, words: Words): readonly string[] {
  const alarm = field(event, 'alarm');
  const reason = text(field(event, 'reason'));
  return [
    isRecord(alarm) ? word(words.classes, text(field(alarm, 'alarmClass')).toLowerCase()) : '',
    text(field(alarm, 'zone')),
    text(field(alarm, 'text')),
    text(field(event, 'attempt')),
    word(words.results, text(field(event, 'result')).toLowerCase()),
    text(field(event, 'who')),
    text(field(event, 'operator')),
    reason,
    text(field(event, 'file')),
  ];
}

function ofOrders(body: unknown, words: Words): readonly string[] {
  return list(field(body, 'orders'))
    .filter((order) => field(order, 'type') === 'ring')
    .map((order) => `${word(words.kinds, 'ring')} ${text(field(order, 'person'))} ${text(field(order, 'number'))}`);
}

/** Of kinds not known here, whatever short values they have. */
function plain(body: unknown): readonly string[] {
  if (!isRecord(body)) {
    return [text(body)];
  }
  return Object.entries(body)
    .filter(([name, value]) => !/duress|verdict/i.test(name) && text(value) !== '')
    .map(([name, value]) => `${name}: ${text(value)}`);
}
