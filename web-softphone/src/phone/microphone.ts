import { troubleWith, type Trouble } from './trouble';

/** Why there is no microphone. */
export class NoMicrophone extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, detail: string) {
    super(detail);
    this.trouble = trouble;
  }
}

export interface Devices {
  readonly microphones: readonly MediaDeviceInfo[];
  readonly speakers: readonly MediaDeviceInfo[];
}

/** What the browser offers; missing altogether where the page came neither over HTTPS nor from this machine. */
export type Media = Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices'>;

/** The operator's microphone, asked for once and kept while the desk is used. */
export class Microphone {
  readonly #media: Media | undefined;
  #stream: MediaStream | null = null;
  #device: string;
  /** Told when it is pulled out while it is open. */
  whenLost: () => void = () => undefined;

  /** @param device the one that was chosen another day; empty: the usual one */
  constructor(media: Media | undefined, device = '') {
    this.#media = media;
    this.#device = device;
  }

  get isSecure(): boolean {
    return this.#media !== undefined;
  }

  get device(): string {
    return this.#device;
  }

  /** @throws NoMicrophone */
  async open(device = this.#device): Promise<MediaStream> {
    if (this.#media === undefined) {
      throw new NoMicrophone('insecure', '');
    }
    if (this.#stream !== null && isLive(this.#stream) && device === this.#device) {
      return this.#stream;
    }
    this.#device = device;
    const before = this.#stream;
    this.#stream = await this.#asked(this.#media, device);
    this.#stream.getAudioTracks()[0]?.addEventListener('ended', () => this.whenLost(), { once: true });
    before?.getTracks().forEach((track) => track.stop());
    return this.#stream;
  }

  /** Names of devices are told only once the microphone was allowed. */
  async devices(): Promise<Devices> {
    const all = (await this.#media?.enumerateDevices().catch(() => [])) ?? [];
    return {
      microphones: all.filter((one) => one.kind === 'audioinput'),
      speakers: all.filter((one) => one.kind === 'audiooutput'),
    };
  }

  close(): void {
    this.#stream?.getTracks().forEach((track) => track.stop());
    this.#stream = null;
  }

  /** Where the chosen one is not plugged in, any other is better than none. */
  async #asked(media: Media, device: string): Promise<MediaStream> {
    try {
      return await media.getUserMedia({ audio: constraints(device), video: false });
    } catch (error) {
      if (device !== '' && error instanceof Error && error.name === 'OverconstrainedError') {
        return this.#asked(media, '');
      }
      throw new NoMicrophone(troubleWith(error), error instanceof Error ? error.message : '');
    }
  }
}

function isLive(stream: MediaStream): boolean {
  return stream.getAudioTracks().some((track) => track.readyState === 'live');
}

function constraints(device: string): MediaTrackConstraints {
  const usual = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
  return device === '' ? usual : { ...usual, deviceId: { exact: device } };
}
