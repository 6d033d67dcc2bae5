import { useSignalEffect } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Desk } from '../desk/desk';
import { faultCount, isWell } from '../state/health';
import { siteOf, waitsForPerson } from '../state/incident';
import { BOARD } from '../words/board';
import { DESK, SIGN_IN } from '../words/desk';
import { INCOMING, SHIFT, STATION } from '../words/shift';
import { CLASSES } from '../words/signs';
import { when } from '../words/time';
import { language, otherLanguage, t, word } from '../words/tongue';
import { BoardView } from './board/board';
import { DeskContext, useDesk, useShortcut } from './context';
import { IncidentView } from './incident/incident';
import { IncomingBanner, MissedCalls } from './incoming/incoming';
import { KeysList } from './parts/keys-list';
import { Button } from './parts/parts';
import { PhoneBar } from './phone/phone-bar';
import { PresencePrompt, ShiftDialog } from './shift/shift';
import { SignIn, SignInAgain } from './sign-in/sign-in';
import { StationHealth } from './station/station';

/** The whole page. */
export function Page({ desk }: { readonly desk: Desk }) {
  const { stage, unanswered } = desk.session.store.state.value;
  useSignalEffect(() => {
    document.documentElement.lang = language.value;
    const unheard = desk.unheard.value;
    document.title = `${unheard > 0 ? `(${unheard}) ` : ''}Contrappel · ${t(DESK.title)}`;
  });
  return (
    <DeskContext.Provider value={desk}>
      {stage === 'asking' ? (
        <p class="sign-in" role="status">
          {t(unanswered ? DESK.noAnswer : DESK.wait)}
        </p>
      ) : null}
      {stage === 'out' ? <SignedOut /> : null}
      {stage === 'in' || stage === 'over' ? <DeskPage over={stage === 'over'} /> : null}
    </DeskContext.Provider>
  );
}

function SignedOut() {
  return (
    <>
      <SignIn />
      <div class="corner">
        <Button does={otherLanguage} kind="quiet">
          {t(DESK.other)}
        </Button>
      </div>
    </>
  );
}

type Over = '' | 'keys' | 'missed' | 'station';

function DeskPage({ over }: { readonly over: boolean }) {
  const desk = useDesk();
  const [shown, show] = useState<Over>('');
  const { connection } = desk.incidents.board.state.value;
  const shift = desk.shift.store.state.value;
  useShortcut('help', () => show('keys'));
  useShortcut('missed', () => show('missed'));
  useShortcut('station', () => show('station'));
  useShortcut('shift', () => desk.shift.store.hear({ type: 'show' }));
  const shut = () => show('');
  return (
    <div class="desk" data-connection={connection}>
      <a class="skip" href="#incident">
        {t(DESK.skip)}
      </a>
      <Top show={show} />
      <Troubles />
      <IncomingBanner />
      <div class="middle">
        <BoardView />
        <IncidentView />
      </div>
      <PhoneBar />
      <Announcer />
      {shown === 'keys' ? <KeysList shut={shut} /> : null}
      {shown === 'missed' ? <MissedCalls shut={shut} /> : null}
      {shown === 'station' ? <StationHealth shut={shut} /> : null}
      {shift.shown ? <ShiftDialog /> : null}
      {shift.presence ? <PresencePrompt /> : null}
      {over ? <SignInAgain /> : null}
    </div>
  );
}

/** The line to the station, how the station is, who sits here. */
function Top({ show }: { readonly show: (what: Over) => void }) {
  const desk = useDesk();
  const { connection } = desk.incidents.board.state.value;
  const { mine } = desk.shift.store.state.value;
  const { missed } = desk.calls.store.state.value;
  const health = desk.health.value;
  const well = isWell(health);
  const faults = faultCount(health);
  const speaks = desk.phone.store.state.value.call !== null;
  const open = missed.filter((call) => call.calledBackBy === '').length;
  return (
    <header class="top">
      <h1>Contrappel</h1>
      <time class="wall-clock">{when(desk.now.value)}</time>
      <p class="connection" role="status">
        {t(DESK.connection[connection])}
      </p>
      <span class="fill" />
      {open === 0 ? null : (
        <Button does={() => show('missed')} of="missed" kind="danger">
          {t(INCOMING.missedCount)(open)}
        </Button>
      )}
      <Button does={() => show('station')} of="station" kind={well ? 'quiet' : 'danger'}>
        {health.known ? (well ? t(STATION.well) : t(STATION.faulty)(faults)) : t(STATION.unknown)}
      </Button>
      <Button does={() => desk.shift.store.hear({ type: 'show' })} of="shift" kind={mine === null ? 'main' : 'quiet'}>
        {mine === null ? t(DESK.shift) : t(SHIFT.mine)(when(mine.since, 'minute'))}
      </Button>
      <Button does={() => show('keys')} of="help" kind="quiet">
        {t(DESK.keys)}
      </Button>
      <Button does={otherLanguage} kind="quiet">
        {t(DESK.other)}
      </Button>
      <Button does={() => void desk.session.signOut()} kind="quiet" off={speaks}>
        {t(SIGN_IN.out)} ({desk.me})
      </Button>
    </header>
  );
}

/** The last thing that failed; and that alarms would not be heard. */
function Troubles() {
  const desk = useDesk();
  const { trouble } = desk.incidents.board.state.value;
  return (
    <div role="alert" class="troubles">
      {trouble === '' ? null : <p class="trouble">{t(DESK.trouble)(trouble)}</p>}
      {desk.audible.value ? null : <p class="trouble warn">{t(DESK.silent)}</p>}
    </div>
  );
}

/** Says what is new to whoever does not see it. */
function Announcer() {
  const incident = useDesk().announced.value;
  return (
    <p class="unseen" role="alert">
      {incident === null
        ? ''
        : t(waitsForPerson(incident) ? BOARD.needs : BOARD.announced)(
            word(CLASSES, incident.alarmClass),
            siteOf(incident, t(BOARD.unknownSite)),
          )}
    </p>
  );
}
