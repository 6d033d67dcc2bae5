import { text } from './json';

export type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

/** Nobody is signed in, or not any more. */
export class SessionOver extends Error {}

/** The server refused, with its sentence. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

/** No answer came at all. */
export class Unreachable extends Error {}

const PATIENCE = 15_000;

/** Asks the server within the session of the browser's cookie. Every method rejects with a sentence for the operator. */
export class Asker {
  readonly #fetch: Fetch;
  readonly #over: (sentence: string) => void;
  #token = '';

  /** @param over is told when an answer says that the session is over */
  constructor(fetch: Fetch, over: (sentence: string) => void) {
    this.#fetch = fetch;
    this.#over = over;
  }

  /** What each request that changes something must repeat, else another site's page could send it. */
  use(token: string): void {
    this.#token = token;
  }

  get(path: string): Promise<unknown> {
    return this.#json('GET', path);
  }

  post(path: string, body: unknown = {}): Promise<unknown> {
    return this.#json('POST', path, JSON.stringify(body), 'application/json');
  }

  delete(path: string): Promise<unknown> {
    return this.#json('DELETE', path);
  }

  /** A file as it is. */
  send(path: string, file: Blob): Promise<unknown> {
    return this.#json('POST', path, file, 'application/octet-stream');
  }

  async words(path: string): Promise<string> {
    return (await this.#ask('GET', path, { signal: AbortSignal.timeout(PATIENCE) })).text();
  }

  /** A stream that is read as it comes. @param lastId the last event seen; empty: from now */
  stream(path: string, lastId: string, signal: AbortSignal): Promise<Response> {
    const resume: Record<string, string> = lastId === '' ? {} : { 'Last-Event-ID': lastId };
    return this.#ask('GET', path, { headers: { Accept: 'text/event-stream', ...resume }, signal });
  }

  async #json(method: string, path: string, body?: BodyInit, type?: string): Promise<unknown> {
    const headers: Record<string, string> = { Accept: 'application/json' };
    if (type !== undefined) {
      headers['Content-Type'] = type;
    }
    const init: RequestInit = { headers, signal: AbortSignal.timeout(PATIENCE) };
    const response = await this.#ask(method, path, body === undefined ? init : { ...init, body });
    return response.status === 204 ? null : response.json().catch(() => null);
  }

  async #ask(method: string, path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (method !== 'GET') {
      headers.set('X-CSRF-Token', this.#token);
    }
    const whole: RequestInit = { ...init, method, headers, cache: 'no-store', credentials: 'same-origin' };
    const response = await this.#fetch(path, whole).catch((error: unknown) => {
      throw new Unreachable(error instanceof Error ? error.message : String(error));
    });
    if (response.ok) {
      return response;
    }
    const said = problem(await response.json().catch(() => null)) || `${response.status} ${response.statusText}`;
    if (response.status === 401) {
      this.#over(said);
      throw new SessionOver(said);
    }
    throw new Refused(response.status, said);
  }
}

/** The sentence a refusal carries (`application/problem+json`); empty when it carries none. */
export function problem(json: unknown): string {
  return text(json, 'detail') || text(json, 'title');
}
