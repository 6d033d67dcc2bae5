import { createContext } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { Desk } from '../desk/desk';
import { onShortcut } from '../keys/keyboard';
import type { ShortcutName } from '../keys/shortcuts';

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) {
    throw new Error('The page is shown within a desk.');
  }
  return desk;
}

/** As long as this is shown, and only where the deed can be done. */
export function useShortcut(name: ShortcutName, run: (digit: number) => void, possible = true): void {
  const latest = useRef(run);
  latest.current = run;
  useLayoutEffect(() => (possible ? onShortcut(name, (digit) => latest.current(digit)) : undefined), [name, possible]);
}
