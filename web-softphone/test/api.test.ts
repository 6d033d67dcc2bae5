import { describe, expect, it } from 'vitest';
import * as api from '../src/api/api';

const ALARM = {
  id: 'a1',
  site: 'martin',
  alarmClass: 'INTRUSION',
  zone: 'vitrine',
  receivedAt: '2026-11-22T01:02:03Z',
};

describe('the server’s JSON', () => {
  it('becomes an incident', () => {
    const json = {
      id: 'i-1',
      phase: 'WITH_OPERATOR',
      priority: 3,
      site: 'martin',
      siteName: 'Bijouterie Martin',
      openedAt: '2026-11-22T01:02:03Z',
      hands: 'automatic',
      plan: 'usual',
      asked: { reason: 'NOBODY_REACHED', words: '', at: '2026-11-22T01:03:03Z' },
      alarms: [ALARM],
      attempts: [],
      closing: null,
    };
    expect(api.incident(json)).toEqual({
      id: 'i-1',
      site: 'Bijouterie Martin',
      siteId: 'martin',
      phase: 'with_operator',
      alarmClass: 'intrusion',
      priority: 3,
      openedAt: new Date('2026-11-22T01:02:03Z'),
      hands: 'automatic',
      asked: 'nobody_reached',
    });
  });

  it('has neither name nor reason where there is none', () => {
    const read = api.incident({ id: 'i', site: 'p-77', siteName: null, asked: null, alarms: [ALARM] });
    expect([read?.site, read?.siteId, read?.asked]).toEqual(['', 'p-77', '']);
  });

  it('is read with its list bare or named', () => {
    expect(api.incidents([{ id: 'a' }, 'nonsense', null]).map((each) => each.id)).toEqual(['a']);
    expect(api.incidents({ incidents: [{ id: 'a' }, { id: 'b' }] })).toHaveLength(2);
    expect(api.incidents(null)).toEqual([]);
  });

  it('becomes a register in the order of its numbers', () => {
    const line = (number: number) => ({
      stream: 'incident:i',
      number,
      at: '2026-11-22T01:02:03.456Z',
      kind: 'noted',
      body: '{"n":1}',
    });
    const register = api.register({ entries: [line(2), line(1), { number: 0, kind: 'x' }, { number: 3 }] });
    expect(register.map((entry) => entry.number)).toEqual([1, 2]);
    expect(register[0]?.body).toEqual({ n: 1 });
  });

  it('is no entry when it is broken', () => {
    expect(api.entryIn('{"number":')).toBeNull();
  });

  it('keeps an id from being read as a path', () => {
    expect(api.PATHS.register('../x?y#z')).toBe('/api/incidents/..%2Fx%3Fy%23z/register');
  });
});
