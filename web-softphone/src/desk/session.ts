import { SessionOver, Unreachable, type Asker } from '../api/asker';
import { PATHS } from '../api/paths';
import { me } from '../api/sessions';
import { ASKING, updateSession, type SessionWant } from '../state/session';
import { Store } from '../state/store';

/** Signing in and out. The password is handed on and kept nowhere. */
export class SessionDoor {
  readonly store;
  readonly #asker: Asker;

  constructor(asker: Asker, carry: (want: SessionWant) => void) {
    this.#asker = asker;
    this.store = new Store(ASKING, updateSession, carry);
  }

  /** Is somebody signed in in this browser? It is a sign of life of the desk as well. */
  async ask(): Promise<void> {
    try {
      this.#known(await this.#asker.get(PATHS.session));
    } catch (error) {
      // A server that cannot say is no reason to ask for a password.
      this.store.hear({ type: error instanceof SessionOver ? 'nobody' : 'unanswered' });
    }
  }

  /** @param unreachable the sentence for when the server does not answer */
  async signIn(name: string, password: string, unreachable: string): Promise<void> {
    this.store.hear({ type: 'signing' });
    try {
      this.#known(await this.#asker.post(PATHS.session, { name, password }));
    } catch (error) {
      const sentence = error instanceof Error && !(error instanceof Unreachable) ? error.message : unreachable;
      this.store.hear({ type: 'refused', sentence });
    }
  }

  /** Without the server it ends there by itself. */
  async signOut(): Promise<void> {
    await this.#asker.delete(PATHS.session).catch(() => undefined);
    this.store.hear({ type: 'left' });
  }

  #known(json: unknown): void {
    const read = me(json);
    if (read === null) {
      this.store.hear({ type: 'nobody' });
    } else {
      this.#asker.use(read.csrf);
      this.store.hear({ type: 'known', me: read });
    }
  }
}
