import * as api from './api';
import { Refused, said, type Fetch } from './station';

/** Somebody signed in. The cookie that says so is the browser's: no script sees it. */
export interface SignedIn {
  readonly name: string;
  readonly role: string;
  /** Repeated by whatever changes something. */
  readonly token: string;
}

/** Who is signed in at this desk; null when nobody is. Rejects with a sentence when the server does not answer. */
export async function signedIn(fetch: Fetch): Promise<SignedIn | null> {
  const response = await ask(fetch, 'GET');
  if (response.status === 401) {
    return null;
  }
  return read(response);
}

/** Rejects with the server's sentence when name and password are not somebody's. */
export async function signIn(fetch: Fetch, name: string, password: string): Promise<SignedIn> {
  return read(await ask(fetch, 'POST', JSON.stringify({ name, password })));
}

/** The session is over on the server too; without the server it ends there by itself. */
export async function signOut(fetch: Fetch): Promise<void> {
  await ask(fetch, 'DELETE').catch(() => undefined);
}

async function ask(fetch: Fetch, method: string, body?: string): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  const init: RequestInit = {
    method,
    headers,
    cache: 'no-store',
    credentials: 'same-origin',
    signal: AbortSignal.timeout(10_000),
  };
  return fetch(api.PATHS.session, body === undefined ? init : { ...init, body });
}

async function read(response: Response): Promise<SignedIn> {
  if (!response.ok) {
    throw new Refused(await said(response));
  }
  const somebody = api.signedIn(await response.json());
  if (somebody === null) {
    throw new Error(`${response.status}`);
  }
  return somebody;
}
