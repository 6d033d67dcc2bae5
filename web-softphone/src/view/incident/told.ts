import { field, isRecord, list, lower, text } from '../../api/json';
import type { Entry } from '../../state/entry';
import { CLUES, POINTS, SERVICES, WORD } from '../../words/incident';
import { KINDS, LINE_ACTS } from '../../words/kinds';
import { ANSWERS, CLASSES, RESULTS } from '../../words/signs';
import { t, word } from '../../words/tongue';

const LONGEST = 400;
/** Never among what is told of kinds that are not known here. */
const KEPT_BACK = /duress|verdict|word|sign/i;

/** What an attempt or a person is called, by its id. */
export type Named = (id: string) => string;

/**
 * One line of a register in words. Only fields named here are shown: whether a code was the right one or the one for
 * duress must look the same to whoever looks over the operator's shoulder.
 */
export function told(entry: Entry, named: Named = (id) => id): string {
  const event = field(entry.body, 'event');
  const details = event === undefined ? plain(entry.body) : [...ofEvent(event, named), ...ofOrders(entry.body, named)];
  return details
    .filter((each) => each !== '')
    .join(' · ')
    .slice(0, LONGEST);
}

function ofEvent(event: unknown, named: Named): readonly string[] {
  return [
    word(CLASSES, lower(event, 'alarm', 'alarmClass')),
    text(event, 'alarm', 'zone'),
    text(event, 'alarm', 'text'),
    ...ofLine(event),
    named(text(event, 'attempt')),
    word(RESULTS, lower(event, 'result')),
    named(text(event, 'person')),
    text(event, 'name'),
    text(event, 'number'),
    named(text(event, 'who')),
    text(event, 'operator'),
    text(event, 'step'),
    word(ANSWERS, text(event, 'answer')),
    word(POINTS, lower(event, 'point')),
    word(SERVICES, lower(event, 'service')),
    text(event, 'sentence'),
    text(event, 'code'),
    text(event, 'words'),
    word(CLUES, lower(event, 'clue', 'kind')),
    text(event, 'clue', 'words'),
    text(event, 'reason'),
    text(event, 'reference'),
    text(event, 'spokeWith'),
    text(event, 'why'),
    text(event, 'what'),
    text(event, 'file'),
  ];
}

/** What was done on the line; and whether a word was right, which is told of the one for duress as of any other. */
function ofLine(event: unknown): readonly string[] {
  switch (text(event, 'type')) {
    case 'on_the_line':
      return [word(LINE_ACTS, text(event, 'act', 'type')), text(event, 'act', 'operator'), text(event, 'act', 'count')];
    case 'word_heard':
      return [t(text(event, 'who') === '' ? WORD.wrong : WORD.right)];
    default:
      return [];
  }
}

function ofOrders(body: unknown, named: Named): readonly string[] {
  return list(body, 'orders')
    .filter((order) => field(order, 'type') === 'ring')
    .map((order) => `${word(KINDS, 'ring')} ${named(text(order, 'person'))} ${text(order, 'number')}`);
}

/** Of kinds not known here, whatever short values they have. */
function plain(body: unknown): readonly string[] {
  if (!isRecord(body)) {
    return [text(body)];
  }
  return Object.entries(body)
    .filter(([name, value]) => !KEPT_BACK.test(name) && text(value) !== '')
    .map(([name, value]) => `${name}: ${text(value)}`);
}
