/**
 * Two tabs of one operator: only one has the telephone. Whoever takes it says so to the others, which then let it go; the
 * server does the same by drawing a new secret, should the tabs not hear each other.
 */
export class Tabs {
  readonly #channel: BroadcastChannel | null;
  readonly #mine = Math.random().toString(36).slice(2);
  #operator = '';

  /** @param taken another tab of this operator has the telephone now */
  constructor(taken: () => void) {
    this.#channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('contrappel.phone');
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const said = data as { tab?: unknown; operator?: unknown } | null;
      if (said !== null && said.operator === this.#operator && said.tab !== this.#mine) {
        taken();
      }
    });
  }

  take(operator: string): void {
    this.#operator = operator;
    this.#channel?.postMessage({ tab: this.#mine, operator });
  }

  close(): void {
    this.#channel?.close();
  }
}
