import { json, problem, route, type Route } from './answer';
import type { MadeUpBoard } from './made-up-board';

type Json = Record<string, unknown>;

/** Shift, incoming calls, health and lists of a made-up station. */
export class MadeUpDesk {
  readonly onShift = new Map<string, string>();
  readonly notes: Json[] = [];
  readonly incoming: Json[] = [];
  readonly missed: Json[] = [];
  readonly alive: string[] = [];
  /** Told when a caller is put on an operator's line. */
  whenClaimed: (call: string, number: string) => void = () => undefined;
  readonly #board: MadeUpBoard;
  readonly #now: () => Date;

  constructor(board: MadeUpBoard, now: () => Date) {
    this.#board = board;
    this.#now = now;
  }

  routes(): readonly Route[] {
    return [
      route('GET', '/api/shift', () => json([...this.onShift].map(([name, since]) => ({ name, role: 'OPERATOR', since })))),
      route('POST', '/api/shift', ({ me }) => {
        this.onShift.set(me, this.#now().toISOString());
        return json({ name: me });
      }),
      route('GET', '/api/shift/handover', () => json(this.#sheet())),
      route('POST', '/api/shift/leave', ({ me, body }) => {
        this.onShift.delete(me);
        this.notes.push({ by: me, at: this.#now().toISOString(), words: body['note'] });
        return json(null, 204);
      }),
      route('POST', '/api/shift/notes', ({ me, body }) => {
        this.notes.push({ by: me, at: this.#now().toISOString(), words: body['words'] });
        return json(null, 204);
      }),
      route('POST', '/api/shift/alive', ({ me }) => {
        this.alive.push(me);
        return json(null, 204);
      }),
      route('GET', '/api/incoming', () => json(this.incoming)),
      route('POST', '/api/incoming/*/claim', ({ me }, id = '') => this.#claim(me, id)),
      route('POST', '/api/incoming/*/*', (_asked, id = '', what = '') => this.#onCall(id, what)),
      route('GET', '/api/missed', () => json(this.missed)),
      route('POST', '/api/missed/*/call-back', ({ me }, id) => {
        const call = this.missed.find((one) => one['id'] === id);
        Object.assign(call ?? {}, { calledBackBy: me });
        return json({ incident: call?.['incident'] });
      }),
      route('POST', '/api/missed/*/done', (_asked, id) => {
        this.missed.splice(0, this.missed.length, ...this.missed.filter((one) => one['id'] !== id));
        return json(null, 204);
      }),
      route('GET', '/api/station/health', () => json(HEALTH)),
      route('GET', '/api/station/codes', () => json(CODES)),
    ];
  }

  /** Somebody rings the station. */
  rings(call: Json): void {
    const whole = { direction: 'IN', state: 'RINGING', since: this.#now().toISOString(), sites: [], incident: null, by: null, ...call };
    this.incoming.push(whole);
    this.#board.tells('incoming', whole);
  }

  /** Nobody took it. */
  misses(id: string): void {
    const call = this.incoming.find((one) => one['id'] === id);
    this.missed.push({ calledBackBy: null, at: this.#now().toISOString(), ...call });
    this.#over(id, 'MISSED', null);
  }

  #claim(me: string, id: string): Response {
    const call = this.incoming.find((one) => one['id'] === id);
    if (call === undefined || call['state'] !== 'RINGING') {
      return problem(409, 'Another was first.');
    }
    this.#becomes(call, { state: 'CLAIMED', by: me });
    this.whenClaimed(id, String(call['number']));
    return json(call);
  }

  /** Whoever claimed it speaks with the caller. */
  answered(id: string): void {
    this.#becomes(this.incoming.find((one) => one['id'] === id), { state: 'ANSWERED' });
  }

  #onCall(id: string, what: string): Response {
    const call = this.incoming.find((one) => one['id'] === id);
    if (what === 'hang-up') {
      this.#over(id, 'ENDED', null);
    } else if (what === 'give-back') {
      this.#becomes(call, { state: 'RINGING', by: null });
    }
    return json(call);
  }

  #becomes(call: Json | undefined, now: Json): void {
    this.#board.tells('incoming', Object.assign(call ?? {}, now));
  }

  #over(id: string, state: string, by: string | null): void {
    const call = this.incoming.find((one) => one['id'] === id);
    this.incoming.splice(0, this.incoming.length, ...this.incoming.filter((one) => one['id'] !== id));
    this.#board.tells('incoming', { ...call, state, by });
  }

  #sheet(): Json {
    const incidents = this.#board.open().map((one) => ({ ...one, alarmClass: (one['alarms'] as Json[] | undefined)?.[0]?.['alarmClass'] }));
    const until = new Date(this.#now().getTime() + 8 * 3_600_000).toISOString();
    const onTest = { id: 'c-1', kind: 'ON_TEST', author: 'operator-2', assurance: 'WRITTEN', zone: '3', until, words: 'Remplacement du détecteur' };
    const note = { id: 'c-2', kind: 'NOTE', author: 'supervisor-1', assurance: 'OPERATOR', until, words: 'Travaux de nuit, équipe de trois personnes jusqu’à 5 h.' };
    return {
      incidents,
      instructions: [{ site: 'lilas', siteName: 'École des Lilas', instruction: note }],
      onTest: [{ site: 'roy', siteName: 'Garage Roy', instruction: onTest }],
      faults: [],
      notes: this.notes,
      left: { by: 'operator-2', at: new Date(this.#now().getTime() - 1_200_000).toISOString() },
    };
  }
}

const HEALTH = {
  asterisk: { up: true },
  trunks: [{ name: 'trunk', up: true }],
  redis: { up: true, millis: 1 },
  disk: { freeBytes: 412_316_860_416, totalBytes: 500_000_000_000, low: false },
  clock: { offsetMillis: 3, sentence: '' },
  faults: [],
};

const code = (word: string, fr: string, en: string) => ({ code: word, fr, en });
const CODES = {
  closing: [
    code('false_alarm', 'Fausse alarme', 'False alarm'),
    code('client_error', 'Erreur de manipulation du client', 'Client’s mistake'),
    code('intrusion_confirmed', 'Intrusion confirmée', 'Intrusion confirmed'),
    code('emergency_services', 'Traité par les services de secours', 'Handled by the emergency services'),
    code('handled_by_agent', 'Traité par l’agent d’intervention', 'Handled by the intervention agent'),
  ],
  notes: [
    code('rap', 'À rappeler', 'To be called back'),
    code('mes', 'Message laissé', 'Message left'),
    code('abs', 'Personne absente', 'Person absent'),
    code('agent', 'Échange avec l’agent d’intervention', 'Spoke with the agent'),
    code('releve', 'Pour la relève', 'For the next shift'),
  ],
};
