import type { Fetch } from './api/station';
import { Station } from './api/station';
import { USUAL, type Patience } from './api/feed';
import { Session } from './session';
import { EMPTY, type Desk } from './state/desk';
import { DeskView } from './view/desk-view';
import { element } from './view/dom';
import { keyView } from './view/key-view';
import { LANGUAGES, wordsFor, type Words } from './words/words';

const KEY = 'contrappel.key';
const LANGUAGE = 'contrappel.language';

/** What the page needs of the world around it. */
export interface Around {
  readonly root: HTMLElement;
  readonly fetch: Fetch;
  readonly now: () => Date;
  readonly languages: readonly string[];
  readonly patience?: Patience;
}

/** The whole page: the key is asked for or remembered within this tab, then the desk is shown. */
export class Page {
  readonly #around: Around;
  #words: Words;
  #session: Session | null = null;
  #view: DeskView | null = null;
  #desk: Desk = EMPTY;

  constructor(around: Around) {
    this.#around = around;
    const chosen = localStorage.getItem(LANGUAGE);
    this.#words = wordsFor(chosen === null ? around.languages : [chosen]);
  }

  open(why = ''): void {
    const key = sessionStorage.getItem(KEY);
    if (key === null) {
      this.#present(keyView(this.#words, why, (entered) => this.#enter(entered)));
    } else {
      this.#work(key);
    }
  }

  /** Called each second: ages grow. */
  tick(): void {
    this.#view?.show(this.#desk, this.#around.now());
  }

  networkChanged(): void {
    this.#session?.networkChanged();
  }

  /** The page is left: nothing is asked or shown any more. */
  close(): void {
    this.#session?.stop();
    this.#session = null;
    this.#view = null;
  }

  #enter(key: string): void {
    sessionStorage.setItem(KEY, key);
    this.open();
  }

  #leave(why: string): void {
    this.close();
    sessionStorage.removeItem(KEY);
    this.open(why);
  }

  #work(key: string): void {
    const station = new Station(this.#around.fetch, key);
    this.#session = new Session(
      station,
      (desk) => this.#show(desk),
      (why) => this.#leave(why),
      this.#around.patience ?? USUAL,
    );
    this.#face();
    this.#session.start();
  }

  #show(desk: Desk): void {
    this.#desk = desk;
    this.tick();
  }

  #face(): void {
    this.#view = new DeskView(
      this.#words,
      (id) => this.#session?.choose(id),
      () => this.#leave(''),
    );
    this.#present(this.#view.node);
    this.tick();
  }

  #present(content: HTMLElement): void {
    document.documentElement.lang = this.#words.language;
    document.title = `Contrappel · ${this.#words.title}`;
    const language = element('button', { type: 'button', class: 'language small' }, this.#words.otherLanguage);
    language.addEventListener('click', () => this.#otherLanguage());
    this.#around.root.replaceChildren(content, language);
    this.#around.root.querySelector('input')?.focus();
  }

  #otherLanguage(): void {
    const other = Object.keys(LANGUAGES).find((each) => each !== this.#words.language) ?? 'en';
    localStorage.setItem(LANGUAGE, other);
    this.#words = wordsFor([other]);
    if (this.#session === null) {
      this.open();
    } else {
      this.#face();
    }
  }
}
