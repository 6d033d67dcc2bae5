import { Feed, USUAL, type Patience } from './api/feed';
import { Refused, Station } from './api/station';
import { EMPTY, update, type Desk, type News, type Want } from './state/desk';

/** One operator's session: news go into the state, wants go to the server, the page is shown the state. */
export class Session {
  readonly #station: Station;
  readonly #show: (desk: Desk) => void;
  readonly #refused: (words: string) => void;
  readonly #feed: Feed;
  /** What is being asked for; true when it must be asked once more, since something changed meanwhile. */
  readonly #asking = new Map<string, boolean>();
  #desk: Desk = EMPTY;
  #over = false;

  constructor(
    station: Station,
    show: (desk: Desk) => void,
    refused: (words: string) => void,
    patience: Patience = USUAL,
  ) {
    this.#station = station;
    this.#show = show;
    this.#refused = refused;
    this.#feed = new Feed(
      station,
      {
        connection: (connection) => this.#hear({ type: 'connection', connection }),
        again: () => this.#hear({ type: 'again' }),
        entry: (entry) => this.#hear({ type: 'entry', entry }),
        refused: (words) => this.#end(words),
      },
      patience,
    );
  }

  start(): void {
    this.#show(this.#desk);
    void this.#feed.run();
  }

  choose(id: string): void {
    this.#hear({ type: 'chosen', id });
  }

  /** The browser says that the network went or came. */
  networkChanged(): void {
    this.#feed.interrupt();
  }

  stop(): void {
    this.#over = true;
    this.#feed.stop();
  }

  #hear(news: News): void {
    if (this.#over) {
      return;
    }
    const { desk, wants } = update(this.#desk, news);
    this.#desk = desk;
    this.#show(desk);
    wants.forEach((want) => void this.#want(want));
  }

  /** Many changes of one incident in a row ask for it at most twice. */
  async #want(want: Want): Promise<void> {
    const name = JSON.stringify(want);
    if (this.#asking.has(name)) {
      this.#asking.set(name, true);
      return;
    }
    do {
      this.#asking.set(name, false);
      await this.#ask(want);
    } while (this.#asking.get(name) === true && !this.#over);
    this.#asking.delete(name);
  }

  async #ask(want: Want): Promise<void> {
    try {
      this.#hear(await this.#answer(want));
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      if (error instanceof Refused) {
        this.#end(words);
      } else {
        this.#hear({ type: 'trouble', words });
      }
    }
  }

  async #answer(want: Want): Promise<News> {
    switch (want.type) {
      case 'all':
        return { type: 'all', incidents: await this.#station.incidents() };
      case 'incident': {
        const incident = await this.#station.incident(want.id);
        return incident === null ? { type: 'trouble', words: want.id } : { type: 'incident', incident };
      }
      case 'register':
        return { type: 'register', id: want.id, entries: await this.#station.register(want.id) };
    }
  }

  #end(words: string): void {
    if (!this.#over) {
      this.stop();
      this.#refused(words);
    }
  }
}
