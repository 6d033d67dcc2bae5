import { describe, expect, it } from 'vitest';
import { SseParser } from '../src/api/sse';

const STREAM = ': welcome\r\nevent: entry\r\nid: 7\r\ndata: {"a":\r\ndata: 1}\r\n\r\ndata:plain\n\nretry: 5\n\n';

describe('the reader of server-sent events', () => {
  it('gives each event with its type, its data and the last id', () => {
    expect(new SseParser('').feed(STREAM)).toEqual([
      { type: 'entry', data: '{"a":\n1}', id: '7' },
      { type: 'message', data: 'plain', id: '7' },
    ]);
  });

  it('does not mind where the stream is cut', () => {
    const whole = new SseParser('').feed(STREAM);
    for (let cut = 1; cut < STREAM.length; cut++) {
      const parser = new SseParser('');
      expect([...parser.feed(STREAM.slice(0, cut)), ...parser.feed(STREAM.slice(cut))]).toEqual(whole);
    }
    const drop = new SseParser('');
    expect([...STREAM].flatMap((character) => drop.feed(character))).toEqual(whole);
  });

  it('keeps the id of the connection before until a new one comes', () => {
    expect(new SseParser('41').feed('data: x\n\n')[0]?.id).toBe('41');
  });

  it('gives nothing for an event that was not completed', () => {
    expect(new SseParser('').feed('event: entry\ndata: half')).toEqual([]);
  });
});
