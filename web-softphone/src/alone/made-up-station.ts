interface Line {
  readonly stream: string;
  readonly number: number;
  readonly at: string;
  readonly kind: string;
  readonly body: unknown;
}

interface MadeUp {
  readonly json: Record<string, unknown>;
  readonly register: Line[];
}

/** A station made up in memory that answers like the server, for development and tests without one. */
export class MadeUpStation {
  static readonly NAME = 'durand';
  static readonly PASSWORD = 'made up';
  readonly asked: { path: string; headers: Headers }[] = [];
  readonly #incidents = new Map<string, MadeUp>();
  readonly #listeners = new Set<ReadableStreamDefaultController<Uint8Array>>();
  readonly #sent: Line[] = [];
  readonly #now: () => Date;
  #down = false;
  #signedIn = false;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Stands for the browser's fetch. */
  fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const path = String(input);
    const headers = new Headers(init?.headers);
    this.asked.push({ path, headers });
    if (this.#down) {
      throw new TypeError('Failed to fetch');
    }
    if (path === '/api/session') {
      return this.#session(init);
    }
    if (!this.#signedIn) {
      return answer({ detail: 'Sign in at the desk.' }, 401);
    }
    return path === '/api/board' ? this.#board(headers.get('Last-Event-ID'), init?.signal) : this.#get(path);
  };

  opens(id: string, incident: Record<string, unknown>): void {
    const openedAt = this.#now().toISOString();
    const json = { id, phase: 'VERIFYING', priority: 3, hands: 'automatic', openedAt, ...incident };
    this.#incidents.set(id, { json, register: [] });
  }

  changes(id: string, incident: Record<string, unknown>): void {
    Object.assign(this.#known(id).json, incident);
  }

  /** Appends to the register of an incident and tells everyone who listens. */
  writes(id: string, kind: string, body: unknown): void {
    const { register } = this.#known(id);
    const line = { stream: `incident:${id}`, number: register.length + 1, at: this.#now().toISOString(), kind, body };
    register.push(line);
    this.#sent.push(line);
    this.#listeners.forEach((listener) => listener.enqueue(this.#framed(line)));
  }

  /** Every open stream breaks; as long as it is down nothing is answered. */
  goesDown(): void {
    this.#down = true;
    this.#listeners.forEach((listener) => listener.error(new TypeError('network error')));
    this.#listeners.clear();
  }

  comesBack(): void {
    this.#down = false;
  }

  /** As though somebody had signed in already, with the browser keeping his cookie. */
  signsIn(): void {
    this.#signedIn = true;
  }

  /** The session ends on the server. */
  forgets(): void {
    this.#signedIn = false;
  }

  /** Something to look at during development. */
  tellStory(): void {
    this.opens('martin-1', { siteName: 'Bijouterie Martin', alarms: [{ alarmClass: 'INTRUSION' }] });
    this.opens('lilas-1', { siteName: 'École des Lilas', alarms: [{ alarmClass: 'FIRE' }], priority: 2 });
    this.writes('martin-1', 'alarm_arrived', { event: { alarm: { alarmClass: 'INTRUSION', zone: 'vitrine' } } });
    const kinds = ['call_ringing', 'call_answered', 'human_heard', 'identified'];
    const next = () => {
      const kind = kinds.shift();
      if (kind !== undefined) {
        this.writes('martin-1', kind, { event: { attempt: 'martin-1-1' } });
        setTimeout(next, 4000);
      }
    };
    setTimeout(next, 4000);
  }

  #session(init?: RequestInit): Response {
    if (init?.method === 'DELETE') {
      this.#signedIn = false;
      return new Response(null, { status: 204 });
    }
    if (init?.method === 'POST') {
      const { name, password } = JSON.parse(String(init.body)) as Record<string, string>;
      if (name !== MadeUpStation.NAME || password !== MadeUpStation.PASSWORD) {
        return answer({ detail: 'The name or the password is wrong.' }, 401);
      }
      this.#signedIn = true;
    }
    return this.#signedIn
      ? answer({ name: MadeUpStation.NAME, role: 'OPERATOR', csrf: 'token', expiresAt: this.#now().toISOString() })
      : answer({ detail: 'Nobody is signed in here: sign in.' }, 401);
  }

  #get(path: string): Response {
    const [, id, register] = /^\/api\/incidents(?:\/([^/]+)(\/register)?)?$/.exec(path) ?? [];
    if (id === undefined) {
      return answer(
        [...this.#incidents.values()].map((each) => each.json).filter((json) => json['phase'] !== 'CLOSED'),
      );
    }
    const found = this.#incidents.get(decodeURIComponent(id));
    if (found === undefined) {
      return answer({ detail: `There is no incident ${id}.` }, 404);
    }
    return answer(register === undefined ? found.json : found.register);
  }

  #board(lastId: string | null, signal?: AbortSignal | null): Response {
    const missed = lastId === null ? [] : this.#sent.slice(Number(lastId));
    const stream = new ReadableStream<Uint8Array>({
      start: (listener) => {
        listener.enqueue(new TextEncoder().encode('event: again\ndata: {}\n\n'));
        missed.forEach((line) => listener.enqueue(this.#framed(line)));
        this.#listeners.add(listener);
        signal?.addEventListener('abort', () => this.#listeners.delete(listener));
      },
    });
    return new Response(stream, { headers: { 'Content-Type': 'text/event-stream' } });
  }

  #framed(line: Line): Uint8Array {
    const id = this.#sent.indexOf(line) + 1;
    return new TextEncoder().encode(`event: entry\nid: ${id}\ndata: ${JSON.stringify(line)}\n\n`);
  }

  #known(id: string): MadeUp {
    const found = this.#incidents.get(id);
    if (found === undefined) {
      throw new Error(`Nobody opened ${id}.`);
    }
    return found;
  }
}

function answer(json: unknown, status = 200): Response {
  const type = status === 200 ? 'application/json' : 'application/problem+json';
  return new Response(JSON.stringify(json), { status, headers: { 'Content-Type': type } });
}
