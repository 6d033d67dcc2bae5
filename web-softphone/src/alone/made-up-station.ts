import type { Fetch } from '../api/asker';
import { json, matched, problem, route, type Asked, type Route } from './answer';
import { MadeUpActs } from './made-up-acts';
import { MadeUpBoard } from './made-up-board';
import { MadeUpDesk } from './made-up-desk';

interface Account {
  readonly password: string;
  readonly role: string;
}

/** A station made up in memory that answers like the server, for development and tests without one. */
export class MadeUpStation {
  static readonly PASSWORD = 'made up';
  readonly asked: { method: string; path: string; headers: Headers; body: string }[] = [];
  readonly board: MadeUpBoard;
  readonly acts: MadeUpActs;
  readonly desk: MadeUpDesk;
  /** Whether its page has a telephone. */
  hasPhone = true;
  readonly myCalls: { attempt: string; incident: string }[] = [];
  readonly #accounts = new Map<string, Account>([
    ['operator-1', { password: MadeUpStation.PASSWORD, role: 'OPERATOR' }],
    ['supervisor-1', { password: MadeUpStation.PASSWORD, role: 'SUPERVISOR' }],
  ]);
  readonly #routes: readonly Route[];
  #me: string | null = null;
  #token = '';
  #tokens = 0;
  #down = false;

  constructor(now: () => Date) {
    this.board = new MadeUpBoard(now);
    this.acts = new MadeUpActs(this.board, now);
    this.desk = new MadeUpDesk(this.board, now);
    this.#routes = [...this.#reading(), ...this.desk.routes(), ...this.acts.routes()];
  }

  /** Stands for the browser's fetch, with its cookie. */
  fetch: Fetch = async (path, init) => {
    const method = init?.method ?? 'GET';
    const headers = new Headers(init?.headers);
    const sent = typeof init?.body === 'string' ? init.body : '';
    this.asked.push({ method, path, headers, body: sent });
    if (this.#down) {
      throw new TypeError('Failed to fetch');
    }
    const body = (sent === '' ? {} : JSON.parse(sent)) as Record<string, unknown>;
    if (path === '/api/session' && method === 'POST') {
      return this.#signIn(body);
    }
    const known = this.#me !== null && (method === 'GET' || headers.get('X-CSRF-Token') === this.#token);
    if (this.#me === null || !known) {
      return problem(401, 'Sign in at the desk, or send a key of this station.');
    }
    const role = this.#accounts.get(this.#me)?.role ?? '';
    return this.#answer({ method, path, body, me: this.#me, role, headers, signal: init?.signal ?? null });
  };

  /** The session ends on the server, as after twelve hours. */
  forgets(): void {
    this.#me = null;
  }

  /** Somebody is signed in already, as after a reload. */
  knows(name: string): void {
    this.#me = name;
    this.#token = `token-${++this.#tokens}`;
  }

  /** Every open stream breaks; as long as it is down nothing is answered. */
  goesDown(): void {
    this.#down = true;
    this.board.breaks();
  }

  comesBack(): void {
    this.#down = false;
  }

  #signIn(body: Record<string, unknown>): Response {
    const name = String(body['name']);
    if (this.#accounts.get(name)?.password !== body['password']) {
      return problem(401, 'The name or the password is wrong.');
    }
    this.knows(name);
    return this.#session();
  }

  #session(): Response {
    const me = this.#me ?? '';
    return json({ name: me, role: this.#accounts.get(me)?.role, csrf: this.#token });
  }

  #answer(asked: Asked): Response {
    for (const { method, path, door } of this.#routes) {
      const parts = method === asked.method ? matched(path, asked.path) : null;
      if (parts !== null) {
        return door(asked, ...parts);
      }
    }
    return problem(404, 'There is nothing here.');
  }

  #reading(): readonly Route[] {
    const of = (path: string, read: (id: string) => unknown) =>
      route('GET', path, (_asked, id = '') =>
        this.board.find(id) === undefined ? problem(404, `There is no incident ${id}.`) : json(read(id)),
      );
    return [
      route('GET', '/api/session', () => this.#session()),
      route('DELETE', '/api/session', () => {
        this.forgets();
        return json(null, 204);
      }),
      route('POST', '/api/session/phone', ({ me }) =>
        this.hasPhone
          ? json({ user: `web-${me}`, secret: 'x', uri: `sip:web-${me}@contrappel`, ws: 'ws://localhost:8088/ws', iceServers: [] })
          : problem(404, 'There is nothing here.'),
      ),
      route('GET', '/api/calls/mine', () => json(this.myCalls)),
      route('GET', '/api/board', ({ headers, signal }) => this.board.listens(headers.get('Last-Event-ID'), signal)),
      route('GET', '/api/incidents', () => json(this.board.open())),
      of('/api/incidents/*', (id) => this.board.known(id).json),
      of('/api/incidents/*/register', (id) => this.board.known(id).register),
      of('/api/incidents/*/card', (id) => this.board.known(id).card),
      of('/api/incidents/*/recordings', (id) => this.board.known(id).recordings),
      route('GET', '/api/incidents/*/briefing', () => new Response(BRIEFING)),
      route('GET', '/api/incidents/*/dossier', () => new Response(BRIEFING)),
      route('GET', '/api/sites/*', (_asked, site) => json({ ...SITE, id: site })),
      route('POST', '/api/sites/*/instructions', ({ body, me }, site) => this.#instructed(String(site), { ...body, author: me })),
      route('DELETE', '/api/sites/*/instructions/*', (_asked, site, id) => this.#withdrawn(String(site), String(id))),
    ];
  }

  #instructed(site: string, body: Record<string, unknown>): Response {
    if (body['read_back'] !== true) {
      return problem(422, 'read_back must be true: read the instruction back first.');
    }
    const instruction = { id: `c-${this.asked.length}`, ...body };
    this.#cards(site).forEach((card) => (card['instructions'] = [...((card['instructions'] as unknown[]) ?? []), instruction]));
    return json(instruction, 201);
  }

  #withdrawn(site: string, id: string): Response {
    this.#cards(site).forEach((card) => {
      card['instructions'] = (card['instructions'] as { id: string }[]).filter((one) => one.id !== id);
    });
    return json(null, 204);
  }

  #cards(site: string): Record<string, unknown>[] {
    return this.board
      .open()
      .map((one) => this.board.known(String(one['id'])).card)
      .filter((card) => card['site'] === site);
  }
}

const SITE = {
  name: 'École des Lilas',
  place: { address: '12 rue des Lilas, 59000 Lille', access: 'Portail sud', people: null, dangers: null },
  numbers: ['+33639980007'],
  contacts: [{ id: 'durand', name: 'Mme Durand', role: 'manager', authority: 'FULL', numbers: ['+33639980008'] }],
};

const BRIEFING = `FICHE D'APPEL
Ici le centre de télésurveillance Contrappel, opérateur operator-1.
Site : Bijouterie Martin, 8 rue des Orfèvres, 75001 Paris
Faits : intrusion, zones vitrine puis coffre. Contre-appel sans réponse, deux responsables injoignables.
Indice : bris de vitre entendu à l'écoute.
`;
