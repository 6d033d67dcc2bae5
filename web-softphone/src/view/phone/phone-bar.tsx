import { useState } from 'preact/hooks';
import { grade } from '../../phone/quality';
import type { Phone } from '../../phone/phone';
import type { Call } from '../../phone/call';
import { isOfMicrophone } from '../../phone/trouble';
import { age } from '../../state/age';
import { PHONE, TROUBLES } from '../../words/phone';
import { t } from '../../words/tongue';
import { useDesk, useShortcut } from '../context';
import { Button } from '../parts/parts';
import { PhoneSettings } from './settings';

/** The telephone at the foot of the page: always there, whatever is looked at. */
export function PhoneBar() {
  const desk = useDesk();
  const phone = desk.phone.store.state.value;
  const [settings, setSettings] = useState(false);
  useShortcut('phone', () => setSettings(!settings));
  return (
    <footer class="phone" aria-label={t(PHONE.title)} data-line={phone.line} data-call={phone.call?.state ?? 'none'}>
      <div class="line">
        <p class="state" role="status">
          <span class="lamp" aria-hidden="true" />
          {t(PHONE[phone.line])}
        </p>
        {phone.call === null ? <Idle phone={phone} /> : <CallControls call={phone.call} />}
        <Quality phone={phone} />
        <Button does={() => setSettings(!settings)} of="phone" kind="quiet" expanded={settings}>
          {t(PHONE.settings)}
        </Button>
      </div>
      <TroubleLine phone={phone} />
      {settings ? <PhoneSettings shut={() => setSettings(false)} /> : null}
    </footer>
  );
}

function Idle({ phone }: { readonly phone: Phone }) {
  return phone.comingBack.length === 0 ? (
    <span class="fill" />
  ) : (
    <p class="fill" role="status">
      {t(PHONE.comingBack)}
    </p>
  );
}

function CallControls({ call }: { readonly call: Call }) {
  const desk = useDesk();
  const { store } = desk.phone;
  const rings = call.state === 'ringing';
  const answer = () => store.hear({ type: 'answer' });
  const hangUp = () => store.hear({ type: 'hang-up' });
  const mute = () => store.hear({ type: 'mute', muted: !call.muted });
  useShortcut('pickUp', answer, rings);
  useShortcut('hangUp', hangUp);
  useShortcut('mute', mute, !rings);
  const who = call.isCheck ? t(PHONE.check) : desk.whoIs(call.attempt) || call.from || t(PHONE.somebody);
  const said = rings ? t(PHONE.ringing)(who) : call.muted ? t(PHONE.muted) : t(PHONE[call.state]);
  return (
    <div class="fill controls">
      <p role="status">
        <strong>{who}</strong> <span class={call.muted ? 'warn' : 'quiet'}>{said}</span>{' '}
        {call.state === 'talking' ? <span class="clock">{age(call.since, desk.now.value)}</span> : null}
      </p>
      {rings ? (
        <Button does={answer} of="pickUp" kind="main">
          {t(PHONE.answer)}
        </Button>
      ) : (
        <Button does={mute} of="mute" pressed={call.muted}>
          {call.muted ? t(PHONE.unmute) : t(PHONE.mute)}
        </Button>
      )}
      <Button does={hangUp} of="hangUp" kind="danger">
        {t(PHONE.hangUp)}
      </Button>
    </div>
  );
}

function Quality({ phone }: { readonly phone: Phone }) {
  const { quality } = phone;
  if (quality === null) {
    return null;
  }
  const well = grade(quality);
  const way = quality.roundTripMs === null ? '' : t(PHONE.way)(quality.roundTripMs);
  const measured = t(PHONE.measured)((quality.lost * 100).toFixed(1), quality.jitterMs, way);
  return (
    <p class={`quality ${well}`} title={measured}>
      {t(PHONE.quality[well])} <span class="unseen">{measured}</span>
    </p>
  );
}

/** What is wrong, and the one thing to do about it. */
function TroubleLine({ phone }: { readonly phone: Phone }) {
  const desk = useDesk();
  const { trouble } = phone;
  const elsewhere = trouble === 'other-tab' || trouble === 'replaced';
  return (
    <div role="alert" class="trouble-line">
      {trouble === null ? null : (
        <>
          <p>
            {t(TROUBLES[trouble])} {trouble === 'failed' ? phone.detail : ''}
          </p>
          {elsewhere || trouble === 'failed' ? (
            <Button does={() => desk.phone.begin()}>{t(elsewhere ? PHONE.here : PHONE.again)}</Button>
          ) : null}
          {isOfMicrophone(trouble) && trouble !== 'insecure' ? (
            <Button does={() => void desk.phone.microphone()}>{t(PHONE.askMicrophone)}</Button>
          ) : null}
        </>
      )}
    </div>
  );
}
