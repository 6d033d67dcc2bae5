import { Refused, SessionOver, type Asker } from '../api/asker';
import { myCalls } from '../api/calls';
import { access } from '../api/lines';
import { PATHS } from '../api/paths';
import type { Line, LineListener } from '../phone/line';
import { NoMicrophone, type Devices, type Microphone } from '../phone/microphone';
import { PHONE_OFF, updatePhone, type PhoneWant } from '../phone/phone';
import { choose, chosen } from '../phone/chosen';
import { isOfMicrophone } from '../phone/trouble';
import { Store } from '../state/store';

const AGAIN_AFTER = 5_000;
/** The network has no telephones for browsers, or the server does not know of any. */
const NONE_HERE = [404, 405, 409, 501];

export interface PhoneAround {
  /** Made when it is first needed: the telephone's code is not needed to show the board. */
  readonly line: () => Promise<Line>;
  readonly microphone: Microphone;
  readonly now: () => Date;
}

/** Carries out what the telephone's record wants, and tells it what came of that. */
export class PhoneDesk {
  readonly store = new Store(PHONE_OFF, updatePhone, (want: PhoneWant) => void this.#carry(want));
  readonly #asker: Asker;
  readonly #around: PhoneAround;
  readonly #ring: (on: boolean) => void;
  readonly #taken: () => void;
  readonly #broughtTo: (attempt: string) => void;
  #line: Line | null = null;
  #wanted = false;

  /**
   * @param taken the telephone is in this tab now
   * @param broughtTo the server puts him on this call
   */
  constructor(
    asker: Asker,
    around: PhoneAround,
    ring: (on: boolean) => void,
    taken: () => void,
    broughtTo: (attempt: string) => void,
  ) {
    this.#asker = asker;
    this.#around = around;
    this.#ring = ring;
    this.#taken = taken;
    this.#broughtTo = broughtTo;
    around.microphone.whenLost = () => void this.#microphoneLost();
  }

  begin(): void {
    this.#wanted = true;
    this.store.hear({ type: 'wanted' });
  }

  end(): void {
    this.#wanted = false;
    this.store.hear({ type: 'off' });
    this.#around.microphone.close();
  }

  check(): void {
    this.store.hear({ type: 'check', at: this.#around.now() });
  }

  /** Looked at every few seconds: how well he hears, and whether he is still waited for. */
  async measure(): Promise<void> {
    const { call, comingBack } = this.store.state.value;
    if (call?.state === 'talking') {
      this.store.hear({ type: 'quality', quality: (await this.#line?.sample()) ?? null });
    }
    if (comingBack.length > 0 || call?.doubtful === true) {
      await this.#mine();
    }
  }

  /** Asks for the microphone; the trouble with it is shown. Who speaks is heard by it from now on. */
  async microphone(device = this.#around.microphone.device): Promise<MediaStream | null> {
    choose('microphone', device);
    try {
      const stream = await this.#around.microphone.open(device);
      this.store.hear({ type: 'microphone' });
      this.#line?.useMicrophone(stream);
      return stream;
    } catch (error) {
      const trouble = error instanceof NoMicrophone ? error.trouble : 'microphone-busy';
      this.store.hear({ type: 'trouble', trouble, detail: error instanceof Error ? error.message : '' });
      return null;
    }
  }

  devices(): Promise<Devices> {
    return this.#around.microphone.devices();
  }

  speaker(device: string): void {
    choose('speaker', device);
    this.#line?.useSpeaker(device);
  }

  /** Something was plugged in or out: what was missed may be there now. */
  devicesChanged(): void {
    const { trouble } = this.store.state.value;
    if (isOfMicrophone(trouble) && trouble !== 'insecure' && trouble !== 'microphone-refused') {
      void this.microphone();
    }
  }

  /** In a call another is taken at once, if there is one. */
  async #microphoneLost(): Promise<void> {
    if (this.store.state.value.call === null) {
      this.store.hear({ type: 'trouble', trouble: 'no-microphone', detail: '' });
    } else {
      await this.microphone();
    }
  }

  async #carry(want: PhoneWant): Promise<void> {
    switch (want.type) {
      case 'access':
        return this.#access();
      case 'start':
        this.#line ??= await this.#around.line();
        this.#line.useSpeaker(chosen().speaker);
        return this.#line.start(want.access, this.#listener());
      case 'stop':
        return this.#line?.stop();
      case 'tell-tabs':
        return this.#taken();
      case 'ring':
        return this.#ring(want.on);
      case 'hang-up':
        return this.#line?.hangUp(want.call);
      case 'mute':
        return this.#line?.mute(want.call, want.muted);
      case 'ask-mine':
        return this.#mine();
      case 'answer':
        // Without a microphone he hears all the same, and is told why nobody hears him.
        return this.#line?.answer(want.call, await this.microphone());
      case 'dial':
        return this.store.hear({ type: 'dialled', call: this.#line?.dial('check', await this.microphone()) ?? '' });
    }
  }

  async #access(): Promise<void> {
    try {
      this.store.hear({ type: 'access', access: access(await this.#asker.post(PATHS.phone)) });
      if (!this.#around.microphone.isSecure) {
        this.store.hear({ type: 'trouble', trouble: 'insecure', detail: '' });
      }
    } catch (error) {
      if (!(error instanceof SessionOver)) {
        this.#withoutAccess(error);
      }
    }
  }

  #withoutAccess(error: unknown): void {
    const none = error instanceof Refused && NONE_HERE.includes(error.status);
    const detail = error instanceof Error && !none ? error.message : '';
    this.store.hear({ type: 'trouble', trouble: none ? 'none-here' : 'failed', detail });
    if (!none) {
      setTimeout(() => this.#again(), AGAIN_AFTER);
    }
  }

  #again(): void {
    if (this.#wanted && this.store.state.value.trouble === 'failed') {
      this.store.hear({ type: 'wanted' });
    }
  }

  async #mine(): Promise<void> {
    const calls = await this.#asker.get(PATHS.myCalls).catch(() => null);
    if (calls !== null) {
      this.store.hear({ type: 'mine', ...myCalls(calls) });
    }
  }

  #listener(): LineListener {
    const { store } = this;
    const { now } = this.#around;
    return {
      connecting: () => store.hear({ type: 'connecting' }),
      registered: () => store.hear({ type: 'registered' }),
      cut: () => store.hear({ type: 'cut' }),
      replaced: () => store.hear({ type: 'replaced' }),
      failed: (detail) => store.hear({ type: 'trouble', trouble: 'failed', detail }),
      ringing: (ringing) => {
        store.hear({ type: 'ringing', ringing, at: now() });
        if (ringing.auto) {
          this.#broughtTo(ringing.attempt);
        }
      },
      talking: (call) => store.hear({ type: 'talking', call, at: now() }),
      ended: (call) => store.hear({ type: 'ended', call, at: now() }),
    };
  }
}
