import { signal } from '@preact/signals';
import { Acts } from '../api/acts';
import { Asker, type Fetch } from '../api/asker';
import { codes, NO_CODES } from '../api/codes';
import { entryIn } from '../api/entries';
import { Feed, USUAL, type Patience } from '../api/feed';
import { health, ready } from '../api/healths';
import { PATHS } from '../api/paths';
import { incidentOfAttempt } from '../phone/call';
import { Tabs } from '../phone/tabs';
import type { Chime } from '../sound/chime';
import { isDanger } from '../state/clocks';
import { UNKNOWN_HEALTH } from '../state/health';
import type { Incident } from '../state/incident';
import type { SessionWant } from '../state/session';
import { CallsDesk } from './calls';
import { Incidents } from './incidents';
import { PhoneDesk, type PhoneAround } from './phone';
import { SessionDoor } from './session';
import { ShiftDesk } from './shift';

/** What the desk needs of the world around it. */
export interface Around extends PhoneAround {
  readonly fetch: Fetch;
  readonly chime: Chime;
  readonly patience?: Patience;
}

/** Every so many seconds. */
const SIGN_OF_LIFE = 30;
const HEALTH = 15;
const MEASURE = 2;

/** One operator's desk: its subjects, each with a record of its own, and what connects them. */
export class Desk {
  readonly asker: Asker;
  readonly session: SessionDoor;
  readonly incidents: Incidents;
  readonly calls: CallsDesk;
  readonly shift: ShiftDesk;
  readonly phone: PhoneDesk;
  readonly acts: Acts;
  readonly now;
  readonly health = signal(UNKNOWN_HEALTH);
  readonly codes = signal(NO_CODES);
  /** What was announced last, for screen readers; and how many since the person was last seen, for the window's title. */
  readonly announced = signal<Incident | null>(null);
  readonly unheard = signal(0);
  /** A browser lets no page sound before the person has done something on it, as after a reload. */
  readonly audible = signal(true);
  readonly #around: Around;
  readonly #tabs: Tabs;
  readonly #bells = new Set<'calls' | 'phone'>();
  #feed: Feed | null = null;
  #seconds = 0;

  constructor(around: Around) {
    const { chime } = around;
    this.#around = around;
    chime.whenHeard = (audible) => (this.audible.value = audible);
    this.now = signal(around.now());
    this.asker = new Asker(around.fetch, () => this.session.store.hear({ type: 'over' }));
    this.session = new SessionDoor(this.asker, (want) => this.#carry(want));
    this.incidents = new Incidents(this.asker, (incident) => this.#announce(incident));
    this.acts = new Acts(this.asker, (incident) => this.incidents.changed(incident));
    this.calls = new CallsDesk(this.asker, (on) => this.#bell('calls', on));
    this.shift = new ShiftDesk(this.asker, around.now, () => chime.danger());
    this.#tabs = new Tabs(() => this.phone.store.hear({ type: 'other-tab' }));
    const taken = () => this.#tabs.take(this.me);
    const bell = (on: boolean) => this.#bell('phone', on);
    this.phone = new PhoneDesk(this.asker, around, bell, taken, (attempt) => this.#broughtTo(attempt));
  }

  /** Who sits here; empty when nobody does. */
  get me(): string {
    return this.session.store.state.value.me?.name ?? '';
  }

  /** Who is on the other end of a call of the telephone, as the board knows him; empty when it does not. */
  whoIs(attempt: string): string {
    const incident = this.incidents.board.state.value.incidents.get(incidentOfAttempt(attempt));
    const call = incident?.attempts.find((each) => each.id === attempt);
    const ofStation = this.calls.store.state.value.live.find((each) => each.id === attempt);
    return call?.name ?? ofStation?.number ?? '';
  }

  /** Called each second: ages grow, and now and then the station is asked how it is. */
  tick(): void {
    this.now.value = this.#around.now();
    this.#seconds++;
    if (this.session.store.state.value.stage === 'asking') {
      this.#every(MEASURE, () => this.session.ask());
    }
    if (this.#feed === null) {
      return;
    }
    this.#every(SIGN_OF_LIFE, () => this.session.ask());
    this.#every(HEALTH, () => this.#health());
    this.#every(HEALTH, () => this.shift.look());
    this.#every(MEASURE, () => this.phone.measure());
  }

  networkChanged(): void {
    this.#feed?.interrupt();
  }

  /** The person has done something on this page. */
  deed(): void {
    this.#around.chime.wake();
    this.unheard.value = 0;
    if (this.#feed !== null) {
      this.shift.deed();
    }
  }

  /** The sound of danger, for whoever wants to know that he would hear it. */
  tryBell(): void {
    this.#around.chime.danger();
  }

  close(): void {
    this.#stop();
    this.incidents.stop();
    this.#tabs.close();
  }

  #every(seconds: number, ask: () => Promise<void>): void {
    if (this.#seconds % seconds === 0) {
      void ask();
    }
  }

  #carry(want: SessionWant): void {
    if (want.type === 'end') {
      this.#stop();
      this.phone.end();
      this.incidents.opened.hear({ type: 'shut' });
    } else {
      this.#around.chime.wake();
      this.#follow();
      this.phone.begin();
      void this.shift.begin(want.me.name);
      void this.#lists();
    }
  }

  #follow(): void {
    this.#stop();
    this.#feed = new Feed(
      (lastId, signal) => this.asker.stream(PATHS.board, lastId, signal),
      {
        connection: (connection) => this.incidents.board.hear({ type: 'connection', connection }),
        event: (type, data) => this.#event(type, data),
        over: () => (this.#feed = null),
      },
      this.#around.patience ?? USUAL,
    );
    void this.#feed.run();
  }

  #event(type: string, data: string): void {
    switch (type) {
      case 'again':
        this.incidents.again();
        this.calls.store.hear({ type: 'again' });
        void this.#health();
        return;
      case 'entry': {
        const entry = entryIn(data);
        return entry === null ? undefined : this.incidents.entry(entry);
      }
      case 'incoming':
        return this.calls.heard(data);
      case 'presence':
        return this.shift.presence(data);
    }
  }

  /** One bell for both. Calls to the station ring on free desks: who speaks sees them, and hears them again afterwards. */
  #bell(whose: 'calls' | 'phone', on: boolean): void {
    if (on) {
      this.#bells.add(whose);
    } else {
      this.#bells.delete(whose);
    }
    const isFree = this.phone.store.state.value.call === null;
    this.#around.chime.ring(this.#bells.has('phone') || (this.#bells.has('calls') && isFree));
  }

  /** After a reload he is back in his call before he has opened anything. */
  #broughtTo(attempt: string): void {
    const id = incidentOfAttempt(attempt);
    const { opened } = this.incidents;
    if (id !== '' && opened.state.value.id === null && opened.state.value.site === '') {
      this.incidents.open(id);
    }
  }

  #announce(incident: Incident): void {
    this.announced.value = incident;
    this.unheard.value++;
    if (isDanger(incident.alarmClass)) {
      this.#around.chime.danger();
    } else {
      this.#around.chime.usual();
    }
  }

  async #health(): Promise<void> {
    const whole = await this.asker.get(PATHS.health).catch(() => null);
    this.health.value = whole !== null ? health(whole) : ready(await this.asker.get(PATHS.ready).catch(() => null));
  }

  async #lists(): Promise<void> {
    this.codes.value = codes(await this.asker.get(PATHS.codes).catch(() => null));
  }

  #stop(): void {
    this.#feed?.stop();
    this.#feed = null;
  }
}
