import { board, type Desk } from '../state/desk';
import type { Words } from '../words/words';
import { BoardView } from './board-view';
import { element, mark, say } from './dom';
import { RegisterView } from './register-view';

/** The page once somebody is signed in: who he is, the state of the line, the board, the register. */
export class DeskView {
  readonly node: HTMLElement;
  readonly #connection = element('p', { role: 'status', class: 'connection' });
  readonly #trouble = element('p', { role: 'alert', class: 'alert' });
  readonly #board: BoardView;
  readonly #register: RegisterView;
  readonly #words: Words;

  constructor(words: Words, who: string, choose: (id: string) => void, leave: () => void) {
    this.#words = words;
    this.#board = new BoardView(words, choose);
    this.#register = new RegisterView(words);
    const out = element('button', { type: 'button', class: 'small' }, words.signIn.leave);
    out.addEventListener('click', leave);
    const head = element('header', {}, element('h1', {}, words.title), this.#connection, element('p', { class: 'who' }, who), out);
    this.node = element(
      'div',
      { class: 'desk' },
      head,
      this.#trouble,
      element('main', {}, this.#board.node, this.#register.node),
    );
  }

  show(desk: Desk, now: Date): void {
    say(this.#connection, this.#words.connection[desk.connection] ?? '');
    mark(this.node, 'data-connection', desk.connection);
    say(this.#trouble, desk.trouble === '' ? '' : this.#words.trouble(desk.trouble));
    this.#board.show(board(desk), desk.chosen, now);
    this.#register.show(desk.chosen === null ? undefined : desk.incidents.get(desk.chosen), desk.register);
  }
}
