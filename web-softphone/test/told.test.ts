import { describe, expect, it } from 'vitest';
import { told } from '../src/view/told';
import { EN } from '../src/words/en';

function line(body: unknown): string {
  return told({ stream: 'incident:a', number: 1, at: new Date(0), kind: 'noted', body }, EN);
}

describe('a line of the register', () => {
  it('tells what happened and whom it led to call', () => {
    const body = {
      event: { type: 'call_ended', attempt: 'a-1', result: 'BUSY' },
      row: 'verifying: busy',
      changes: [],
      orders: [
        { type: 'set_timer', name: 't' },
        { type: 'ring', person: 'dupont', number: '+331' },
      ],
    };
    expect(line(body)).toBe('a-1 · busy · calling dupont +331');
  });

  it('tells the values of a kind it does not know, but never what a code proved', () => {
    expect(line({ operator: 'Anne', count: 2, verdict: 'RIGHT', underDuress: 'yes', more: { hidden: 1 } })).toBe(
      'operator: Anne · count: 2',
    );
  });

  it('is empty where there is nothing to tell, and never endless', () => {
    expect(line(null)).toBe('');
    expect(line([1])).toBe('');
    expect(line('x'.repeat(9000))).toHaveLength(400);
  });
});
