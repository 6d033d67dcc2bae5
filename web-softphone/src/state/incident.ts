/** One signal of a site. Words of the server's lists are lower case throughout: `intrusion`. */
export interface Signal {
  readonly id: string;
  readonly alarmClass: string;
  readonly zone: string;
  readonly text: string;
  readonly at: Date | null;
}

/** One call. When each of its facts was first seen: `asked`, `ringing`, `answered`, `human`, `identified`, `ended` … */
export interface Attempt {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly number: string;
  readonly facts: Readonly<Record<string, Date>>;
  /** Empty while it lives. */
  readonly result: string;
  readonly recorded: boolean;
  /** The operator who speaks with the person now; empty when none does. */
  readonly with: string;
  readonly held: boolean;
  /** The call whose people this one's sits with, or is to replace; empty when he sits with none. */
  readonly beside: string;
  /** How many words said to operators were no code. */
  readonly wrongWords: number;
}

export interface Question {
  readonly step: string;
  readonly words: string;
  readonly answers: readonly string[];
}

export interface Hold {
  readonly by: string;
  readonly reason: string;
  readonly until: Date | null;
}

export interface Mission {
  readonly person: string;
  readonly who: string;
  readonly reached: string;
  readonly due: Date | null;
  readonly overdue: boolean;
  readonly help: boolean;
}

export interface Clue {
  readonly id: string;
  readonly kind: string;
  readonly author: string;
  readonly at: Date | null;
  readonly words: string;
  readonly file: string;
}

export interface ServiceCalled {
  readonly service: string;
  readonly by: string;
  readonly at: Date | null;
  readonly because: string;
  readonly reference: string;
  readonly spokeWith: string;
}

/** An incident as the page knows it. */
export interface Incident {
  readonly id: string;
  /** The site's name; empty when nobody knows the site. */
  readonly site: string;
  /** What the alarm called it. */
  readonly siteId: string;
  /** received, verifying, notifying, waiting, intervening, with_operator, emergency, restoring, duress, closed. */
  readonly phase: string;
  /** Of the alarm that opened it; empty when unknown. */
  readonly alarmClass: string;
  /** 0 (first) to 9 (last). */
  readonly priority: number;
  readonly openedAt: Date | null;
  /** An operator's name, or `automatic`. */
  readonly hands: string;
  /** Why an operator is asked; empty when none is. */
  readonly asked: string;
  readonly askedWords: string;
  readonly askedAt: Date | null;
  readonly armed: string;
  readonly signals: readonly Signal[];
  /** The ids of those that must be acknowledged before anything else. */
  readonly unseen: readonly string[];
  readonly question: Question | null;
  readonly hold: Hold | null;
  readonly attempts: readonly Attempt[];
  readonly mission: Mission | null;
  readonly clues: readonly Clue[];
  readonly services: readonly ServiceCalled[];
  readonly zonesInFault: readonly string[];
  /** Who cancelled an alarm of this site shortly before; empty when nobody did. */
  readonly cancelledBy: string;
  readonly closing: { readonly code: string; readonly reason: string; readonly by: string } | null;
}

export const AUTOMATIC = 'automatic';

/** @param unknown what an unknown site is called */
export function siteOf(incident: Incident, unknown: string): string {
  return incident.site || `${unknown} ${incident.siteId}`.trim();
}

export function isOpen(incident: Incident): boolean {
  return incident.phase !== 'closed';
}

/** First what is most urgent, then what has waited longest. */
export function byUrgency(a: Incident, b: Incident): number {
  return a.priority - b.priority || time(a.openedAt) - time(b.openedAt) || (a.id < b.id ? -1 : 1);
}

export function isLive(attempt: Attempt): boolean {
  return attempt.result === '';
}

/** The call in which this operator speaks with somebody of the incident. */
export function callOf(incident: Incident, operator: string): Attempt | undefined {
  return incident.attempts.findLast((attempt) => isLive(attempt) && attempt.with === operator);
}

/** A person is asked for and nobody has it in hand. */
export function waitsForPerson(incident: Incident): boolean {
  return (
    ['with_operator', 'emergency', 'duress'].includes(incident.phase) &&
    incident.hands === AUTOMATIC &&
    incident.hold === null
  );
}

function time(at: Date | null): number {
  return at?.getTime() ?? 0;
}
