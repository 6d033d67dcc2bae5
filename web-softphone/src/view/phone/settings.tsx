import { useEffect, useRef, useState } from 'preact/hooks';
import { chosen } from '../../phone/chosen';
import { incidentOfAttempt, type Past } from '../../phone/call';
import type { Devices } from '../../phone/microphone';
import { PATHS } from '../../api/paths';
import { text } from '../../api/json';
import { DESK } from '../../words/desk';
import { PHONE } from '../../words/phone';
import { when } from '../../words/time';
import { t } from '../../words/tongue';
import { useDesk } from '../context';
import { useAct } from '../parts/act';
import { Button, Choice, Refusal } from '../parts/parts';

const NONE: Devices = { microphones: [], speakers: [] };

/** Which devices, a test call, and the calls that were. */
export function PhoneSettings({ shut }: { readonly shut: () => void }) {
  const desk = useDesk();
  const { history } = desk.phone.store.state.value;
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <div
      class="phone-settings"
      ref={panel}
      tabIndex={-1}
      role="group"
      aria-label={t(PHONE.settings)}
      onKeyDown={(event) => event.key === 'Escape' && shut()}
    >
      <div class="row">
        <DeviceChoices />
        <TestCall />
        <Button does={shut} kind="quiet">
          {t(DESK.shut)}
        </Button>
      </div>
      <h3>{t(PHONE.history)}</h3>
      {history.length === 0 ? <p class="quiet">{t(PHONE.noHistory)}</p> : null}
      <ul class="plain">
        {history.map((past, place) => (
          <PastLine key={`${past.at.getTime()} ${place}`} past={past} />
        ))}
      </ul>
    </div>
  );
}

export function DeviceChoices() {
  const desk = useDesk();
  const [devices, setDevices] = useState(NONE);
  const before = chosen();
  const look = () => desk.phone.devices().then(setDevices);
  useEffect(() => void look(), []);
  const options = (all: readonly MediaDeviceInfo[]) => [
    ['', t(PHONE.usual)] as const,
    ...all.filter((one) => one.deviceId !== '' && one.deviceId !== 'default').map((one) => [one.deviceId, one.label || one.deviceId] as const),
  ];
  return (
    <>
      <Choice
        label={t(PHONE.microphone)}
        name="microphone"
        options={options(devices.microphones)}
        value={before.microphone}
        chosen={(device) => void desk.phone.microphone(device).then(look)}
      />
      <Choice
        label={t(PHONE.speaker)}
        name="speaker"
        options={options(devices.speakers)}
        value={before.speaker}
        chosen={(device) => desk.phone.speaker(device)}
      />
    </>
  );
}

export function TestCall() {
  const desk = useDesk();
  const phone = desk.phone.store.state.value;
  return (
    <Button does={() => desk.phone.check()} off={phone.line !== 'registered' || phone.call !== null}>
      {t(PHONE.check)}
    </Button>
  );
}

/** The person of that call is called again, by the server and within the same incident. */
function PastLine({ past }: { readonly past: Past }) {
  const desk = useDesk();
  const doing = useAct();
  const id = incidentOfAttempt(past.attempt);
  const redial = () =>
    void doing.run(async () => {
      const incident = await desk.asker.get(PATHS.incident(id));
      const attempts = (incident as { attempts?: unknown } | null)?.attempts;
      const call = Array.isArray(attempts) ? attempts.find((each) => text(each, 'id') === past.attempt) : undefined;
      const number = text(call, 'number');
      const whom = text(call, 'name') === '' ? { number } : { number, name: text(call, 'name') };
      await desk.acts.on(id, 'calls', text(call, 'person') === '' ? whom : { person: text(call, 'person'), number });
      desk.incidents.open(id);
    });
  return (
    <li>
      <time>{when(past.at, 'minute')}</time> {desk.whoIs(past.attempt) || past.from || t(PHONE.somebody)}{' '}
      <span class="quiet">{past.taken ? `${past.seconds} s` : t(PHONE.missed)}</span>{' '}
      {id === '' ? null : (
        <>
          <Button does={redial} off={doing.busy}>
            {t(PHONE.redial)}
          </Button>
          <Button does={() => desk.incidents.open(id)} kind="quiet">
            {t(PHONE.openIncident)}
          </Button>
        </>
      )}
      <Refusal doing={doing} />
    </li>
  );
}
