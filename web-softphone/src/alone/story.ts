import type { FakeLine } from '../phone/fake-line';
import type { MadeUpStation } from './made-up-station';

const SECOND = 1000;
type Json = Record<string, unknown>;

/** A night to look at during development: nine alarms, calls, somebody who rings in. `?many` adds five hundred more. */
export function tellStory(station: MadeUpStation, line: FakeLine, now: () => Date, many: number): void {
  const ago = (seconds: number) => new Date(now().getTime() - seconds * SECOND).toISOString();
  const open = (id: string, siteName: string, alarmClass: string, seconds: number, more: Json = {}) => {
    const alarm = { id: `${id}-a`, site: id, alarmClass, zone: 'vitrine', text: '', receivedAt: ago(seconds) };
    station.board.opens(id, { site: id, siteName, alarms: [alarm], openedAt: ago(seconds), armed: 'ARMED', ...more }, card(id, siteName, ago));
    station.board.writes(id, 'alarm_arrived', { event: { alarm } });
  };
  const rings = (id: string, name: string, seconds: number) => [
    { id: `${id}-1`, person: 'site', name, number: '+33199002010', facts: { ASKED: ago(seconds), RINGING: ago(seconds) }, result: null },
  ];
  const asks = (reason: string, words: string, seconds: number) => ({ reason, words, at: ago(seconds) });

  open('martin', 'Bijouterie Martin', 'HOLD_UP', 74, {
    priority: 1,
    phase: 'WITH_OPERATOR',
    asked: asks('DECISION', 'Ne pas rappeler le site.', 41),
    question: { step: 'images', words: 'Regardez les images. Voyez-vous quelqu’un dans le magasin ?', answers: ['yes', 'no', 'no_image'] },
    attempts: [
      { ...rings('martin', 'Bijouterie Martin', 70)[0], result: 'NO_ANSWER', recording: {} },
      { id: 'martin-2', person: 'dupont', name: 'M. Dupont', number: '+33639982001', facts: { ASKED: ago(60) }, result: 'MACHINE' },
    ],
  });
  station.board.known('martin').recordings.push({ attempt: 'martin-1', length: 'PT22S', startedAt: ago(70) });
  station.board.writes('martin', 'call_ringing', { event: { attempt: 'martin-1' } });
  station.board.writes('martin', 'call_ended', { event: { attempt: 'martin-1', result: 'NO_ANSWER' } });
  station.board.writes('martin', 'call_ended', { event: { attempt: 'martin-2', result: 'MACHINE' } });
  open('lilas', 'École des Lilas', 'FIRE', 22, { priority: 0, attempts: rings('lilas', 'École des Lilas', 12) });
  open('banque', 'Crédit du Port, agence Sud', 'INTRUSION', 190, { priority: 0, phase: 'DURESS', asked: asks('DURESS', '', 65) });
  open('roy', 'Garage Roy', 'INTRUSION', 640, {
    hands: 'operator-2',
    phase: 'INTERVENING',
    mission: { person: 'securite-9', who: 'AGENT', reached: 'ANNOUNCED', due: ago(-95), overdue: false, help: null },
  });
  open('pharma', 'Pharmacie du Marché', 'INTRUSION', 130, { phase: 'WITH_OPERATOR', asked: asks('NOBODY_REACHED', '', 118) });
  open('depot', 'Entrepôt Nord, quai 12, bâtiment C', 'TAMPER', 48, { attempts: rings('depot', 'Entrepôt Nord', 30) });
  open('mairie', 'Mairie annexe', 'LATE_TO_CLOSE', 900, { priority: 6, phase: 'WAITING', hold: { by: 'operator-1', reason: 'Ménage', until: ago(-420) } });
  open('froid', 'Chambre froide Le Gall', 'ENVIRONMENT', 300, { priority: 5, phase: 'NOTIFYING', attempts: rings('froid', 'Mme Le Gall', 20) });
  open('antenne', 'Antenne du Mont', 'POWER', 2400, { priority: 7, phase: 'WAITING' });
  for (let i = 1; i <= many; i++) {
    open(`many-${i}`, `Site ${i}`, 'TECHNICAL', 3600 + i, { priority: 8, phase: 'WAITING' });
  }

  station.desk.notes.push({ by: 'operator-2', at: ago(1300), words: 'Garage Roy : le technicien passe à 6 h.' });
  station.desk.missed.push({ id: 'm-1', number: '+33639981234', at: ago(700), sites: [{ id: 'roy', name: 'Garage Roy' }], incident: 'roy', calledBackBy: null });
  const ring = (attempt: string, from: string) => void line.rings({ attempt, from, auto: true });
  station.acts.whenOnLine = (attempt, name) => setTimeout(() => ring(attempt, name), SECOND);
  station.desk.whenClaimed = (id, number) =>
    setTimeout(() => {
      ring(id, number);
      station.desk.answered(id);
    }, SECOND);
  setTimeout(() => station.desk.rings({ id: 'in-1', number: '+33639980007', sites: [{ id: 'lilas', name: 'École des Lilas' }], incident: 'lilas' }), 20 * SECOND);
  let late = 0;
  setInterval(() => {
    open(`late-${++late}`, `Boutique ${late}`, late % 3 === 0 ? 'PANIC' : 'INTRUSION', 0);
  }, 45 * SECOND);
}

function card(site: string, name: string, ago: (seconds: number) => string): Json {
  const person = (id: string, called: string, role: string, number: string, authority: string, availableNow: boolean) =>
    ({ id, name: called, role, authority, numbers: [number], availableNow });
  return {
    site,
    name,
    place: {
      address: '8 rue des Orfèvres, 75001 Paris',
      access: 'Rideau côté cour, code chez le gardien',
      people: 'Personne la nuit',
      dangers: 'Chien de garde dans la cour',
    },
    numbers: ['+33199002010'],
    contacts: [
      person('dupont', 'M. Dupont', 'keyholder', '+33639982001', 'FULL', true),
      person('leroy', 'Mme Leroy', 'keyholder', '+33639982002', 'FULL', false),
      person('securite-9', 'Sécurité 9', 'agent', '+33639982009', 'NOTIFY', true),
    ],
    plan: {
      name: 'hold-up',
      at: 'images',
      steps: [
        { name: 'verify', kind: 'call', words: 'site' },
        { name: 'keyholders', kind: 'call', words: 'keyholders' },
        { name: 'images', kind: 'decide', words: 'Regardez les images. Voyez-vous quelqu’un dans le magasin ?' },
        { name: 'police', kind: 'emergency', words: 'Appelez la police.' },
        { name: 'agent', kind: 'send', words: 'agents' },
      ],
    },
    instructions: [
      { id: 'c-7', kind: 'ABSENCE', author: 'operator-2', assurance: 'VERIFIED_BY_VOICE', until: ago(-80_000), words: '', contact: 'leroy', substitute: 'dupont' },
    ],
  };
}
