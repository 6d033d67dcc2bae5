import type { Attempt, Clue, Hold, Incident, Mission, Question, ServiceCalled, Signal } from '../state/incident';
import { each, field, flag, instant, isRecord, list, lower, number, strings, text } from './json';

/** The server's IncidentView. @returns null for what is no incident; the rest of a list is shown all the same */
export function incident(json: unknown): Incident | null {
  const id = text(json, 'id');
  if (id === '') {
    return null;
  }
  const signals = each(json, signal, 'alarms');
  const priority = number(json, 'priority');
  const closing = field(json, 'closing');
  return {
    id,
    site: text(json, 'siteName'),
    siteId: text(json, 'site'),
    phase: lower(json, 'phase'),
    alarmClass: signals[0]?.alarmClass ?? '',
    priority: Number.isFinite(priority) ? priority : 9,
    openedAt: instant(json, 'openedAt'),
    hands: text(json, 'hands'),
    asked: lower(json, 'asked', 'reason'),
    askedWords: text(json, 'asked', 'words'),
    askedAt: instant(json, 'asked', 'at'),
    armed: lower(json, 'armed'),
    signals,
    unseen: strings(json, 'unseen'),
    question: question(field(json, 'question')),
    hold: hold(field(json, 'hold')),
    attempts: each(json, attempt, 'attempts'),
    mission: mission(field(json, 'mission')),
    clues: each(json, clue, 'clues'),
    services: each(json, service, 'services'),
    zonesInFault: strings(json, 'zonesInFault'),
    cancelledBy: text(json, 'cancelled', 'by'),
    closing: isRecord(closing)
      ? { code: text(closing, 'code'), reason: text(closing, 'reason'), by: text(closing, 'by') }
      : null,
  };
}

export function incidents(json: unknown): readonly Incident[] {
  return each(Array.isArray(json) ? json : list(json, 'incidents'), incident);
}

function signal(json: unknown): Signal | null {
  return isRecord(json)
    ? {
        id: text(json, 'id'),
        alarmClass: lower(json, 'alarmClass'),
        zone: text(json, 'zone'),
        text: text(json, 'text'),
        at: instant(json, 'receivedAt'),
      }
    : null;
}

/** What a code proved is not read: it must not be on this screen. */
function attempt(json: unknown): Attempt | null {
  const id = text(json, 'id');
  if (id === '') {
    return null;
  }
  const facts = field(json, 'facts');
  const seen = Object.entries(isRecord(facts) ? facts : {}).flatMap(([fact, at]) => {
    const when = instant(at);
    return when === null ? [] : [[fact.toLowerCase(), when] as const];
  });
  return {
    id,
    person: text(json, 'person'),
    name: text(json, 'name'),
    number: text(json, 'number'),
    facts: Object.fromEntries(seen),
    result: lower(json, 'result'),
    recorded: isRecord(field(json, 'recording')),
    with: text(json, 'with'),
    held: flag(json, 'held'),
    beside: text(json, 'beside', 'attempt'),
    wrongWords: number(json, 'wrongWords') || 0,
  };
}

function question(json: unknown): Question | null {
  return isRecord(json)
    ? { step: text(json, 'step'), words: text(json, 'words'), answers: strings(json, 'answers') }
    : null;
}

function hold(json: unknown): Hold | null {
  return isRecord(json)
    ? { by: text(json, 'by'), reason: text(json, 'reason'), until: instant(json, 'until') }
    : null;
}

function mission(json: unknown): Mission | null {
  return isRecord(json)
    ? {
        person: text(json, 'person'),
        who: lower(json, 'who'),
        reached: lower(json, 'reached'),
        due: instant(json, 'due'),
        overdue: flag(json, 'overdue'),
        help: instant(json, 'help') !== null,
      }
    : null;
}

function clue(json: unknown): Clue | null {
  return isRecord(json)
    ? {
        id: text(json, 'id'),
        kind: lower(json, 'kind'),
        author: text(json, 'author'),
        at: instant(json, 'at'),
        words: text(json, 'words'),
        file: text(json, 'attachment', 'file') || text(json, 'attachment', 'name'),
      }
    : null;
}

function service(json: unknown): ServiceCalled | null {
  return isRecord(json)
    ? {
        service: lower(json, 'service'),
        by: text(json, 'by'),
        at: instant(json, 'at'),
        because: text(json, 'because'),
        reference: text(json, 'reference'),
        spokeWith: text(json, 'spokeWith'),
      }
    : null;
}
