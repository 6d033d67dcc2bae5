import { describe, expect, it } from 'vitest';
import { fileName } from '../src/api/acts';
import { card } from '../src/api/cards';
import { entryIn, register } from '../src/api/entries';
import { health } from '../src/api/healths';
import { incident, incidents } from '../src/api/incidents';
import { PATHS } from '../src/api/paths';
import { faultCount, isWell } from '../src/state/health';

const ALARM = { id: 'a1', site: 'martin', alarmClass: 'INTRUSION', zone: 'vitrine', receivedAt: '2026-11-22T01:02:03Z' };

describe('the server’s JSON', () => {
  it('becomes an incident', () => {
    const read = incident({
      id: 'i-1',
      phase: 'WITH_OPERATOR',
      priority: 3,
      site: 'martin',
      siteName: 'Bijouterie Martin',
      openedAt: '2026-11-22T01:02:03Z',
      hands: 'automatic',
      asked: { reason: 'NOBODY_REACHED', words: 'Try twice.', at: '2026-11-22T01:03:03Z' },
      alarms: [ALARM],
      attempts: [{ id: 'i-1-1', name: 'M. Dupont', facts: { ASKED: '2026-11-22T01:02:04Z' }, result: 'NO_ANSWER' }],
      question: { step: 'images', words: 'Anybody?', answers: ['yes', 'no'] },
      closing: null,
    });
    expect(read).toMatchObject({ site: 'Bijouterie Martin', phase: 'with_operator', alarmClass: 'intrusion' });
    expect(read).toMatchObject({ asked: 'nobody_reached', openedAt: new Date('2026-11-22T01:02:03Z') });
    expect(read?.attempts[0]?.facts).toEqual({ asked: new Date('2026-11-22T01:02:04Z') });
    expect(read?.question?.answers).toEqual(['yes', 'no']);
  });

  it('is never read for what a code proved', () => {
    const read = incident({ id: 'i', attempts: [{ id: 'i-1', verdict: 'DURESS' }], alarms: [ALARM] });
    expect(JSON.stringify(read)).not.toMatch(/duress|verdict/i);
  });

  it('has neither name nor reason where there is none', () => {
    const read = incident({ id: 'i', site: 'p-77', siteName: null, asked: null, alarms: [ALARM] });
    expect([read?.site, read?.siteId, read?.asked]).toEqual(['', 'p-77', '']);
  });

  it('is read with its list bare or named, without what is none', () => {
    expect(incidents([{ id: 'a' }, 'nonsense', null]).map((each) => each.id)).toEqual(['a']);
    expect(incidents({ incidents: [{ id: 'a' }, { id: 'b' }] })).toHaveLength(2);
    expect(incidents(null)).toEqual([]);
  });

  it('becomes a register in the order of its numbers', () => {
    const line = (number: number) => ({ stream: 'incident:i', number, kind: 'noted', body: '{"n":1}' });
    const read = register({ entries: [line(2), line(1), { number: 0, kind: 'x' }, { number: 3 }] });
    expect(read.map((entry) => entry.number)).toEqual([1, 2]);
    expect(read[0]?.body).toEqual({ n: 1 });
  });

  it('is no entry when it is broken', () => {
    expect(entryIn('{"number":')).toBeNull();
  });

  it('becomes a card, whatever is missing', () => {
    expect(card(null)).toMatchObject({ site: '', contacts: [], steps: [], at: '' });
    const read = card({ contacts: [{ id: 'roy', numbers: ['+331'], availableNow: true }, {}] });
    expect(read.contacts.map((one) => [one.id, one.name, one.availableNow])).toEqual([['roy', 'roy', true]]);
  });

  it('says which part of the station is not well', () => {
    expect(isWell(health({ asterisk: { up: true }, redis: { up: true, millis: 1 }, disk: { low: false } }))).toBe(true);
    expect(isWell(health({ trunks: [{ name: 'a', up: false }] }))).toBe(false);
    expect(isWell(health({ faults: [{ sentence: 'The disk is full.' }] }))).toBe(false);
  });

  it('counts a part that is down and the fault that says so once', () => {
    const faults = [{ what: 'trunk', since: '2026-11-22T01:02:03Z', sentence: 'The trunk is down.' }];
    expect(faultCount(health({ trunks: [{ name: 'a', up: false }], faults }))).toBe(1);
    expect(faultCount(health({ trunks: [{ name: 'a', up: false }], lanes: 65, faults: [{ what: 'lanes' }] }))).toBe(2);
  });

  it('keeps an id from being read as a path', () => {
    expect(PATHS.register('../x?y#z')).toBe('/api/incidents/..%2Fx%3Fy%23z/register');
  });

  it('is sent files under names without folders', () => {
    expect(fileName('../../Caméra 2 (nuit).jpg')).toBe('Came_ra_2_nuit_.jpg');
    expect(fileName('///')).toBe('file');
  });
});
