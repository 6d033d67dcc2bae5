import { useState } from 'preact/hooks';
import { age } from '../../state/age';
import { callWith, ringing, type Incoming, type KnownSite, type Missed } from '../../state/incoming';
import { DESK } from '../../words/desk';
import { INCOMING } from '../../words/shift';
import { when } from '../../words/time';
import { t } from '../../words/tongue';
import { useDesk, useShortcut } from '../context';
import { submitted, typed, useAct } from '../parts/act';
import { Dialog } from '../parts/dialog';
import { Button, Field, Refusal } from '../parts/parts';

/** Calls to the station's number, as a banner: whoever is busy goes on with what he does. */
export function IncomingBanner() {
  const desk = useDesk();
  const calls = desk.calls.store.state.value;
  const mine = callWith(calls, desk.me);
  return (
    <div class="banner-box" role="region" aria-label={t(INCOMING.title)} aria-live="assertive">
      {mine === undefined ? null : <MyCall key={mine.id} call={mine} />}
      {ringing(calls).map((call, place) => (
        <Banner key={call.id} call={call} first={place === 0} />
      ))}
    </div>
  );
}

function Banner({ call, first }: { readonly call: Incoming; readonly first: boolean }) {
  const desk = useDesk();
  const doing = useAct();
  const claim = () =>
    void doing.run(async () => {
      const incident = (await desk.calls.claim(call.id)) || call.incident;
      const [site, ...others] = call.sites;
      if (incident !== '') {
        desk.incidents.open(incident);
      } else if (site !== undefined && others.length === 0) {
        desk.incidents.openSite(site.id);
      }
    });
  useShortcut('claim', claim, first);
  return (
    <div class="banner">
      <p>
        <strong>{t(INCOMING.from)(call.number || t(INCOMING.hidden))}</strong> <Sites sites={call.sites} />
        {call.incident === '' ? null : <span class="badge">{t(INCOMING.open)}</span>}{' '}
        <span class="clock" aria-hidden="true">
          {age(call.since, desk.now.value)}
        </span>
      </p>
      {first ? (
        <Button does={claim} of="claim" kind="main" off={doing.busy}>
          {t(INCOMING.claim)}
        </Button>
      ) : (
        <Button does={claim} kind="main" off={doing.busy}>
          {t(INCOMING.claim)}
        </Button>
      )}
      <Refusal doing={doing} />
    </div>
  );
}

/** The one he has himself: it belongs to no incident, so it stands here and not there. */
function MyCall({ call }: { readonly call: Incoming }) {
  const desk = useDesk();
  const doing = useAct();
  const [held, hold] = useState(false);
  const act = (what: 'hold' | 'resume' | 'give-back' | 'hang-up') => doing.run(() => desk.calls.act(call.id, what));
  const turn = async () => {
    if (await act(held ? 'resume' : 'hold')) {
      hold(!held);
    }
  };
  const said = call.state === 'answered' ? INCOMING.speaks : call.ours ? INCOMING.called : INCOMING.comes;
  return (
    <div class="banner mine">
      <p>
        <strong>{t(said)(call.number || t(INCOMING.hidden))}</strong> <Sites sites={call.sites} />{' '}
        <span class="clock" aria-hidden="true">
          {age(call.since, desk.now.value)}
        </span>
      </p>
      <div class="buttons">
        <Beside call={call} />
        {call.state === 'answered' ? (
          <Button does={() => void turn()} off={doing.busy} pressed={held}>
            {t(held ? INCOMING.resume : INCOMING.hold)}
          </Button>
        ) : null}
        {call.ours ? null : (
          <Button does={() => void act('give-back')} off={doing.busy}>
            {t(INCOMING.giveBack)}
          </Button>
        )}
        <Button does={() => void act('hang-up')} off={doing.busy} kind="danger">
          {t(INCOMING.hangUp)}
        </Button>
      </div>
      <Refusal doing={doing} />
    </div>
  );
}

/** The incident that belongs to it; else what is known of each site it may come from. */
function Beside({ call }: { readonly call: Incoming }) {
  const desk = useDesk();
  return call.incident === '' ? (
    <>
      {call.sites.map((site) => (
        <Button key={site.id} does={() => desk.incidents.openSite(site.id)} kind="quiet">
          {t(INCOMING.card)(site.name)}
        </Button>
      ))}
    </>
  ) : (
    <Button does={() => desk.incidents.open(call.incident)} kind="quiet">
      {t(INCOMING.openIncident)}
    </Button>
  );
}

function Sites({ sites }: { readonly sites: readonly KnownSite[] }) {
  return <span>{sites.length === 0 ? t(INCOMING.nobody) : sites.map((site) => site.name).join(', ')}</span>;
}

/** Those nobody took. */
export function MissedCalls({ shut }: { readonly shut: () => void }) {
  const { missed } = useDesk().calls.store.state.value;
  return (
    <Dialog title={t(INCOMING.missed)} close={shut}>
      {missed.length === 0 ? <p class="quiet">{t(INCOMING.none)}</p> : null}
      <ul class="plain">
        {missed.map((call) => (
          <MissedLine key={call.id} call={call} shut={shut} />
        ))}
      </ul>
      <Button does={shut}>{t(DESK.shut)}</Button>
    </Dialog>
  );
}

function MissedLine({ call, shut }: { readonly call: Missed; readonly shut: () => void }) {
  const desk = useDesk();
  const doing = useAct();
  const [closing, close] = useState(false);
  const callBack = () =>
    void doing.run(async () => {
      const incident = (await desk.calls.callBack(call.id)) || call.incident;
      if (incident !== '') {
        desk.incidents.open(incident);
      }
      shut();
    });
  return (
    <li>
      <time>{when(call.at, 'minute')}</time> <strong class="number">{call.number || t(INCOMING.hidden)}</strong>{' '}
      <Sites sites={call.sites} />{' '}
      {call.calledBackBy === '' ? null : <span class="quiet">{t(INCOMING.calledBack)(call.calledBackBy)}</span>}
      <span class="buttons">
        <Button does={callBack} kind="main" off={doing.busy || call.number === ''}>
          {t(INCOMING.callBack)}
        </Button>
        <Button does={() => close(!closing)} expanded={closing}>
          {t(INCOMING.done)}
        </Button>
      </span>
      {closing ? (
        <form class="row" onSubmit={submitted((form) => void doing.run(() => desk.calls.done(call.id, typed(form)('words'))))}>
          <Field label={t(INCOMING.doneWords)} name="words" required maxLength={500} autofocus />
          <button type="submit" disabled={doing.busy}>
            {t(INCOMING.done)}
          </button>
        </form>
      ) : null}
      <Refusal doing={doing} />
    </li>
  );
}
