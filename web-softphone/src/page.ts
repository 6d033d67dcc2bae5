import { signedIn, signIn, signOut, type SignedIn } from './api/sign-in';
import { Station, type Fetch } from './api/station';
import { USUAL, type Patience } from './api/feed';
import { Session } from './session';
import { EMPTY, type Desk } from './state/desk';
import { DeskView } from './view/desk-view';
import { element } from './view/dom';
import { signInView, type Credentials } from './view/sign-in-view';
import { LANGUAGES, wordsFor, type Words } from './words/words';

const LANGUAGE = 'contrappel.language';

/** What the page needs of the world around it. */
export interface Around {
  readonly root: HTMLElement;
  readonly fetch: Fetch;
  readonly now: () => Date;
  readonly languages: readonly string[];
  readonly patience?: Patience;
}

/** The whole page: who is not signed in signs in, then the desk is shown. */
export class Page {
  readonly #around: Around;
  #words: Words;
  #who: SignedIn | null = null;
  #name = '';
  #session: Session | null = null;
  #view: DeskView | null = null;
  #desk: Desk = EMPTY;

  constructor(around: Around) {
    this.#around = around;
    const chosen = localStorage.getItem(LANGUAGE);
    this.#words = wordsFor(chosen === null ? around.languages : [chosen]);
  }

  /** @returns when it is known who is there */
  async open(): Promise<void> {
    try {
      const who = await signedIn(this.#around.fetch);
      if (who === null) {
        this.#ask('');
      } else {
        this.#work(who);
      }
    } catch (error) {
      this.#ask(this.#words.trouble(sentence(error)));
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

  #ask(why: string): void {
    this.#who = null;
    this.#present(signInView(this.#words, this.#name, why, (credentials) => void this.#enter(credentials)));
  }

  async #enter({ name, password }: Credentials): Promise<void> {
    this.#name = name;
    try {
      this.#work(await signIn(this.#around.fetch, name, password));
    } catch (error) {
      this.#ask(sentence(error));
    }
  }

  #leave(why: string): void {
    this.close();
    this.#ask(why);
  }

  async #signOut(): Promise<void> {
    this.#leave('');
    await signOut(this.#around.fetch);
  }

  #work(who: SignedIn): void {
    this.#who = who;
    this.#name = who.name;
    this.#session = new Session(
      new Station(this.#around.fetch),
      (desk) => this.#show(desk),
      (why) => this.#leave(why),
      this.#around.patience ?? USUAL,
    );
    this.#face(who);
    this.#session.start();
  }

  #show(desk: Desk): void {
    this.#desk = desk;
    this.tick();
  }

  #face(who: SignedIn): void {
    this.#view = new DeskView(
      this.#words,
      who.name,
      (id) => this.#session?.choose(id),
      () => void this.#signOut(),
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
    const fields = [...this.#around.root.querySelectorAll('input')];
    (fields.find((field) => field.value === '') ?? fields[0])?.focus();
  }

  #otherLanguage(): void {
    const other = Object.keys(LANGUAGES).find((each) => each !== this.#words.language) ?? 'en';
    localStorage.setItem(LANGUAGE, other);
    this.#words = wordsFor([other]);
    if (this.#who === null) {
      this.#ask('');
    } else {
      this.#face(this.#who);
    }
  }
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
