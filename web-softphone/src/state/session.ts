import { still, type Next } from './store';

/** Who is signed in. */
export interface Me {
  readonly name: string;
  /** `operator`, `supervisor` or `administrator`. */
  readonly role: string;
  readonly csrf: string;
}

export interface Session {
  /** `over`: he was signed in and is not any more; what stands on the desk stays there. */
  readonly stage: 'asking' | 'out' | 'in' | 'over';
  /** Still known while the session is over: whoever signs in again under this name goes on where he was. */
  readonly me: Me | null;
  readonly busy: boolean;
  /** The server has been asked who sits here and does not say. */
  readonly unanswered: boolean;
  /** Why signing in failed; empty when it did not. */
  readonly refused: string;
}

export type SessionNews =
  | { readonly type: 'signing' }
  | { readonly type: 'known'; readonly me: Me }
  | { readonly type: 'nobody' }
  | { readonly type: 'unanswered' }
  | { readonly type: 'refused'; readonly sentence: string }
  | { readonly type: 'over' }
  | { readonly type: 'left' };

/** `begin`: a desk of his own; `go-on`: the same desk in a new session; `end`: nothing of it is left. */
export type SessionWant = { readonly type: 'begin' | 'go-on' | 'end'; readonly me: Me };

export const ASKING: Session = { stage: 'asking', me: null, busy: false, unanswered: false, refused: '' };

export function updateSession(session: Session, news: SessionNews): Next<Session, SessionWant> {
  switch (news.type) {
    case 'signing':
      return still({ ...session, busy: true, refused: '' });
    case 'known':
      return known(session, news.me);
    case 'nobody':
      return still({ ...session, stage: session.me === null ? 'out' : 'over', busy: false, unanswered: false });
    case 'unanswered':
      return still(session.stage === 'asking' ? { ...session, unanswered: true } : session);
    case 'refused':
      return still({ ...session, busy: false, refused: news.sentence });
    case 'over':
      return still(session.stage === 'in' ? { ...session, stage: 'over', refused: '' } : session);
    case 'left':
      return left(session);
  }
}

function known(session: Session, me: Me): Next<Session, SessionWant> {
  const state: Session = { stage: 'in', me, busy: false, unanswered: false, refused: '' };
  if (session.me === null) {
    return { state, wants: [{ type: 'begin', me }] };
  }
  const another: readonly SessionWant[] = [
    { type: 'end', me: session.me },
    { type: 'begin', me },
  ];
  if (session.me.name !== me.name) {
    return { state, wants: another };
  }
  return session.stage === 'over' ? { state, wants: [{ type: 'go-on', me }] } : still(state);
}

function left(session: Session): Next<Session, SessionWant> {
  const state: Session = { stage: 'out', me: null, busy: false, unanswered: false, refused: '' };
  return session.me === null ? still(state) : { state, wants: [{ type: 'end', me: session.me }] };
}
