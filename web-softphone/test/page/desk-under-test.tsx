import { render } from 'preact';
import { vi, expect } from 'vitest';
import { MadeUpStation } from '../../src/alone/made-up-station';
import { Desk } from '../../src/desk/desk';
import { onKey } from '../../src/keys/keyboard';
import { FakeLine } from '../../src/phone/fake-line';
import { Microphone, type Media } from '../../src/phone/microphone';
import { Chime } from '../../src/sound/chime';
import { Page } from '../../src/view/page';
import { language } from '../../src/words/tongue';

/** A desk in a page, at a made-up station, on a line without telephony. */
export class DeskUnderTest {
  readonly station = new MadeUpStation(() => new Date());
  readonly line = new FakeLine();
  readonly chime = new Chime(() => null);
  readonly desk: Desk;

  /** @param media null: none at all, as on plain HTTP from elsewhere */
  constructor(media: Media | null = working()) {
    language.value = 'en';
    document.body.replaceChildren();
    this.desk = new Desk({
      fetch: (path, init) => this.station.fetch(path, init),
      now: () => new Date(),
      line: () => Promise.resolve(this.line),
      microphone: new Microphone(media ?? undefined),
      chime: this.chime,
      patience: { retries: [5], silence: 60_000, connect: 5_000 },
    });
    addEventListener('keydown', onKey);
    render(<Page desk={this.desk} />, document.body);
  }

  /** Somebody who has the shift already. */
  async sits(name = 'operator-1'): Promise<void> {
    this.station.desk.onShift.set(name, new Date().toISOString());
    this.station.knows(name);
    await this.opens();
    await sees(name);
    await until(() => expect(document.querySelector('[data-connection=live]')).not.toBeNull());
  }

  opens(): Promise<void> {
    return this.desk.session.ask();
  }

  /** An intrusion at a jeweller's; what is told beside it is as the server sends it. */
  alarm(id: string, more: Record<string, unknown> = {}, card: Record<string, unknown> = {}): void {
    const alarms = [{ id: `${id}-a`, alarmClass: 'INTRUSION', zone: 'window', receivedAt: new Date().toISOString() }];
    this.station.board.opens(id, { site: id, siteName: id, alarms, ...more }, { site: id, name: id, numbers: ['+331'], ...card });
    this.station.board.writes(id, 'alarm_arrived', { event: { type: 'alarm_arrived', alarm: alarms[0] } });
  }

  /** He chooses it on the board, and waits until it is read. */
  async chooses(site: string): Promise<void> {
    await sees(site);
    button(site).click();
    await until(() => expect(document.querySelector('.heading h2')?.textContent).toContain(site));
  }

  /** What was sent to the server, as `METHOD path`. */
  get asked(): readonly string[] {
    return this.station.asked.map((each) => `${each.method} ${each.path}`);
  }

  sent(path: string): readonly unknown[] {
    return this.station.asked.filter((each) => each.path === path).map((each) => JSON.parse(each.body || '{}'));
  }

  close(): void {
    this.desk.close();
    removeEventListener('keydown', onKey);
    render(null, document.body);
    localStorage.clear();
  }
}

export function working(): Media {
  return { getUserMedia: () => Promise.resolve(new MediaStream()), enumerateDevices: () => Promise.resolve([]) };
}

export function refusing(name: string): Media {
  const refused = Object.assign(new Error(name), { name });
  return { getUserMedia: () => Promise.reject(refused), enumerateDevices: () => Promise.resolve([]) };
}

/** Waits until it is so, longer than it takes on a machine that does other things besides. */
export function until(isSo: () => void): Promise<void> {
  return vi.waitFor(isSo, { timeout: 10_000, interval: 20 });
}

/** Waits until these words stand on the page. */
export async function sees(words: string): Promise<void> {
  await until(() => expect(document.body.textContent).toContain(words));
}

/** What lies on top: the last open dialog, else the page. */
function top(): Element {
  return [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
}

/** The button of this name; the last one where several are, as it lies on top. */
export function button(name: string): HTMLButtonElement {
  const all = [...top().querySelectorAll('button')].filter((each) => spoken(each).includes(name));
  const found = all.at(-1);
  expect(found, `a button named ${name}`).toBeDefined();
  return found!;
}

export function hasButton(name: string): boolean {
  return [...document.querySelectorAll('button')].some((each) => spoken(each).includes(name));
}

/** The field of this name. */
export function field(name: string): HTMLInputElement {
  const label = [...top().querySelectorAll('label')].filter((each) => spoken(each).includes(name)).at(-1);
  const found = label === undefined ? null : document.getElementById(label.htmlFor);
  expect(found, `a field named ${name}`).not.toBeNull();
  return found as HTMLInputElement;
}

export function types(name: string, words: string): void {
  const into = field(name);
  into.value = words;
  into.dispatchEvent(new Event('input', { bubbles: true }));
}

export function presses(key: string, more: KeyboardEventInit = {}): void {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
}

function spoken(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  copy.querySelectorAll('[aria-hidden=true]').forEach((each) => each.remove());
  return copy.textContent ?? '';
}
