import { json, problem, route, type Asked, type Door, type Route } from './answer';
import type { MadeUpBoard } from './made-up-board';

type Json = Record<string, unknown>;

/** What operators do at a made-up station: enough of it that the page can be used, and refused. */
export class MadeUpActs {
  readonly #board: MadeUpBoard;
  readonly #now: () => Date;
  /** The last words of the field for the code, by what was done with it. */
  readonly wordField: boolean[] = [];
  /** Whether the recording can be muted. */
  mutes = true;
  /** Told when an operator is put on a line: the telephone is rung. */
  whenOnLine: (attempt: string, name: string) => void = () => undefined;

  constructor(board: MadeUpBoard, now: () => Date) {
    this.#board = board;
    this.#now = now;
  }

  routes(): readonly Route[] {
    const act = (name: string, door: Door) => route('POST', `/api/incidents/*/${name}`, door);
    return [
      act('claim', (asked, id = '') => this.#claim(asked, id)),
      act('give-back', this.#mine('operator_gave_back', () => ({ hands: 'automatic' }))),
      act('hold', this.#mine('operator_held', (asked) => this.#held(asked))),
      act('acknowledge', this.#mine('signals_acknowledged', () => ({ unseen: [] }))),
      act('answer', this.#mine('operator_answered', () => ({ question: null }))),
      act('calls', this.#mine('operator_calls', (asked, before) => this.#called(asked, before))),
      act('send', this.#mine('operator_sends', (asked) => this.#sent(asked))),
      act('mission', this.#mine('mission_reported', (asked, before) => this.#reported(asked, before))),
      act('notes', this.#anybody('note_written', () => ({}))),
      act('clues', this.#anybody('clue_added', (asked, before) => this.#clue(asked, before))),
      act('services', (asked, id = '') => this.#service(asked, id)),
      act('close', this.#mine('operator_closed', (asked) => ({ phase: 'CLOSED', closing: { ...asked.body, by: asked.me } }))),
      route('POST', '/api/incidents/*/attachments/*', (_asked, _id, name) => json({ file: name, sha256: '0'.repeat(64) })),
      route('POST', '/api/incidents/*/services/*/answer', (asked, id = '', service = '') => this.#serviceAnswer(asked, id, service)),
      route('POST', '/api/incidents/*/calls/*/*', (asked, id = '', attempt = '', what = '') => this.#onCall(asked, id, attempt, what)),
    ];
  }

  #anybody(kind: string, change: (asked: Asked, before: Json) => Json): Door {
    return (asked, id = '') => {
      const before = this.#board.find(id)?.json;
      if (before === undefined) {
        return problem(404, 'There is no incident of this name here.');
      }
      return this.#done(id, kind, asked, change(asked, before));
    };
  }

  #mine(kind: string, change: (asked: Asked, before: Json) => Json): Door {
    return (asked, id = '') =>
      this.#board.find(id)?.json['hands'] === asked.me
        ? this.#anybody(kind, change)(asked, id)
        : problem(409, 'Nobody has this incident in hand. Take it first.');
  }

  #done(id: string, kind: string, asked: Asked, change: Json): Response {
    this.#board.changes(id, change);
    this.#board.writes(id, kind, { event: { type: kind, operator: asked.me, ...asked.body } });
    return json(this.#board.known(id).json);
  }

  #claim(asked: Asked, id: string): Response {
    const hands = this.#board.find(id)?.json['hands'];
    if (hands !== 'automatic' && hands !== asked.me && asked.body['confirmed'] !== true) {
      return problem(409, `${String(hands)} has this incident in hand. Confirm that you take it from him.`);
    }
    return this.#anybody('operator_claimed', () => ({ hands: asked.me, phase: 'WITH_OPERATOR' }))(asked, id);
  }

  #held(asked: Asked): Json {
    const until = new Date(this.#now().getTime() + Number(asked.body['minutes']) * 60_000).toISOString();
    return { hands: 'automatic', hold: { by: asked.me, reason: asked.body['reason'], until } };
  }

  #called(asked: Asked, before: Json): Json {
    const attempts = before['attempts'] as Json[];
    const id = `${String(before['id'])}-${attempts.length + 1}`;
    const card = this.#board.known(String(before['id'])).card;
    const contact = (card['contacts'] as Json[] | undefined)?.find((one) => one['id'] === asked.body['person']);
    const name = contact?.['name'] ?? (asked.body['person'] === 'site' ? before['siteName'] : asked.body['name']);
    const at = this.#now().toISOString();
    const facts = { ASKED: at, RINGING: at, ANSWERED: at, SPOKEN: at };
    this.whenOnLine(id, String(name));
    return { attempts: [...attempts, { id, ...asked.body, name, facts, result: null, by: asked.me, with: asked.me }] };
  }

  #sent(asked: Asked): Json {
    const due = new Date(this.#now().getTime() + 10 * 60_000).toISOString();
    return { mission: { person: asked.body['person'], who: asked.body['who'], reached: 'ACCEPTED', due, overdue: false, help: null } };
  }

  #reported(asked: Asked, before: Json): Json {
    const over = asked.body['point'] === 'ALL_CLEAR';
    return { mission: over ? null : { ...(before['mission'] as Json), reached: asked.body['point'] } };
  }

  #clue(asked: Asked, before: Json): Json {
    const clues = before['clues'] as Json[];
    const clue = { id: `clue-${clues.length + 1}`, author: asked.me, at: this.#now().toISOString(), ...asked.body };
    return { clues: [...clues, clue] };
  }

  #service(asked: Asked, id: string): Response {
    const before = this.#board.known(id).json;
    const proven = (before['clues'] as Json[]).length > 0 || asked.body['supervisorReason'] !== undefined;
    if (['POLICE', 'GENDARMERIE'].includes(String(asked.body['service'])) && !proven) {
      return problem(409, 'The police may not be called yet: no concrete clue is entered. Add one, or ask a supervisor.');
    }
    return this.#mine('service_called', () => ({
      services: [
        ...(before['services'] as Json[]),
        { ...asked.body, by: asked.me, at: this.#now().toISOString(), because: 'one concrete clue', reference: '', spokeWith: '' },
      ],
    }))(asked, id);
  }

  #serviceAnswer(asked: Asked, id: string, service: string): Response {
    const services = this.#board.known(id).json['services'] as Json[];
    const answered = services.map((one) => (String(one['service']).toLowerCase() === service ? { ...one, ...asked.body } : one));
    return this.#done(id, 'service_reported', asked, { services: answered });
  }

  #onCall(asked: Asked, id: string, attempt: string, what: string): Response {
    const before = this.#board.known(id).json['attempts'] as Json[];
    const change = (fields: Json) => ({ attempts: before.map((one) => (one['id'] === attempt ? { ...one, ...fields } : one)) });
    switch (what) {
      case 'word':
        return json({ verdict: asked.body['word'] === 'wrong' ? 'WRONG' : 'RIGHT', sign: asked.body['word'] === 'violette' });
      case 'word-field':
        this.wordField.push(asked.body['focused'] === true);
        return this.mutes
          ? json({ muted: asked.body['focused'] === true })
          : problem(503, 'The recording could not be muted. Do not have the word said now.');
      case 'join':
        this.whenOnLine(attempt, String(before.find((one) => one['id'] === attempt)?.['name']));
        return this.#done(id, 'operator_joins', asked, { ...change({ with: asked.me }), hands: asked.me });
      case 'give-back':
        return this.#done(id, 'operator_leaves', asked, change({ with: null }));
      case 'hang-up':
        return this.#done(id, 'operator_hangs_up', asked, change({ with: null, result: 'SPOKE' }));
      case 'hold':
      case 'resume':
        return this.#done(id, `call_${what}`, asked, change({ held: what === 'hold' }));
      default:
        return this.#done(id, `call_${what}`, asked, {});
    }
  }
}
