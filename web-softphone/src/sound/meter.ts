/** How loud the microphone is, 0 to 1, looked at again and again. */
export class Meter {
  readonly #context: AudioContext;
  readonly #source: MediaStreamAudioSourceNode;
  readonly #analyser: AnalyserNode;
  readonly #samples: Float32Array<ArrayBuffer>;

  constructor(context: AudioContext, microphone: MediaStream) {
    this.#context = context;
    this.#source = context.createMediaStreamSource(microphone);
    this.#analyser = context.createAnalyser();
    this.#analyser.fftSize = 1024;
    this.#samples = new Float32Array(this.#analyser.fftSize);
    this.#source.connect(this.#analyser);
  }

  level(): number {
    this.#analyser.getFloatTimeDomainData(this.#samples);
    return loudness(this.#samples);
  }

  close(): void {
    this.#source.disconnect();
    void this.#context.close().catch(() => undefined);
  }
}

/** On a scale as ears have it: −60 dB is nothing, −6 dB is all. */
export function loudness(samples: Iterable<number>): number {
  let [sum, count] = [0, 0];
  for (const sample of samples) {
    sum += sample * sample;
    count++;
  }
  const decibel = 20 * Math.log10(Math.sqrt(sum / Math.max(1, count)) || 1e-9);
  return Math.min(1, Math.max(0, (decibel + 60) / 54));
}
