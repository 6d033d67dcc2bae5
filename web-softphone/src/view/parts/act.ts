import { useRef, useState } from 'preact/hooks';
import { SessionOver, Unreachable } from '../../api/asker';
import { DESK } from '../../words/desk';
import { t } from '../../words/tongue';

export interface Doing {
  readonly busy: boolean;
  /** Why it was not done; empty when it was. */
  readonly refused: string;
  /** @returns whether it was done; what was typed is only cleared then */
  readonly run: (deed: () => Promise<unknown>) => Promise<boolean>;
}

/** Something that is done at the server: one at a time, and its refusal is shown beside it. */
export function useAct(): Doing {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const running = useRef(false);
  const run = async (deed: () => Promise<unknown>) => {
    if (running.current) {
      return false;
    }
    running.current = true;
    setBusy(true);
    setRefused('');
    try {
      await deed();
      return true;
    } catch (error) {
      setRefused(sentence(error));
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, refused, run };
}

function sentence(error: unknown): string {
  if (error instanceof SessionOver) {
    return ''; // The whole page says so.
  }
  return error instanceof Error && !(error instanceof Unreachable) ? error.message : t(DESK.unreachable);
}

/** What stands in a form's fields; empty where nothing does. */
export function typed(form: HTMLFormElement): (name: string) => string {
  const data = new FormData(form);
  return (name) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
}

/** Takes a form's submission over from the browser. */
export function submitted(take: (form: HTMLFormElement) => void): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    take(event.currentTarget as HTMLFormElement);
  };
}
