interface Line {
  readonly stream: string;
  readonly number: number;
  readonly at: string;
  readonly kind: string;
  readonly body: unknown;
}

export interface MadeUp {
  readonly json: Record<string, unknown>;
  readonly register: Line[];
  card: Record<string, unknown>;
  recordings: Record<string, unknown>[];
}

/** The incidents of a made-up station, and everyone who listens to its board. */
export class MadeUpBoard {
  readonly #incidents = new Map<string, MadeUp>();
  readonly #listeners = new Set<ReadableStreamDefaultController<Uint8Array>>();
  readonly #sent: { id: number; text: string }[] = [];
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  opens(id: string, incident: Record<string, unknown>, card: Record<string, unknown> = {}): void {
    const openedAt = this.#now().toISOString();
    const usual = { id, phase: 'VERIFYING', priority: 3, hands: 'automatic', openedAt, attempts: [], clues: [], services: [], unseen: [] };
    this.#incidents.set(id, { json: { ...usual, ...incident }, register: [], card, recordings: [] });
  }

  changes(id: string, incident: Record<string, unknown>): void {
    Object.assign(this.known(id).json, incident);
  }

  /** Appends to the register of an incident and tells everyone who listens. */
  writes(id: string, kind: string, body: unknown): void {
    const { register } = this.known(id);
    const line = { stream: `incident:${id}`, number: register.length + 1, at: this.#now().toISOString(), kind, body };
    register.push(line);
    this.tells('entry', line);
  }

  tells(event: string, data: unknown): void {
    const id = this.#sent.length + 1;
    const told = { id, text: `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n` };
    this.#sent.push(told);
    this.#listeners.forEach((listener) => listener.enqueue(bytes(told.text)));
  }

  find(id: string): MadeUp | undefined {
    return this.#incidents.get(id);
  }

  known(id: string): MadeUp {
    const found = this.#incidents.get(id);
    if (found === undefined) {
      throw new Error(`There is no incident ${id}.`);
    }
    return found;
  }

  open(): readonly Record<string, unknown>[] {
    return [...this.#incidents.values()].map((each) => each.json).filter((each) => each['phase'] !== 'CLOSED');
  }

  /** Every open stream breaks. */
  breaks(): void {
    this.#listeners.forEach((listener) => listener.error(new TypeError('network error')));
    this.#listeners.clear();
  }

  listens(lastId: string | null, signal: AbortSignal | null): Response {
    let listener: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        listener = controller;
        this.#listeners.add(controller);
        controller.enqueue(bytes('event: again\ndata: {}\n\n'));
        if (lastId !== null) {
          this.#sent.filter((told) => told.id > Number(lastId)).forEach((told) => controller.enqueue(bytes(told.text)));
        }
      },
      cancel: () => void this.#listeners.delete(listener),
    });
    signal?.addEventListener('abort', () => this.#listeners.delete(listener));
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
  }
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
