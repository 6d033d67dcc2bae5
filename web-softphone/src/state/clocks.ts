import { AUTOMATIC, waitsForPerson, type Incident } from './incident';

/**
 * How far a clock has run. EN 50518 wants action begun within 30 s for four fifths and 60 s for nearly all of what may
 * mean danger to a person, 90 s and 180 s for the rest.
 */
export type Level = 'done' | 'calm' | 'soon' | 'late';

export interface Clock {
  /** Since when it runs; null once it has been stopped. */
  readonly since: Date | null;
  readonly level: Level;
}

export interface Deadline {
  readonly what: 'mission' | 'hold';
  readonly at: Date;
  readonly level: Level;
}

const DANGER = new Set(['duress', 'panic', 'hold_up', 'fire', 'gas', 'medical', 'lone_worker']);
/** The plan itself has acted where it waits, or has somebody on the way. */
const ACTED = new Set(['waiting', 'intervening', 'restoring', 'closed']);
const DANGER_LIMITS = [30, 60] as const;
const USUAL_LIMITS = [90, 180] as const;
/** Seconds before a deadline from which it is shown as near. */
const NEAR = 120;

export function isDanger(alarmClass: string): boolean {
  return DANGER.has(alarmClass);
}

export function limits(alarmClass: string): readonly [number, number] {
  return isDanger(alarmClass) ? DANGER_LIMITS : USUAL_LIMITS;
}

/**
 * To the first action: runs from the alarm until the first call is asked for or somebody takes it in hand, and again from
 * when a person is asked for until one has it.
 */
export function firstAction(incident: Incident, now: Date): Clock {
  if (waitsForPerson(incident)) {
    return running(incident.askedAt ?? incident.openedAt, incident, now);
  }
  const acted = incident.hands !== AUTOMATIC || incident.attempts.length > 0 || incident.hold !== null;
  return acted || ACTED.has(incident.phase) ? { since: null, level: 'done' } : running(incident.openedAt, incident, now);
}

/** What is due next, and when; null when nothing has a time. */
export function nextDeadline(incident: Incident, now: Date): Deadline | null {
  const mission = { what: 'mission', at: incident.mission?.due ?? null } as const;
  const hold = { what: 'hold', at: incident.hold?.until ?? null } as const;
  return [mission, hold]
    .flatMap(({ what, at }) => (at === null ? [] : [{ what, at, level: towards(at, now) }]))
    .reduce<Deadline | null>((first, each) => (first === null || each.at < first.at ? each : first), null);
}

function running(since: Date | null, incident: Incident, now: Date): Clock {
  const [soon, late] = limits(incident.alarmClass);
  const seconds = since === null ? 0 : (now.getTime() - since.getTime()) / 1000;
  return { since, level: seconds >= late ? 'late' : seconds >= soon ? 'soon' : 'calm' };
}

function towards(at: Date, now: Date): Level {
  const seconds = (at.getTime() - now.getTime()) / 1000;
  return seconds <= 0 ? 'late' : seconds <= NEAR ? 'soon' : 'calm';
}
