/** One event of a text/event-stream. */
export interface ServerEvent {
  readonly type: string;
  readonly data: string;
  /** The last id seen so far; empty when there was none. */
  readonly id: string;
}

/**
 * Takes a stream apart that arrives in pieces. The browser's own EventSource tells neither why a connection fails nor
 * that a stream has fallen silent, hence this reader.
 */
export class SseParser {
  #rest = '';
  #type = '';
  #data: string[] = [];
  #id: string;

  /** @param id the last id known from an earlier connection; empty at first */
  constructor(id: string) {
    this.#id = id;
  }

  /** @returns the events that this piece completed */
  feed(piece: string): readonly ServerEvent[] {
    const events: ServerEvent[] = [];
    // A piece may end between CR and LF: the CR waits for the next one.
    const whole = this.#rest + piece;
    const held = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    const lines = held.split(/\r\n|\n|\r/);
    this.#rest = (lines.pop() ?? '') + whole.slice(held.length);
    for (const line of lines) {
      const event = this.#line(line);
      if (event !== null) {
        events.push(event);
      }
    }
    return events;
  }

  #line(line: string): ServerEvent | null {
    if (line === '') {
      return this.#complete();
    }
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'data') {
      this.#data.push(value);
    } else if (name === 'event') {
      this.#type = value;
    } else if (name === 'id' && !value.includes('\0')) {
      this.#id = value;
    }
    return null;
  }

  #complete(): ServerEvent | null {
    const event = { type: this.#type || 'message', data: this.#data.join('\n'), id: this.#id };
    const empty = this.#data.length === 0;
    this.#type = '';
    this.#data = [];
    return empty ? null : event;
  }
}
