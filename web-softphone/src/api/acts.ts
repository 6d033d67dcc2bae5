import type { Incident } from '../state/incident';
import type { Asker } from './asker';
import { incident } from './incidents';
import { flag, lower } from './json';
import { PATHS } from './paths';

export interface Verdict {
  readonly right: boolean;
  /** The discreet sign is to be given. */
  readonly sign: boolean;
}

export interface Whom {
  readonly person?: string;
  readonly number?: string;
  readonly name?: string;
  readonly operator?: string;
}

/** An act's name stands at the end of its path: claim, give-back, hold, acknowledge, answer, calls, send, mission … */
export type Act =
  | 'claim'
  | 'give-back'
  | 'hold'
  | 'acknowledge'
  | 'answer'
  | 'calls'
  | 'send'
  | 'mission'
  | 'notes'
  | 'services'
  | 'close';

export type CallAct =
  | 'join'
  | 'give-back'
  | 'hang-up'
  | 'hold'
  | 'resume'
  | 'keys'
  | 'transfer'
  | 'invite'
  | 'listen'
  | 'whisper'
  | 'stop-listening'
  | 'word-field';

/** What an operator does with an incident. The server answers with the incident as it then stands. */
export class Acts {
  readonly #asker: Asker;
  readonly #done: (incident: Incident) => void;

  constructor(asker: Asker, done: (incident: Incident) => void) {
    this.#asker = asker;
    this.#done = done;
  }

  async on(id: string, act: Act, body: unknown = {}): Promise<void> {
    this.#take(await this.#asker.post(PATHS.act(id, act), body));
  }

  async onCall(id: string, attempt: string, act: CallAct, body: unknown = {}): Promise<void> {
    this.#take(await this.#asker.post(PATHS.call(id, attempt, act), body));
  }

  /** A clue, with the file beside it where there is one. */
  async clue(id: string, body: { kind: string; words: string }, file: File | null): Promise<void> {
    const attachment = file === null ? {} : { attachment: await this.#keep(id, file) };
    this.#take(await this.#asker.post(PATHS.act(id, 'clues'), { ...body, ...attachment }));
  }

  async serviceAnswer(id: string, service: string, body: { reference: string; spokeWith: string }): Promise<void> {
    this.#take(await this.#asker.post(PATHS.serviceAnswer(id, service), body));
  }

  /** The word goes to the server and stays nowhere here. */
  async word(id: string, attempt: string, word: string): Promise<Verdict> {
    const answer = await this.#asker.post(PATHS.call(id, attempt, 'word'), { word });
    return { right: lower(answer, 'verdict') === 'right', sign: flag(answer, 'sign') };
  }

  #keep(id: string, file: File): Promise<unknown> {
    return this.#asker.send(PATHS.attachment(id, fileName(file.name)), file);
  }

  #take(json: unknown): void {
    const after = incident(json);
    if (after !== null) {
      this.#done(after);
    }
  }
}

/** As the server names files: no folders, few signs. */
export function fileName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[^A-Za-z0-9._-]+/g, '_')
    .replace(/^[._-]+/, '');
  return plain.slice(-100) || 'file';
}
