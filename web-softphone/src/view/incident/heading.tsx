import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { AUTOMATIC, isOpen, siteOf, type Incident } from '../../state/incident';
import { BOARD } from '../../words/board';
import { DESK } from '../../words/desk';
import { CLOSE, INCIDENT } from '../../words/incident';
import { ARMED, CLASSES } from '../../words/signs';
import { when } from '../../words/time';
import { t, word } from '../../words/tongue';
import { Age, FirstAction, NextDeadline } from '../board/clocks';
import { now } from '../board/now';
import { DISCREET_SIGN } from '../board/row';
import { useDesk, useShortcut } from '../context';
import { submitted, typed, useAct, type Doing } from '../parts/act';
import { Dialog } from '../parts/dialog';
import { Button, Field, Refusal } from '../parts/parts';

interface HeadingProps {
  readonly incident: Incident;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** Which incident this is, how it stands, and who has it. */
export function Heading({ incident, heading }: HeadingProps) {
  const desk = useDesk();
  const signed = incident.phase === 'duress' || desk.incidents.opened.state.value.sign;
  const zones = [...new Set(incident.signals.map((signal) => signal.zone).filter((zone) => zone !== ''))];
  return (
    <header class="heading" data-priority={incident.priority}>
      <div class="names">
        <h2 ref={heading} tabIndex={-1}>
          {signed ? DISCREET_SIGN : ''}
          {siteOf(incident, t(BOARD.unknownSite))}
        </h2>
        <p class="facts">
          <strong class="class">{word(CLASSES, incident.alarmClass)}</strong>
          {zones.length === 0 ? null : <span>{t(INCIDENT.zone)(zones.join(', '))}</span>}
          <span>{t(INCIDENT.priority)(incident.priority)}</span>
          <span>{word(ARMED, incident.armed)}</span>
          <span>{t(INCIDENT.openedAt)(when(incident.openedAt))}</span>
        </p>
        <p class="now">{isOpen(incident) ? now(incident) : <Closed incident={incident} />}</p>
        {incident.cancelledBy === '' ? null : <p class="warn">{t(INCIDENT.cancelled)(incident.cancelledBy)}</p>}
      </div>
      <dl class="clocks">
        <div>
          <dt>{t(BOARD.age)}</dt>
          <dd>
            <Age incident={incident} />
          </dd>
        </div>
        <div>
          <dt>{t(BOARD.first)}</dt>
          <dd>
            <FirstAction incident={incident} />
          </dd>
        </div>
        <div>
          <dt>{t(BOARD.next)}</dt>
          <dd>
            <NextDeadline incident={incident} />
          </dd>
        </div>
      </dl>
      {isOpen(incident) ? <Hands incident={incident} /> : null}
    </header>
  );
}

function Closed({ incident }: { readonly incident: Incident }) {
  const desk = useDesk();
  const { closing } = incident;
  if (closing === null) {
    return <>{t(INCIDENT.closed)}</>;
  }
  const code = desk.codes.value.closing.find((each) => each.code === closing.code);
  return <>{`${t(CLOSE.closedBy)(code === undefined ? closing.code : t(code), closing.by)}. ${closing.reason}`}</>;
}

/** Taking it, giving it back, putting it aside. */
function Hands({ incident }: { readonly incident: Incident }) {
  const desk = useDesk();
  const doing = useAct();
  const [asking, ask] = useState<'' | 'take' | 'hold'>('');
  const { id, hands } = incident;
  const mine = hands === desk.me;
  const taken = hands !== AUTOMATIC && !mine;
  const take = () => (taken ? ask('take') : void doing.run(() => desk.acts.on(id, 'claim')));
  const giveBack = () => void doing.run(() => desk.acts.on(id, 'give-back'));
  useShortcut('take', take, !mine);
  useShortcut('giveBack', giveBack, mine);
  useShortcut('hold', () => ask('hold'), mine);
  return (
    <div class="hands-row">
      <div class="buttons">
        {mine ? null : (
          <Button does={take} of="take" kind="main" off={doing.busy}>
            {taken ? t(INCIDENT.takeFrom)(hands) : t(INCIDENT.take)}
          </Button>
        )}
        {mine ? (
          <>
            <Button does={giveBack} of="giveBack" off={doing.busy}>
              {t(INCIDENT.giveBack)}
            </Button>
            <Button does={() => ask('hold')} of="hold" off={doing.busy}>
              {t(INCIDENT.hold)}
            </Button>
          </>
        ) : null}
        <span class="quiet">
          {t(INCIDENT.inHands)(hands === AUTOMATIC ? t(BOARD.automatic) : mine ? t(BOARD.me) : hands)}
        </span>
      </div>
      <TakenAway hands={hands} />
      <Refusal doing={doing} />
      {asking === 'take' ? <TakeFrom incident={incident} doing={doing} shut={() => ask('')} /> : null}
      {asking === 'hold' ? <HoldForm incident={incident} doing={doing} shut={() => ask('')} /> : null}
    </div>
  );
}

/** Somebody else has taken what one had in hand: nothing on the page has moved, so it is said. */
function TakenAway({ hands }: { readonly hands: string }) {
  const { me } = useDesk();
  const before = useRef(hands);
  const [by, setBy] = useState('');
  useEffect(() => {
    setBy(before.current === me && hands !== me && hands !== AUTOMATIC ? hands : '');
    before.current = hands;
  }, [hands]);
  return (
    <p role="alert" class="warn">
      {by === '' ? '' : t(INCIDENT.takenAway)(by)}
    </p>
  );
}

interface AskedProps {
  readonly incident: Incident;
  readonly doing: Doing;
  readonly shut: () => void;
}

function TakeFrom({ incident, doing, shut }: AskedProps) {
  const desk = useDesk();
  const supervisor = desk.session.store.state.value.me?.role !== 'operator';
  const take = async (form: HTMLFormElement) => {
    const reason = typed(form)('reason').trim();
    const body = { confirmed: true, ...(reason === '' ? {} : { reason }) };
    if (await doing.run(() => desk.acts.on(incident.id, 'claim', body))) {
      shut();
    }
  };
  return (
    <Dialog title={t(INCIDENT.takeFrom)(incident.hands)} close={shut}>
      <form class="stack" onSubmit={submitted((form) => void take(form))}>
        <p>{t(INCIDENT.takeFromWhy)(incident.hands)}</p>
        {supervisor ? <Field label={t(INCIDENT.supervisorReason)} name="reason" maxLength={500} /> : null}
        <Answers doing={doing} words={t(INCIDENT.take)} shut={shut} />
      </form>
    </Dialog>
  );
}

function HoldForm({ incident, doing, shut }: AskedProps) {
  const desk = useDesk();
  const hold = async (form: HTMLFormElement) => {
    const field = typed(form);
    const body = { reason: field('reason'), minutes: Number(field('minutes')) };
    if (await doing.run(() => desk.acts.on(incident.id, 'hold', body))) {
      shut();
    }
  };
  return (
    <Dialog title={t(INCIDENT.hold)} close={shut}>
      <form class="stack" onSubmit={submitted((form) => void hold(form))}>
        <Field label={t(INCIDENT.reason)} name="reason" required maxLength={500} autofocus />
        <Field label={t(INCIDENT.holdMinutes)} name="minutes" type="number" min={1} max={60} defaultValue="10" required />
        <Answers doing={doing} words={t(INCIDENT.hold)} shut={shut} />
      </form>
    </Dialog>
  );
}

function Answers({ doing, words, shut }: { readonly doing: Doing; readonly words: string; readonly shut: () => void }) {
  return (
    <>
      <div class="buttons">
        <button type="submit" class="main" disabled={doing.busy}>
          {words}
        </button>
        <Button does={shut}>{t(DESK.cancel)}</Button>
      </div>
      <Refusal doing={doing} />
    </>
  );
}
