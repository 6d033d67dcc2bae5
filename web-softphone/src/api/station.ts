import type { Entry, Incident } from '../state/incident';
import * as api from './api';

export type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

/** Nobody is signed in any more, or may not do this. */
export class Refused extends Error {}

/** Asks the server. Every method rejects with a sentence for the operator when it cannot answer. */
export class Station {
  readonly #fetch: Fetch;

  constructor(fetch: Fetch) {
    this.#fetch = fetch;
  }

  async incidents(): Promise<readonly Incident[]> {
    return api.incidents(await this.#json(api.PATHS.incidents));
  }

  async incident(id: string): Promise<Incident | null> {
    return api.incident(await this.#json(api.PATHS.incident(id)));
  }

  async register(id: string): Promise<readonly Entry[]> {
    return api.register(await this.#json(api.PATHS.register(id)));
  }

  /** The stream of entries from after the one with this id; without one, from now. */
  async board(lastId: string, signal: AbortSignal): Promise<Response> {
    const resume: Record<string, string> = lastId === '' ? {} : { 'Last-Event-ID': lastId };
    return this.#ask(api.PATHS.board, { Accept: 'text/event-stream', ...resume }, signal);
  }

  async #json(path: string): Promise<unknown> {
    return (await this.#ask(path, { Accept: 'application/json' }, AbortSignal.timeout(10_000))).json();
  }

  async #ask(path: string, headers: Record<string, string>, signal: AbortSignal): Promise<Response> {
    const init: RequestInit = {
      headers,
      cache: 'no-store',
      credentials: 'same-origin',
      signal,
    };
    const response = await this.#fetch(path, init);
    if (response.ok) {
      return response;
    }
    const why = await said(response);
    throw response.status === 401 || response.status === 403 ? new Refused(why) : new Error(why);
  }
}

/** The sentence of an answer that refuses. */
export async function said(response: Response): Promise<string> {
  return api.problem(await response.json().catch(() => null)) || `${response.status} ${response.statusText}`;
}
