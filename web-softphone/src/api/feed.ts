import type { Connection } from '../state/board';
import { SessionOver } from './asker';
import { SseParser, type ServerEvent } from './sse';

export interface Listener {
  connection(now: Connection): void;
  /** `entry`, `again` (something may have been missed, as always after connecting), `incoming`, `presence` … */
  event(type: string, data: string): void;
  /** The session is over: nothing is followed any more. */
  over(): void;
}

export interface Patience {
  /** Waits between two tries, in ms; the last one is repeated. */
  readonly retries: readonly number[];
  /** A stream silent for this long may be dead and is opened anew; the server gives a sign of life every 10 s. */
  readonly silence: number;
  /** How long a connection may take to be made. */
  readonly connect: number;
}

export const USUAL: Patience = { retries: [250, 1000, 2000, 5000], silence: 25_000, connect: 5000 };

/** Opens the stream after the event with this id; an empty one: from now. */
export type Opener = (lastId: string, signal: AbortSignal) => Promise<Response>;

/** Follows the board until it is stopped: connects, reads, and connects again after the last event it has seen. */
export class Feed {
  readonly #opener: Opener;
  readonly #listener: Listener;
  readonly #patience: Patience;
  readonly #stopped = new AbortController();
  #current = new AbortController();
  #lastId = '';
  #failures = 0;

  constructor(opener: Opener, listener: Listener, patience: Patience = USUAL) {
    this.#opener = opener;
    this.#listener = listener;
    this.#patience = patience;
  }

  /** Resolves when it is stopped or the session is over. */
  async run(): Promise<void> {
    while (!this.#stopped.signal.aborted) {
      try {
        await this.#follow();
      } catch (error) {
        if (error instanceof SessionOver) {
          this.#listener.connection('lost');
          this.#listener.over();
          return;
        }
      }
      if (!this.#stopped.signal.aborted) {
        await this.#lost();
      }
    }
  }

  /** The browser knows that the network is gone (or back): what is open is given up and tried again. */
  interrupt(): void {
    this.#current.abort();
  }

  stop(): void {
    this.#stopped.abort();
    this.#current.abort();
  }

  async #follow(): Promise<void> {
    let current = this.#opening();
    let stream = await this.#open(current);
    for (;;) {
      const ended = await this.#read(stream, current);
      if (ended !== 'silent') {
        return;
      }
      // Nothing is known to be wrong, so nobody is alarmed unless the new connection fails.
      current.abort();
      current = this.#opening();
      stream = await this.#open(current);
    }
  }

  #opening(): AbortController {
    this.#current = new AbortController();
    return this.#current;
  }

  async #open(current: AbortController): Promise<ReadableStream<Uint8Array>> {
    const limit = setTimeout(() => current.abort(), this.#patience.connect);
    try {
      const response = await this.#opener(this.#lastId, current.signal);
      if (response.body === null) {
        throw new Error('The answer has no stream.');
      }
      this.#failures = 0;
      this.#listener.connection('live');
      return response.body;
    } finally {
      clearTimeout(limit);
    }
  }

  async #read(stream: ReadableStream<Uint8Array>, current: AbortController): Promise<'ended' | 'silent'> {
    const reader = stream.getReader();
    const decoder = new TextDecoder();
    const parser = new SseParser(this.#lastId);
    for (;;) {
      const piece = await this.#within(reader.read(), current);
      if (piece === 'silent') {
        return piece;
      }
      if (piece.done) {
        return 'ended';
      }
      parser.feed(decoder.decode(piece.value, { stream: true })).forEach((event) => this.#take(event));
    }
  }

  #within<T>(reading: Promise<T>, current: AbortController): Promise<T | 'silent'> {
    return new Promise((resolve, reject) => {
      const silence = setTimeout(() => resolve('silent'), this.#patience.silence);
      const broken = () => reject(new Error('interrupted'));
      current.signal.addEventListener('abort', broken, { once: true });
      reading.then(resolve, reject).finally(() => {
        clearTimeout(silence);
        current.signal.removeEventListener('abort', broken);
      });
    });
  }

  #take(event: ServerEvent): void {
    this.#lastId = event.id;
    this.#listener.event(event.type, event.data);
  }

  async #lost(): Promise<void> {
    this.#current.abort();
    this.#listener.connection('lost');
    const waits = this.#patience.retries;
    const wait = waits[Math.min(this.#failures, waits.length - 1)] ?? 1000;
    this.#failures++;
    const pause = this.#opening();
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, wait);
      pause.signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
    });
  }
}
