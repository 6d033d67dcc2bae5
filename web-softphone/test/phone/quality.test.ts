import { describe, expect, it } from 'vitest';
import { Counted, grade } from '../../src/phone/quality';

const report = (received: number, lost: number) => [
  { type: 'codec' },
  { type: 'inbound-rtp', kind: 'audio', packetsReceived: received, packetsLost: lost, jitter: 0.004 },
  { type: 'remote-inbound-rtp', roundTripTime: 0.03 },
];

describe('the quality of a call', () => {
  it('is that of the last moments, not of the whole call', () => {
    const counted = new Counted();
    counted.read(report(1000, 200));
    expect(counted.read(report(1100, 200))).toEqual({ lost: 0, jitterMs: 4, roundTripMs: 30 });
  });

  it('is poor when nothing comes any more', () => {
    const counted = new Counted();
    counted.read(report(100, 0));
    expect(grade(counted.read(report(100, 0))!)).toBe('poor');
  });

  it.each([
    [0, 5, 20, 'good'],
    [0.02, 5, 20, 'fair'],
    [0, 40, 20, 'fair'],
    [0.1, 5, 20, 'poor'],
    [0, 5, 600, 'poor'],
  ])('with %f lost, %i ms of jitter and %i ms of way is %s', (lost, jitterMs, roundTripMs, words) => {
    expect(grade({ lost, jitterMs, roundTripMs })).toBe(words);
  });

  it('is not known before anything was received', () => {
    expect(new Counted().read([])).toBeNull();
  });
});
