import { useEffect, useState } from 'preact/hooks';
import { Meter } from '../../sound/meter';
import { PHONE } from '../../words/phone';
import { SHIFT } from '../../words/shift';
import { TROUBLES } from '../../words/phone';
import { t } from '../../words/tongue';
import { isOfMicrophone } from '../../phone/trouble';
import { useDesk } from '../context';
import { Button, Part } from '../parts/parts';
import { DeviceChoices, TestCall } from '../phone/settings';

const LOOKED_AT_EVERY = 80;
const HEARD = 0.25;

/** Does the bell sound, is the microphone heard, does one's own voice come back. */
export function SoundCheck() {
  const desk = useDesk();
  const [microphone, setMicrophone] = useState<MediaStream | null>(null);
  const { trouble, call } = desk.phone.store.state.value;
  return (
    <Part title={t(SHIFT.check)}>
      <p class="hint">{t(SHIFT.checkWhy)}</p>
      {microphone === null ? null : <LevelMeter microphone={microphone} />}
      <div class="buttons">
        <Button does={() => void desk.phone.microphone().then(setMicrophone)}>{t(PHONE.askMicrophone)}</Button>
        <Button does={() => desk.tryBell()}>{t(SHIFT.testSound)}</Button>
        <TestCall />
      </div>
      <p role="status">{call?.isCheck === true ? t(call.state === 'talking' ? PHONE.talking : PHONE.dialling) : ''}</p>
      <p role="alert" class="refusal">
        {trouble !== null && (isOfMicrophone(trouble) || trouble === 'none-here') ? t(TROUBLES[trouble]) : ''}
      </p>
      <div class="row">
        <DeviceChoices />
      </div>
    </Part>
  );
}

function LevelMeter({ microphone }: { readonly microphone: MediaStream }) {
  const [level, setLevel] = useState(0);
  const [heard, setHeard] = useState(false);
  useEffect(() => {
    const meter = new Meter(new AudioContext(), microphone);
    const looking = setInterval(() => {
      const now = meter.level();
      setLevel(now);
      setHeard((before) => before || now > HEARD);
    }, LOOKED_AT_EVERY);
    return () => {
      clearInterval(looking);
      meter.close();
    };
  }, [microphone]);
  return (
    <>
      <meter min={0} max={1} low={HEARD} value={level} aria-label={t(SHIFT.level)} />
      <p role="status">{t(heard ? SHIFT.heard : SHIFT.silent)}</p>
    </>
  );
}
