import type { Asker } from '../api/asker';
import { incomingCall, missedCall } from '../api/calls';
import { each, parsed, text } from '../api/json';
import { PATHS } from '../api/paths';
import { NO_CALLS, updateCalls, type CallsWant } from '../state/incoming';
import { Store } from '../state/store';

/** Calls of the station's own number: those that are on, and those nobody took. */
export class CallsDesk {
  readonly store = new Store(NO_CALLS, updateCalls, (want: CallsWant) => void this.#carry(want));
  readonly #asker: Asker;
  readonly #ring: (on: boolean) => void;

  constructor(asker: Asker, ring: (on: boolean) => void) {
    this.#asker = asker;
    this.#ring = ring;
  }

  heard(data: string): void {
    const call = incomingCall(parsed(data));
    if (call !== null) {
      this.store.hear({ type: 'call', call });
    }
  }

  /** @returns the incident that opens beside it; empty when there is none */
  claim(id: string): Promise<string> {
    return this.#done(PATHS.incomingAct(id, 'claim'));
  }

  /** What he does on the one he has: hold, resume, give-back, hang-up. */
  act(id: string, act: 'hold' | 'resume' | 'give-back' | 'hang-up'): Promise<string> {
    return this.#done(PATHS.incomingAct(id, act));
  }

  callBack(id: string): Promise<string> {
    return this.#done(PATHS.callBack(id));
  }

  done(id: string, words: string): Promise<string> {
    return this.#done(PATHS.missedDone(id), { words });
  }

  async #done(path: string, body: unknown = {}): Promise<string> {
    const answer = await this.#asker.post(path, body);
    this.store.hear({ type: 'again' });
    return text(answer, 'incident');
  }

  /** A station that takes no calls has neither list. */
  async #carry(want: CallsWant): Promise<void> {
    if (want.type === 'ring') {
      this.#ring(want.on);
    } else if (want.type === 'live') {
      const calls = await this.#asker.get(PATHS.incoming).catch(() => []);
      this.store.hear({ type: 'live', calls: each(calls, incomingCall) });
    } else {
      const missed = await this.#asker.get(PATHS.missed).catch(() => []);
      this.store.hear({ type: 'missed', missed: each(missed, missedCall) });
    }
  }
}
