import type { Entry } from '../../src/state/entry';
import type { Attempt, Incident } from '../../src/state/incident';

/** An incident with whatever matters to a test; the rest is as usual. */
export function incident(id: string, changes: Partial<Incident> = {}): Incident {
  return {
    id,
    site: id,
    siteId: id,
    phase: 'verifying',
    alarmClass: 'intrusion',
    priority: 3,
    openedAt: new Date(1000),
    hands: 'automatic',
    asked: '',
    askedWords: '',
    askedAt: null,
    armed: 'armed',
    signals: [],
    unseen: [],
    question: null,
    hold: null,
    attempts: [],
    mission: null,
    clues: [],
    services: [],
    zonesInFault: [],
    cancelledBy: '',
    closing: null,
    ...changes,
  };
}

export function attempt(id: string, changes: Partial<Attempt> = {}): Attempt {
  const usual = { person: 'site', name: id, number: '+331', facts: {}, result: '', recorded: false, with: '', held: false, beside: '', wrongWords: 0 };
  return { id, ...usual, ...changes };
}

export function entry(number: number, stream = 'incident:a', kind = 'noted', body: unknown = {}): Entry {
  return { stream, number, at: new Date(0), kind, body };
}
