import type { Fault, Health, Part } from '../state/health';
import { each, field, instant, isRecord, list, number, text } from './json';

const CLOCK_MAY_BE_OFF = 1000;

/** The station's own account of its parts. */
export function health(json: unknown): Health {
  const has = (what: string) => isRecord(field(json, what));
  const offset = known(number(json, 'clock', 'offsetMillis'));
  const clock = part('clock', '', offset === null ? null : Math.abs(offset) < CLOCK_MAY_BE_OFF, offset);
  const faults = each(json, fault, 'faults');
  const parts = [
    ...(has('asterisk') ? [part('asterisk', '', up(field(json, 'asterisk')), null)] : []),
    ...list(json, 'trunks').map((trunk) => part('trunk', text(trunk, 'name'), up(trunk), null)),
    ...(has('redis') ? [part('redis', '', up(field(json, 'redis')), known(number(json, 'redis', 'millis')))] : []),
    ...(has('disk')
      ? [part('disk', '', field(json, 'disk', 'low') !== true, known(number(json, 'disk', 'freeBytes')))]
      : []),
    ...(has('clock') ? [{ ...clock, sentence: text(json, 'clock', 'sentence') }] : []),
    ...lanes(json, faults),
  ];
  return { parts, faults, known: true };
}

/** What every server answers: whether it holds its lanes and can ring. */
export function ready(json: unknown): Health {
  const parts = [
    part('lanes', '', field(json, 'ready') === true, null),
    part('asterisk', '', field(json, 'telephone') === true, null),
  ];
  return { parts: isRecord(json) ? parts : [], faults: [], known: isRecord(json) };
}

/** How many of them there are to hold is the station's affair: it says itself when some are missing. */
function lanes(json: unknown, faults: readonly Fault[]): readonly Part[] {
  const fine = !faults.some((one) => one.what === 'lanes');
  return Number.isFinite(number(json, 'lanes')) ? [part('lanes', '', fine, null)] : [];
}

function fault(json: unknown): Fault | null {
  const sentence = text(json, 'sentence') || text(json, 'what');
  return sentence === '' ? null : { what: text(json, 'what') || sentence, since: instant(json, 'since'), sentence };
}

function part(what: Part['what'], name: string, fine: boolean | null, measure: number | null): Part {
  return { what, name, fine, measure, sentence: '' };
}

function up(json: unknown): boolean | null {
  const said = field(json, 'up');
  return typeof said === 'boolean' ? said : null;
}

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
