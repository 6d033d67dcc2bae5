/**
 * Makes an element. Text goes in as text and attributes are chosen here in the code, so nothing that was typed or
 * received can become markup.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...children);
  return made;
}

/** Writes only what changed: a screen reader and the layout are left in peace otherwise. */
export function say(node: Element, words: string): void {
  if (node.textContent !== words) {
    node.textContent = words;
  }
}

export function mark(node: Element, name: string, value: string): void {
  if (node.getAttribute(name) !== value) {
    node.setAttribute(name, value);
  }
}
