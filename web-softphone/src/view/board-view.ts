import { AUTOMATIC, siteOf, type Incident } from '../state/incident';
import { word, type Words } from '../words/words';
import { age } from './age';
import { element, mark, say } from './dom';

interface Row {
  readonly node: HTMLTableRowElement;
  readonly cells: readonly Element[];
}

/** Seen by whoever knows it: nobody is told on this screen that somebody speaks under threat. */
const DISCREET_SIGN = '◆ ';

/** The open incidents. A row stays the same element while its incident is open, so that focus and reading stay put. */
export class BoardView {
  readonly node: HTMLElement;
  readonly #count = element('h2');
  readonly #none = element('p', { class: 'quiet' });
  readonly #body = element('tbody');
  readonly #rows = new Map<string, Row>();
  readonly #words: Words;
  readonly #choose: (id: string) => void;

  constructor(words: Words, choose: (id: string) => void) {
    this.#words = words;
    this.#choose = choose;
    const { priority, age, site, alarm, phase, hands } = words.board;
    const heads = [priority, age, site, alarm, phase, hands].map((head) => element('th', { scope: 'col' }, head));
    const table = element('table', {}, element('thead', {}, element('tr', {}, ...heads)), this.#body);
    this.#count.setAttribute('aria-live', 'polite');
    this.node = element('section', { class: 'board', 'aria-label': words.title }, this.#count, this.#none, table);
  }

  show(incidents: readonly Incident[], chosen: string | null, now: Date): void {
    say(this.#count, this.#words.board.open(incidents.length));
    say(this.#none, incidents.length === 0 ? this.#words.board.none : '');
    const here = new Set(incidents.map((incident) => incident.id));
    for (const [id, row] of this.#rows) {
      if (!here.has(id)) {
        row.node.remove();
        this.#rows.delete(id);
      }
    }
    const focused = document.activeElement;
    incidents.forEach((incident, place) => this.#place(incident, place, incident.id === chosen, now));
    if (focused instanceof HTMLElement && document.activeElement !== focused && this.#body.contains(focused)) {
      focused.focus(); // A browser takes the focus away from a row that is moved.
    }
  }

  #place(incident: Incident, place: number, chosen: boolean, now: Date): void {
    const row = this.#rows.get(incident.id) ?? this.#row(incident.id);
    this.#texts(incident, now).forEach((words, i) => say(row.cells[i] as Element, words));
    mark(row.node, 'data-priority', String(incident.priority));
    mark(row.node, 'data-chosen', String(chosen));
    mark(row.cells[2] as Element, 'aria-pressed', String(chosen));
    if (this.#body.children[place] !== row.node) {
      this.#body.insertBefore(row.node, this.#body.children[place] ?? null);
    }
  }

  #texts(incident: Incident, now: Date): readonly string[] {
    const words = this.#words;
    const sign = incident.phase === 'duress' ? DISCREET_SIGN : '';
    const why = incident.asked in words.reasons ? ` (${word(words.reasons, incident.asked)})` : '';
    return [
      String(incident.priority),
      age(incident.openedAt, now),
      sign + siteOf(incident, words.unknownSite),
      word(words.classes, incident.alarmClass),
      word(words.phases, incident.phase) + why,
      incident.hands === AUTOMATIC ? words.automatic : incident.hands,
    ];
  }

  #row(id: string): Row {
    const site = element('button', { type: 'button' });
    const cells = [element('td'), element('td'), site, element('td'), element('td'), element('td')];
    const columns = cells.map((cell) => (cell === site ? element('td', {}, site) : cell));
    const row = { node: element('tr', { 'data-id': id }, ...columns), cells };
    row.node.addEventListener('click', () => this.#choose(id));
    this.#rows.set(id, row);
    return row;
  }
}
