/**
 * Asks for the same thing one at a time: what is wanted again while it is being asked for is asked for once more
 * afterwards. Many changes of one incident in a row ask for it at most twice.
 */
export class Asking {
  readonly #waiting = new Map<string, boolean>();
  #over = false;

  async once(name: string, ask: () => Promise<void>): Promise<void> {
    if (this.#waiting.has(name)) {
      this.#waiting.set(name, true);
      return;
    }
    do {
      this.#waiting.set(name, false);
      await ask();
    } while (this.#waiting.get(name) === true && !this.#over);
    this.#waiting.delete(name);
  }

  stop(): void {
    this.#over = true;
  }
}
