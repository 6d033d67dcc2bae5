import { render } from 'preact';
import './desk.css';
import { Desk, type Around } from './desk/desk';
import { onKey, rememberSingleKeys } from './keys/keyboard';
import { chosen } from './phone/chosen';
import { Microphone } from './phone/microphone';
import { Chime } from './sound/chime';
import { Page } from './view/page';
import { chooseLanguage } from './words/tongue';

const now = () => new Date();
const sound = Object.assign(new Audio(), { autoplay: true });
const usual: Around = {
  fetch: (input, init) => fetch(input, init),
  now,
  line: async () => new (await import('./phone/jssip-line')).JsSipLine(sound),
  microphone: new Microphone(navigator.mediaDevices as MediaDevices | undefined, chosen().microphone),
  chime: new Chime(() => (typeof AudioContext === 'undefined' ? null : new AudioContext())),
};

/** `npm run dev` runs the page alone, against a station made up in the browser; the built page asks the server. */
async function around(): Promise<Around> {
  if (import.meta.env.MODE !== 'alone') {
    return usual;
  }
  const [{ MadeUpStation }, { FakeLine }, { tellStory }] = await Promise.all([
    import('./alone/made-up-station'),
    import('./phone/fake-line'),
    import('./alone/story'),
  ]);
  const [station, line] = [new MadeUpStation(now), new FakeLine()];
  const asked = new URLSearchParams(location.search);
  tellStory(station, line, now, asked.has('many') ? 500 : 0);
  const name = asked.get('as');
  if (name !== null) {
    station.knows(name);
  }
  if (asked.has('on-shift')) {
    station.desk.onShift.set(name ?? '', now().toISOString());
  }
  return { ...usual, fetch: station.fetch, line: () => Promise.resolve(line) };
}

chooseLanguage(navigator.languages);
rememberSingleKeys();
const desk = new Desk(await around());
render(<Page desk={desk} />, document.body);
void desk.session.ask();

setInterval(() => desk.tick(), 1000);
addEventListener('keydown', onKey);
['keydown', 'pointerdown', 'pointermove', 'wheel'].forEach((deed) =>
  addEventListener(deed, () => desk.deed(), { passive: true, capture: true }),
);
addEventListener('pagehide', (leaving) => leaving.persisted || desk.close());
(navigator.mediaDevices as MediaDevices | undefined)?.addEventListener('devicechange', () => desk.phone.devicesChanged());
addEventListener('offline', () => desk.networkChanged());
addEventListener('online', () => desk.networkChanged());
