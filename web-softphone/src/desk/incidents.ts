import { Refused, SessionOver, type Asker } from '../api/asker';
import { card, recordings } from '../api/cards';
import { register } from '../api/entries';
import { incident, incidents } from '../api/incidents';
import { PATHS } from '../api/paths';
import { NO_BOARD, updateBoard, type BoardWant } from '../state/board';
import type { Entry } from '../state/entry';
import type { Incident } from '../state/incident';
import { NOTHING_OPENED, updateOpened, type OpenedWant } from '../state/opened';
import { Store } from '../state/store';
import { Asking } from './asking';

type What = 'all' | OpenedWant['type'];

/** The board and the incident that is open on the desk: what they want is asked of the server. */
export class Incidents {
  readonly board = new Store(NO_BOARD, updateBoard, (want: BoardWant) => this.#wanted(want));
  readonly opened = new Store(NOTHING_OPENED, updateOpened, (want: OpenedWant) => this.#want(want.type, want.id));
  readonly #asker: Asker;
  readonly #announce: (incident: Incident) => void;
  readonly #asking = new Asking();

  constructor(asker: Asker, announce: (incident: Incident) => void) {
    this.#asker = asker;
    this.#announce = announce;
  }

  /** Whatever may have been missed is fetched whole: it costs little and needs no trust in the gap. */
  again(): void {
    this.board.hear({ type: 'again' });
    this.opened.hear({ type: 'again' });
  }

  entry(entry: Entry): void {
    this.board.hear({ type: 'entry', entry });
    this.opened.hear({ type: 'entry', entry });
  }

  changed(now: Incident): void {
    this.board.hear({ type: 'incident', incident: now });
  }

  open(id: string): void {
    this.opened.hear({ type: 'open', id });
  }

  openSite(site: string): void {
    this.opened.hear({ type: 'site', site });
  }

  stop(): void {
    this.#asking.stop();
  }

  #wanted(want: BoardWant): void {
    if (want.type === 'announce') {
      this.#announce(want.incident);
    } else {
      this.#want(want.type, want.type === 'all' ? '' : want.id);
    }
  }

  #want(what: What, id: string): void {
    void this.#asking.once(`${what} ${id}`, () => this.#ask(what, id).catch((error) => this.#failed(error)));
  }

  async #ask(what: What, id: string): Promise<void> {
    switch (what) {
      case 'all': {
        const all = incidents(await this.#asker.get(PATHS.incidents));
        return this.board.hear({ type: 'all', incidents: all, chosen: this.opened.state.value.id });
      }
      case 'incident': {
        const one = incident(await this.#asker.get(PATHS.incident(id)));
        return one === null ? undefined : this.changed(one);
      }
      case 'register': {
        const entries = register(await this.#asker.get(PATHS.register(id)));
        return this.opened.hear({ type: 'register', id, entries });
      }
      case 'card': {
        const read = card(await this.#asker.get(PATHS.card(id)).catch(nothingIfUnknown));
        return this.opened.hear({ type: 'card', id, card: read });
      }
      case 'recordings': {
        const kept = recordings(await this.#asker.get(PATHS.recordings(id)));
        return this.opened.hear({ type: 'recordings', id, recordings: kept });
      }
    }
  }

  /** That the session is over, and that the server cannot be reached, is shown where everybody looks. */
  #failed(error: unknown): void {
    if (!(error instanceof SessionOver)) {
      this.board.hear({ type: 'trouble', sentence: error instanceof Error ? error.message : String(error) });
    }
  }
}

function nothingIfUnknown(error: unknown): null {
  if (error instanceof Refused && error.status === 404) {
    return null;
  }
  throw error;
}
