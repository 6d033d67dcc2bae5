import type { Asker } from '../api/asker';
import { each, field, parsed, text } from '../api/json';
import { PATHS } from '../api/paths';
import { handover, onShift } from '../api/shifts';
import { NO_SHIFT, updateShift, type ShiftWant } from '../state/shift';
import { Store } from '../state/store';

/** A deed of the person is told to the station no more often than this. */
const TOLD_EVERY = 45_000;

/** The shift: taking it from the sheet, leaving it, and signs of life while it lasts. */
export class ShiftDesk {
  readonly store = new Store(NO_SHIFT, updateShift, (want: ShiftWant) => void this.#carry(want));
  readonly #asker: Asker;
  readonly #now: () => Date;
  readonly #wake: () => void;
  #me = '';
  #told = 0;

  constructor(asker: Asker, now: () => Date, wake: () => void) {
    this.#asker = asker;
    this.#now = now;
    this.#wake = wake;
  }

  begin(me: string): Promise<void> {
    this.#me = me;
    return this.look();
  }

  async look(): Promise<void> {
    const on = await this.#asker.get(PATHS.shift).catch(() => null);
    if (on !== null) {
      this.store.hear({ type: 'who', on: each(on, onShift), me: this.#me });
    }
  }

  async take(): Promise<void> {
    await this.#asker.post(PATHS.shift);
    await this.look();
    this.store.hear({ type: 'hide' });
  }

  async leave(note: string): Promise<void> {
    await this.#asker.post(PATHS.leave, { note });
    await this.look();
  }

  async note(words: string): Promise<void> {
    await this.#asker.post(PATHS.shiftNotes, { words });
  }

  /** The station asks for a sign of life, has got it, or misses somebody: it says so to every desk. */
  presence(data: string): void {
    const told = parsed(data);
    const whose = text(told, 'body', 'operator') || text(told, 'operator') || text(field(told, 'body'), 'name');
    if (whose === this.#me || whose === '') {
      this.store.hear({ type: /answer|given|alive/.test(text(told, 'kind')) ? 'alive' : 'presence' });
    }
  }

  /** The person has pressed a key or moved the mouse. */
  deed(): void {
    const now = this.#now().getTime();
    if (this.store.state.value.presence || now - this.#told > TOLD_EVERY) {
      this.#told = now;
      this.store.hear({ type: 'deed' });
    }
  }

  async #carry(want: ShiftWant): Promise<void> {
    if (want.type === 'wake') {
      this.#wake();
    } else if (want.type === 'alive') {
      await this.#asker.post(PATHS.alive).catch(() => undefined);
    } else {
      const sheet = await this.#asker.get(PATHS.handover).catch(() => null);
      if (sheet !== null) {
        this.store.hear({ type: 'sheet', sheet: handover(sheet) });
      }
    }
  }
}
