// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { button, DeskUnderTest, field, hasButton, sees, types, until } from './desk-under-test';

describe('whoever comes to the desk', () => {
  let at: DeskUnderTest;

  beforeEach(() => {
    at = new DeskUnderTest();
  });
  afterEach(() => at.close());

  it('signs in by name and password, and neither stays in the page', async () => {
    await at.opens();
    types('Name', 'operator-1');
    types('Account password', 'made up');
    button('Open the desk').click();
    await sees('Sign out (operator-1)');
    expect(at.sent('/api/session').at(0)).toEqual({});
    expect(document.body.innerHTML).not.toContain('made up');
  });

  it('is told why he was refused, and his password is cleared', async () => {
    await at.opens();
    types('Name', 'operator-1');
    types('Account password', 'wrong');
    button('Open the desk').click();
    await sees('The name or the password is wrong.');
    expect(field('Account password').value).toBe('');
  });

  it('is asked for no password while the server cannot say who sits there', async () => {
    at.station.goesDown();
    await at.opens();
    await sees('The server does not answer yet.');
    expect(hasButton('Open the desk')).toBe(false);
    at.station.knows('operator-1');
    at.station.comesBack();
    at.desk.tick();
    at.desk.tick();
    await sees('Sign out (operator-1)');
  });

  it('keeps his call and what he has typed when his session is over, and signs in again in place', async () => {
    at.alarm('martin', { hands: 'operator-1' });
    await at.sits();
    await at.chooses('martin');
    await until(() => expect(at.line.done).toContain('start web-operator-1'));
    const call = at.line.rings({ attempt: 'martin-1', from: 'M. Dupont', auto: true });
    await sees('On the line');
    types('Note', 'half a sen');
    at.station.forgets();
    await at.desk.session.ask();
    await sees('Your session is over');
    expect(at.line.done.join()).not.toMatch(/hang up|stop/);
    types('Account password', 'made up');
    button('Open the desk').click();
    await until(() => expect(document.querySelector('dialog')).toBeNull());
    expect(field('Note').value).toBe('half a sen');
    expect(at.line.done.join()).not.toMatch(/hang up|stop/);
    expect(document.body.textContent).toContain('On the line');
    at.line.ends(call);
    await until(() => expect(at.line.done.filter((each) => each.startsWith('start'))).toHaveLength(2));
  });

  it('cannot sign out by mistake while he speaks', async () => {
    await at.sits();
    await until(() => expect(at.line.done).toContain('start web-operator-1'));
    at.line.rings({ attempt: 'a-1', from: 'M. Dupont', auto: true });
    await sees('On the line');
    expect(button('Sign out').disabled).toBe(true);
  });

  it('is told while the browser lets no alarm be heard', async () => {
    await at.sits();
    at.chime.whenHeard(false);
    await sees('alarms do not sound. Press a key or click.');
    at.chime.whenHeard(true);
    await until(() => expect(document.body.textContent).not.toContain('alarms do not sound'));
  });

  it('sees at once that the connection is lost, and that it is back without a reload', async () => {
    at.alarm('martin');
    await at.sits();
    at.station.goesDown();
    await sees('CONNECTION LOST');
    at.alarm('leroy');
    at.station.comesBack();
    await sees('leroy');
    await sees('Live');
  });
});
