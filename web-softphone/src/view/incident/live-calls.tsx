import { useState } from 'preact/hooks';
import type { CallAct } from '../../api/acts';
import { age } from '../../state/age';
import { callList } from '../../state/card';
import { isLive, siteOf, type Attempt, type Incident } from '../../state/incident';
import { BOARD } from '../../words/board';
import { ACT, WORD } from '../../words/incident';
import { RESULTS } from '../../words/signs';
import { when } from '../../words/time';
import { t, word } from '../../words/tongue';
import { ofCall } from '../board/now';
import { useDesk } from '../context';
import { submitted, typed, useAct, type Doing } from '../parts/act';
import { Button, Choice, Field, Part, Refusal } from '../parts/parts';
import { WordField } from './word-field';

/** Calls that are on: whoever has the incident takes the line, holds it, hands it on. */
export function LiveCalls({ incident }: { readonly incident: Incident }) {
  const [typed, setTyped] = useState('');
  const live = incident.attempts.filter((call) => isLive(call) || call.id === typed);
  return live.length === 0 ? null : (
    <Part title={t(ACT.live)} class="live">
      {live.map((call) => (
        <LiveCall
          key={call.id}
          incident={incident}
          call={call}
          isTyped={call.id === typed}
          typing={(on) => setTyped(on ? call.id : '')}
        />
      ))}
    </Part>
  );
}

interface CallProps {
  readonly incident: Incident;
  readonly call: Attempt;
  /** A word heard on it is being typed: its field stays though the person hangs up. */
  readonly isTyped: boolean;
  readonly typing: (on: boolean) => void;
}

function LiveCall({ incident, call, isTyped, typing }: CallProps) {
  const desk = useDesk();
  const doing = useAct();
  const act = (what: CallAct, body?: unknown) =>
    doing.run(() => desk.acts.onCall(incident.id, call.id, what, body));
  const mine = isLive(call) && call.with === desk.me;
  const other = incident.attempts.find((each) => each.id === call.beside);
  const since = call.facts['answered'] ?? call.facts['ringing'] ?? call.facts['asked'] ?? null;
  return (
    <div class="call" role="group" aria-label={call.name}>
      <p>
        <strong>{isLive(call) ? ofCall(call) : t(ACT.over)(call.name)}</strong> <span class="number quiet">{call.number}</span>{' '}
        <span class="clock">{age(since, desk.now.value)}</span>
        {call.held ? <span class="badge">{t(ACT.isHeld)}</span> : null}
        {other === undefined ? null : <span class="badge">{t(ACT.together)(other.name)}</span>}
        {call.wrongWords === 0 ? null : <span class="badge">{t(WORD.wrongBefore)(call.wrongWords)}</span>}
      </p>
      {isLive(call) ? (
        <div class="buttons">
          {mine ? <MyCall call={call} act={act} busy={doing.busy} /> : <NotMine incident={incident} call={call} act={act} busy={doing.busy} />}
        </div>
      ) : null}
      {mine || isTyped ? <WordField incident={incident} call={call} typing={typing} /> : null}
      {mine ? <HandOn incident={incident} act={act} doing={doing} /> : null}
      <Refusal doing={doing} />
    </div>
  );
}

interface ButtonsProps {
  readonly call: Attempt;
  readonly act: (what: CallAct, body?: unknown) => Promise<boolean>;
  readonly busy: boolean;
}

function MyCall({ call, act, busy }: ButtonsProps) {
  return (
    <>
      <Button does={() => void act(call.held ? 'resume' : 'hold')} off={busy} pressed={call.held}>
        {call.held ? t(ACT.resume) : t(ACT.holdCall)}
      </Button>
      <Button does={() => void act('give-back')} off={busy}>
        {t(ACT.leave)}
      </Button>
      <Button does={() => void act('hang-up')} off={busy} kind="danger">
        {t(ACT.hangUp)}
      </Button>
    </>
  );
}

function NotMine({ incident, call, act, busy }: ButtonsProps & { readonly incident: Incident }) {
  const desk = useDesk();
  const supervisor = desk.session.store.state.value.me?.role !== 'operator';
  const spoken = call.with !== '';
  return (
    <>
      {spoken ? null : (
        <Button does={() => void act('join')} off={busy} kind="main">
          {t(ACT.join)}
        </Button>
      )}
      {spoken && supervisor ? (
        <>
          <Button does={() => void act('listen')} off={busy}>
            {t(ACT.listen)}
          </Button>
          <Button does={() => void act('whisper')} off={busy}>
            {t(ACT.whisper)}
          </Button>
          <Button does={() => void act('stop-listening')} off={busy}>
            {t(ACT.stopListening)}
          </Button>
        </>
      ) : null}
      {incident.hands === desk.me ? (
        <Button does={() => void act('hang-up')} off={busy} kind="danger">
          {t(ACT.hangUp)}
        </Button>
      ) : null}
    </>
  );
}

/** Another person in the call, or in one's own place; and keys for whoever answers with a menu. */
function HandOn(props: {
  readonly incident: Incident;
  readonly act: (what: CallAct, body?: unknown) => Promise<boolean>;
  readonly doing: Doing;
}) {
  const { incident, act, doing } = props;
  const desk = useDesk();
  const [whom, choose] = useState('');
  const { card } = desk.incidents.opened.state.value;
  const people = card === null ? [] : callList(card, siteOf(incident, t(BOARD.unknownSite)));
  const operators = desk.shift.store.state.value.on.filter((one) => one.name !== desk.me);
  const options = [
    ['', '–'] as const,
    ...people.map((one) => [`person ${one.person}`, one.name] as const),
    ...operators.map((one) => [`operator ${one.name}`, one.name] as const),
    ['number ', t(ACT.otherNumber)] as const,
  ];
  const hand = async (what: 'transfer' | 'invite', form: HTMLFormElement) => {
    const field = typed(form);
    const [kind = '', ...rest] = whom.split(' ');
    const body = kind === 'number' ? { number: field('number'), name: field('name') || field('number') } : { [kind]: rest.join(' ') };
    if (whom !== '' && (await act(what, body))) {
      choose('');
    }
  };
  return (
    <details class="hand-on">
      <summary>
        {t(ACT.invite)}, {t(ACT.transfer).toLowerCase()}, {t(ACT.keys).toLowerCase()}
      </summary>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          const pressed = event.submitter?.getAttribute('value') === 'transfer' ? 'transfer' : 'invite';
          void hand(pressed, event.currentTarget);
        }}
      >
        <Choice label={t(ACT.toWhom)} name="whom" options={options} value={whom} chosen={choose} />
        {whom === 'number ' ? (
          <>
            <Field label={t(ACT.otherNumber)} name="number" type="tel" required maxLength={30} />
            <Field label={t(ACT.otherName)} name="name" maxLength={80} />
          </>
        ) : null}
        <button type="submit" value="invite" disabled={doing.busy}>
          {t(ACT.invite)}
        </button>
        <button type="submit" value="transfer" disabled={doing.busy}>
          {t(ACT.transfer)}
        </button>
      </form>
      <form class="row" onSubmit={submitted((form) => void act('keys', { keys: typed(form)('keys') }).then((sent) => sent && form.reset()))}>
        <Field label={t(ACT.keys)} name="keys" required pattern="[0-9*#]{1,20}" inputMode="tel" />
        <button type="submit" disabled={doing.busy}>
          {t(ACT.sendKeys)}
        </button>
      </form>
    </details>
  );
}

/** What became of those that are over. */
export function PastCalls({ incident }: { readonly incident: Incident }) {
  const past = incident.attempts.filter((call) => !isLive(call));
  return past.length === 0 ? null : (
    <Part title={t(ACT.past)}>
      <ul class="plain">
        {past.map((call) => (
          <li key={call.id}>
            <time>{when(call.facts['asked'] ?? null)}</time> <strong>{call.name}</strong>{' '}
            <span class="number quiet">{call.number}</span> {word(RESULTS, call.result)}
          </li>
        ))}
      </ul>
    </Part>
  );
}
