// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MadeUpStation } from '../src/alone/made-up-station';
import { Page } from '../src/page';

const START = new Date('2026-11-22T01:00:00Z');
const HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

describe('the page', () => {
  let made: MadeUpStation;
  let page: Page;

  const settle = (ms = 5) => vi.advanceTimersByTimeAsync(ms);
  const see = (selector: string) => document.querySelector(selector)?.textContent ?? '';
  const rows = () =>
    [...document.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
  const lines = () => [...document.querySelectorAll('.register li')].map((line) => line.textContent);

  function open(languages = ['en-GB']): void {
    page = new Page({
      root: document.body,
      fetch: made.fetch,
      now: () => new Date(),
      languages,
      patience: { retries: [100], silence: 60_000, connect: 5000 },
    });
    void page.open();
  }

  async function enter(password = MadeUpStation.PASSWORD): Promise<void> {
    await settle();
    document.querySelector<HTMLInputElement>('#name')!.value = MadeUpStation.NAME;
    document.querySelector<HTMLInputElement>('#password')!.value = password;
    document.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
  }

  beforeEach(() => {
    vi.useFakeTimers({ now: START });
    made = new MadeUpStation(() => new Date());
    made.opens('m-1', { siteName: 'Bijouterie Martin', alarms: [{ alarmClass: 'INTRUSION' }] });
  });

  afterEach(async () => {
    page.close();
    await settle();
    sessionStorage.clear();
    localStorage.clear();
    document.body.replaceChildren();
    vi.useRealTimers();
  });

  it('asks who is there, and shows nothing of the station before', async () => {
    open();
    await settle();
    expect(made.asked.map(({ path }) => path)).toEqual(['/api/session']);
    await enter();
    expect(rows()).toEqual([['3', '0:00', 'Bijouterie Martin', 'Intrusion', 'Verifying', 'automatic']]);
    expect(see('.connection')).toBe('Live');
    expect(see('.who')).toBe('durand');
  });

  it('keeps the password nowhere', async () => {
    open();
    await enter();
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.toContain(MadeUpStation.PASSWORD);
    expect(document.body.innerHTML).not.toContain(MadeUpStation.PASSWORD);
  });

  it('asks again, with the server’s sentence, when the password is wrong, and keeps the name', async () => {
    open();
    await enter('wrong');
    expect(see('[role=alert]')).toBe('The name or the password is wrong.');
    expect(document.querySelector<HTMLInputElement>('#name')!.value).toBe('durand');
    expect(document.querySelector<HTMLInputElement>('#password')!.value).toBe('');
  });

  it('goes on after a reload without asking', async () => {
    made.signsIn();
    open();
    await settle();
    expect(rows()).toHaveLength(1);
  });

  it('asks again, with the server’s sentence, when the session has ended', async () => {
    open();
    await enter();
    made.forgets();
    made.goesDown();
    made.comesBack();
    await settle(500);
    expect(see('[role=alert]')).toBe('Sign in at the desk.');
    expect(document.querySelector<HTMLInputElement>('#name')!.value).toBe('durand');
  });

  it('ends the session on the server when one leaves', async () => {
    open();
    await enter();
    document.querySelector<HTMLElement>('header button')!.click();
    await settle();
    expect(document.querySelector('#password')).not.toBeNull();
    open();
    await settle();
    expect(rows()).toHaveLength(0);
  });

  it('shows a new incident, its changes and its closing without a reload', async () => {
    open();
    await enter();
    made.opens('f-1', { siteName: 'École', alarms: [{ alarmClass: 'FIRE' }], priority: 2 });
    made.writes('f-1', 'alarm_arrived', {});
    await settle();
    expect(rows().map((row) => row[2])).toEqual(['École', 'Bijouterie Martin']);
    made.changes('f-1', { phase: 'NOTIFYING' });
    made.writes('f-1', 'call_ended', {});
    await settle();
    expect(rows()[0]?.[4]).toBe('Ringing keyholders');
    made.changes('f-1', { phase: 'CLOSED' });
    made.writes('f-1', 'operator_closed', {});
    await settle();
    expect(rows().map((row) => row[2])).toEqual(['Bijouterie Martin']);
  });

  it('says so when nobody knows the site, and what the alarm called it', async () => {
    made.opens('u', { siteName: null, site: 'p-77', alarms: [{ alarmClass: 'INTRUSION' }], priority: 1 });
    open();
    await enter();
    expect(rows()[0]?.[2]).toBe('Unknown site p-77');
  });

  it('lets ages grow', async () => {
    open();
    await enter();
    await settle(65_000);
    page.tick();
    expect(rows()[0]?.[1]).toBe('1:05');
  });

  it('shows the register of the incident that is clicked, growing', async () => {
    made.writes('m-1', 'alarm_arrived', { event: { alarm: { alarmClass: 'INTRUSION', zone: 'vitrine' } } });
    open();
    await enter();
    document.querySelector<HTMLElement>('tbody button')!.click();
    await settle();
    expect(lines()).toHaveLength(1);
    const first = document.querySelector('.register li');
    made.writes('m-1', 'call_ended', { event: { attempt: 'm-1-1', result: 'NO_ANSWER' } });
    await settle();
    expect(lines()[0]).toContain('Alarm arrived Intrusion · vitrine');
    expect(lines()[1]).toContain('Call ended m-1-1 · no answer');
    expect(document.querySelector('.register li')).toBe(first);
  });

  it('shows at once that the connection is lost, and what was missed when it is back', async () => {
    open();
    await enter();
    document.querySelector<HTMLElement>('tbody button')!.click();
    await settle();
    made.goesDown();
    await settle(1);
    expect(see('.connection')).toContain('CONNECTION LOST');
    expect(document.querySelector('.desk')?.getAttribute('data-connection')).toBe('lost');
    made.opens('n-1', { siteName: 'New' });
    made.writes('m-1', 'noted', { words: 'while away' });
    made.comesBack();
    await settle(200);
    expect(see('.connection')).toBe('Live');
    expect(rows()).toHaveLength(2);
    expect(lines().join()).toContain('while away');
  });

  it('executes nothing that was typed or received', async () => {
    made.opens('x', {
      siteName: HOSTILE,
      alarms: [{ alarmClass: HOSTILE }],
      hands: HOSTILE,
      phase: HOSTILE,
      priority: 0,
    });
    made.writes('x', HOSTILE, {
      event: { operator: HOSTILE, reason: HOSTILE },
      orders: [{ type: 'ring', person: HOSTILE }],
    });
    made.writes('x', 'noted', { [HOSTILE]: HOSTILE });
    open();
    await enter();
    document.querySelector<HTMLElement>('tbody button')!.click();
    await settle();
    expect(lines()).toHaveLength(2);
    expect(document.body.textContent).toContain(HOSTILE);
    expect(document.querySelectorAll('img, script')).toHaveLength(0);
    expect(document.querySelector('[onerror], [style], [src], [href]')).toBeNull();
  });

  it('shows duress to whoever knows the sign and to nobody else', async () => {
    made.opens('d', {
      siteName: 'Banque',
      phase: 'DURESS',
      priority: 0,
      asked: { reason: 'DURESS', words: 'x' },
    });
    made.writes('d', 'identified', { event: { attempt: 'd-1', who: 'site', duress: true }, row: 'duress code' });
    open();
    await enter();
    document.querySelector<HTMLElement>('tbody button')!.click();
    await settle();
    expect(rows()[0]?.[2]).toBe('◆ Banque');
    expect(rows()[0]?.[4]).toBe('With the operator');
    expect(document.body.textContent).not.toMatch(/duress|true/i);
  });

  it('speaks French to those who want it, and changes language without losing its place', async () => {
    open(['fr-FR', 'en']);
    await enter();
    expect(document.documentElement.lang).toBe('fr');
    expect(rows()[0]?.[4]).toBe('Contre-appel');
    document.querySelector<HTMLElement>('tbody button')!.click();
    await settle();
    document.querySelector<HTMLElement>('.language')!.click();
    await settle();
    expect(rows()[0]?.[4]).toBe('Verifying');
    expect(document.querySelector('tr')).not.toBeNull();
    expect(see('.register h2')).toContain('Bijouterie Martin');
  });

  it('moves nothing when only time has passed', async () => {
    made.opens('z', { siteName: 'Zoo', priority: 1 });
    open();
    await enter();
    const moved = vi.spyOn(document.querySelector('tbody')!, 'insertBefore');
    await settle(1000);
    page.tick();
    expect(rows().map((row) => row[1])).toEqual(['0:01', '0:01']);
    expect(moved).not.toHaveBeenCalled();
  });

  it('keeps the focus and the rows where they are when something changes', async () => {
    open();
    await enter();
    const button = document.querySelector<HTMLElement>('tbody button')!;
    button.focus();
    made.opens('z', { siteName: 'Zoo', priority: 1 });
    made.writes('z', 'alarm_arrived', {});
    await settle();
    expect(rows()).toHaveLength(2);
    expect(document.activeElement).toBe(button);
  });
});
