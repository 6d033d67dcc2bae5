import { Page } from './page';

/** `npm run dev` runs the page alone, against a station made up in the browser; the built page asks the server. */
async function fetcher(): Promise<typeof fetch> {
  if (import.meta.env.MODE === 'alone') {
    const { MadeUpStation } = await import('./alone/made-up-station');
    const station = new MadeUpStation(() => new Date());
    station.tellStory();
    return station.fetch;
  }
  return (input, init) => fetch(input, init);
}

const page = new Page({
  root: document.body,
  fetch: await fetcher(),
  now: () => new Date(),
  languages: navigator.languages,
});
void page.open();
setInterval(() => page.tick(), 1000);
addEventListener('pagehide', (leaving) => leaving.persisted || page.close());
addEventListener('offline', () => page.networkChanged());
addEventListener('online', () => page.networkChanged());
