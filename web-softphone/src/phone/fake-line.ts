import type { Access, Line, LineListener, Quality, Ringing } from './line';

/** A line without telephony, for development and tests: whoever holds it plays the station. */
export class FakeLine implements Line {
  /** What was done with it, in order, in words. */
  readonly done: string[] = [];
  quality: Quality | null = { lost: 0, jitterMs: 4, roundTripMs: 20 };
  whenHungUp: (call: string) => void = () => undefined;
  #listener: LineListener | null = null;
  #calls = 0;

  start(access: Access, listener: LineListener): void {
    this.done.push(`start ${access.user}`);
    this.#listener = listener;
    listener.connecting();
    queueMicrotask(() => this.#listener?.registered());
  }

  stop(): void {
    this.done.push('stop');
    this.#listener = null;
  }

  answer(call: string): void {
    this.done.push(`answer ${call}`);
    queueMicrotask(() => this.#listener?.talking(call));
  }

  dial(target: 'check'): string {
    const call = this.#next();
    this.done.push(`dial ${target}`);
    setTimeout(() => this.#listener?.talking(call), 1);
    return call;
  }

  hangUp(call: string): void {
    this.done.push(`hang up ${call}`);
    this.whenHungUp(call);
    queueMicrotask(() => this.#listener?.ended(call));
  }

  mute(call: string, muted: boolean): void {
    this.done.push(`${muted ? 'mute' : 'unmute'} ${call}`);
  }

  useMicrophone(): void {
    this.done.push('other microphone');
  }

  useSpeaker(device: string): void {
    this.done.push(`speaker ${device}`);
  }

  sample(): Promise<Quality | null> {
    return Promise.resolve(this.quality);
  }

  /** The station rings. @returns the call's name */
  rings(ringing: Omit<Ringing, 'call'>): string {
    const call = this.#next();
    this.#listener?.ringing({ ...ringing, call });
    return call;
  }

  ends(call: string): void {
    this.#listener?.ended(call);
  }

  isCut(): void {
    this.#listener?.cut();
  }

  isBack(): void {
    this.#listener?.registered();
  }

  isReplaced(): void {
    this.#listener?.replaced();
  }

  #next(): string {
    return `fake-${++this.#calls}`;
  }
}
