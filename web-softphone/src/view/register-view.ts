import { siteOf, type Entry, type Incident } from '../state/incident';
import { word, type Words } from '../words/words';
import { element, say } from './dom';
import { told } from './told';

/** The register of the chosen incident. It only grows, so lines are added and never redrawn. */
export class RegisterView {
  readonly node: HTMLElement;
  readonly #title = element('h2');
  readonly #about = element('p', { class: 'quiet' });
  readonly #lines = element('ol', { 'aria-live': 'polite' });
  readonly #words: Words;
  readonly #time: Intl.DateTimeFormat;
  #shown: readonly Entry[] = [];

  constructor(words: Words) {
    this.#words = words;
    this.#time = new Intl.DateTimeFormat(words.language, { timeStyle: 'medium' });
    this.node = element(
      'section',
      { class: 'register', 'aria-label': words.register.title },
      this.#title,
      this.#about,
      this.#lines,
    );
  }

  show(incident: Incident | undefined, entries: readonly Entry[]): void {
    const { title, choose } = this.#words.register;
    say(this.#title, incident === undefined ? title : `${title} · ${siteOf(incident, this.#words.unknownSite)}`);
    say(this.#about, incident === undefined ? choose : this.#aboutIt(incident, entries));
    const grows = this.#shown.every((entry, i) => entry === entries[i]);
    if (!grows) {
      this.#lines.replaceChildren();
    }
    const added = entries.slice(grows ? this.#shown.length : 0);
    this.#lines.append(...added.map((entry) => this.#line(entry)));
    this.#shown = entries;
    if (added.length > 0) {
      this.#lines.lastElementChild?.scrollIntoView({ block: 'nearest' });
    }
  }

  #aboutIt(incident: Incident, entries: readonly Entry[]): string {
    return `${incident.id} · ${word(this.#words.phases, incident.phase)} · ${this.#words.register.entries(entries.length)}`;
  }

  #line(entry: Entry): HTMLElement {
    const at = Number.isNaN(entry.at.getTime()) ? '–' : this.#time.format(entry.at);
    return element(
      'li',
      { value: String(entry.number) },
      element('time', {}, at),
      ' ',
      element('strong', {}, word(this.#words.kinds, entry.kind)),
      ' ',
      element('span', {}, told(entry, this.#words)),
    );
  }
}
