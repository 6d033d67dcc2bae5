/** The one call the telephone is in. */
export interface Call {
  readonly name: string;
  /** The attempt it belongs to; empty for the test call and for who rings without one. */
  readonly attempt: string;
  readonly from: string;
  readonly state: 'ringing' | 'answering' | 'dialling' | 'talking';
  readonly since: Date;
  readonly muted: boolean;
  readonly isCheck: boolean;
  /** The line was cut since it began: it may be dead. */
  readonly doubtful: boolean;
}

/** A call that is over. */
export interface Past {
  readonly from: string;
  readonly attempt: string;
  readonly at: Date;
  readonly seconds: number;
  readonly taken: boolean;
}

/** The test call's name before the line has given it one. */
export const CHECK = 'check';
const REMEMBERED = 20;

export function begun(name: string, attempt: string, from: string, since: Date): Call {
  return { name, attempt, from, state: 'ringing', since, muted: false, isCheck: name === CHECK, doubtful: false };
}

export function remembered(history: readonly Past[], call: Call, at: Date): readonly Past[] {
  const taken = call.state === 'talking';
  const seconds = taken ? Math.max(0, Math.round((at.getTime() - call.since.getTime()) / 1000)) : 0;
  const past = { from: call.from, attempt: call.attempt, at: call.since, seconds, taken };
  return call.isCheck ? history : [past, ...history].slice(0, REMEMBERED);
}

/** Empty for a call of the station's own number, which belongs to none. */
export function incidentOfAttempt(attempt: string): string {
  return /^(?:in|out)-/.test(attempt) ? '' : attempt.replace(/-\d+$/, '');
}
