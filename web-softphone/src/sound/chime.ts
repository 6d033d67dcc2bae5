/** A short melody: pitches in Hz, one after the other. */
const DANGER = [880, 660, 880, 660];
const USUAL = [660, 880];
const RING = [440, 480, 440, 480];
const NOTE = 0.16;
const LOUD = 0.25;
const SILENT = 0.001;
const RING_EVERY = 3_000;

/**
 * The desk's sounds, made on the spot. They are heard from a background tab too: an audio context goes on there, once the
 * person has pressed a key or clicked on this page.
 */
export class Chime {
  readonly #make: () => AudioContext | null;
  #context: AudioContext | null = null;
  #ringing: ReturnType<typeof setInterval> | null = null;
  /** Told whether it could be heard now. */
  whenHeard: (audible: boolean) => void = () => undefined;

  constructor(make: () => AudioContext | null) {
    this.#make = make;
  }

  /** Call it when the person does something: browsers let no page sound before. */
  wake(): void {
    this.#context ??= this.#made();
    if (this.#context?.state === 'suspended') {
      void this.#context.resume().catch(() => undefined);
    }
  }

  danger(): void {
    this.#play(DANGER);
  }

  usual(): void {
    this.#play(USUAL);
  }

  /** Until it is told otherwise. */
  ring(on: boolean): void {
    if (on === (this.#ringing !== null)) {
      return;
    }
    if (this.#ringing !== null) {
      clearInterval(this.#ringing);
      this.#ringing = null;
    }
    if (on) {
      this.#play(RING);
      this.#ringing = setInterval(() => this.#play(RING), RING_EVERY);
    }
  }

  #made(): AudioContext | null {
    const context = this.#make();
    const tell = () => this.whenHeard(context?.state === 'running');
    context?.addEventListener('statechange', tell);
    if (context !== null) {
      tell();
    }
    return context;
  }

  #play(pitches: readonly number[]): void {
    this.wake();
    const context = this.#context;
    if (context === null) {
      return;
    }
    pitches.forEach((pitch, place) => {
      const from = context.currentTime + place * NOTE;
      const tone = context.createOscillator();
      const volume = context.createGain();
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(LOUD, from);
      volume.gain.exponentialRampToValueAtTime(SILENT, from + NOTE);
      tone.connect(volume).connect(context.destination);
      tone.start(from);
      tone.stop(from + NOTE);
    });
  }
}
