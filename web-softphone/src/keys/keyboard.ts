import { signal } from '@preact/signals';
import { pressed, type ShortcutName } from './shortcuts';

type Handler = (digit: number) => void;

const KEPT = 'contrappel.single-keys';
const handlers = new Map<ShortcutName, Handler[]>();

/** Whether keys alone do something: whoever dictates to his computer switches that off. */
export const singleKeys = signal(true);

export function rememberSingleKeys(): void {
  singleKeys.value = localStorage.getItem(KEPT) !== 'off';
}

export function useSingleKeys(on: boolean): void {
  singleKeys.value = on;
  localStorage.setItem(KEPT, on ? 'on' : 'off');
}

/** What was added last is asked: what lies on top has the key. @returns takes it away again */
export function onShortcut(name: ShortcutName, handler: Handler): () => void {
  handlers.set(name, [...(handlers.get(name) ?? []), handler]);
  return () => void handlers.set(name, (handlers.get(name) ?? []).filter((each) => each !== handler));
}

export function hasShortcut(name: ShortcutName): boolean {
  return (handlers.get(name) ?? []).length > 0;
}

/** Of the call one is in: they go on under whatever lies over the page. */
const OF_THE_CALL: readonly ShortcutName[] = ['pickUp', 'mute', 'hangUp'];

/** A key of the whole page. Where somebody writes letters are letters, and what lies under a dialog has no keys. */
export function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.repeat || isWriting(event.target)) {
    return;
  }
  const found = pressed(event);
  if (found !== null && document.querySelector('dialog[open]') !== null && !OF_THE_CALL.includes(found.name)) {
    return;
  }
  const handler = found === null ? undefined : handlers.get(found.name)?.at(-1);
  if (found !== null && handler !== undefined && (singleKeys.value || found.name === 'help')) {
    event.preventDefault();
    handler(found.digit);
  }
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['button', 'checkbox', 'radio', 'submit', 'file'].includes(target.type))
  );
}
