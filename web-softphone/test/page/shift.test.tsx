// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { button, DeskUnderTest, sees, types, until } from './desk-under-test';

describe('a shift', () => {
  let at: DeskUnderTest;

  beforeEach(() => {
    at = new DeskUnderTest();
  });
  afterEach(() => at.close());

  it('is taken by signing the sheet that stands before whoever comes', async () => {
    at.alarm('martin');
    at.station.knows('operator-1');
    await at.opens();
    await sees('Hand-over sheet');
    await sees('3 · martin · Intrusion · Verifying');
    await sees('Travaux de nuit');
    button('I have read this sheet and take the shift').click();
    await sees('On shift since');
    expect(at.asked).toContain('POST /api/shift');
    expect(document.querySelector('dialog')).toBeNull();
  });

  it('is left with a note for the next one', async () => {
    await at.sits();
    button('On shift since').click();
    await sees('Leave the shift');
    types('Note for the next shift', 'The door sticks.');
    button('Leave the shift').click();
    await until(() => expect(at.sent('/api/shift/leave')).toEqual([{ note: 'The door sticks.' }]));
    await until(() => expect(document.querySelector('dialog')).toBeNull());
  });

  it('asks whether he is there, and any deed of his answers', async () => {
    await at.sits();
    const asked = { stream: 'station', number: 1, kind: 'presence_asked', body: { operator: 'operator-1' } };
    at.station.board.tells('presence', asked);
    await sees('Are you there?');
    at.desk.deed();
    await until(() => expect(document.querySelector('dialog')).toBeNull());
    expect(at.station.desk.alive).toContain('operator-1');
  });

  it('asks nobody else than who is meant', async () => {
    await at.sits();
    const asked = { stream: 'station', number: 1, kind: 'presence_asked', body: { operator: 'operator-2' } };
    at.station.board.tells('presence', asked);
    at.alarm('martin');
    await sees('martin');
    expect(document.body.textContent).not.toContain('Are you there?');
  });
});
