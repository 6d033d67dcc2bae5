import { describe, expect, it } from 'vitest';
import { Microphone, type NoMicrophone } from '../../src/phone/microphone';
import { loudness } from '../../src/sound/meter';

const refusing = (name: string) =>
  new Microphone({
    getUserMedia: () => Promise.reject(Object.assign(new Error(name), { name })),
    enumerateDevices: () => Promise.resolve([]),
  });
const troubleOf = async (microphone: Microphone) =>
  ((await microphone.open().catch((error: unknown) => error)) as NoMicrophone).trouble;

describe('the microphone', () => {
  it.each([
    ['NotAllowedError', 'microphone-refused'],
    ['NotFoundError', 'no-microphone'],
    ['NotReadableError', 'microphone-busy'],
  ])('that the browser refuses with %s is %s', async (name, trouble) => {
    expect(await troubleOf(refusing(name))).toBe(trouble);
  });

  it('is not there at all on plain HTTP from elsewhere', async () => {
    expect(await troubleOf(new Microphone(undefined))).toBe('insecure');
  });

  it('is as loud as ears have it', () => {
    const tone = (loud: number) => loudness(Array.from({ length: 100 }, (_, i) => loud * Math.sin(i)));
    expect(loudness([0, 0])).toBe(0);
    expect(tone(0.8)).toBeGreaterThan(0.9);
    expect(tone(0.05)).toBeGreaterThan(0.4);
    expect(tone(0.05)).toBeLessThan(tone(0.2));
  });
});
