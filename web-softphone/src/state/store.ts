import { signal, type ReadonlySignal } from '@preact/signals';

/** What follows from a piece of news: the next state, and what is wanted of the world outside. */
export interface Next<State, Want> {
  readonly state: State;
  readonly wants: readonly Want[];
}

export function still<State>(state: State): Next<State, never> {
  return { state, wants: [] };
}

/** One subject's record: news go through the pure `update`, wants go to whoever carries them out. */
export class Store<State, News, Want> {
  readonly #state;
  readonly #update: (state: State, news: News) => Next<State, Want>;
  readonly #carry: (want: Want) => void;

  constructor(first: State, update: (state: State, news: News) => Next<State, Want>, carry: (want: Want) => void) {
    this.#state = signal(first);
    this.#update = update;
    this.#carry = carry;
  }

  get state(): ReadonlySignal<State> {
    return this.#state;
  }

  hear(news: News): void {
    const { state, wants } = this.#update(this.#state.value, news);
    this.#state.value = state;
    wants.forEach((want) => this.#carry(want));
  }
}
