import { isOpen, type Incident } from '../../state/incident';
import { CLOSE, INCIDENT } from '../../words/incident';
import { t } from '../../words/tongue';
import { useDesk } from '../context';
import { submitted, typed, useAct } from '../parts/act';
import { Choice, Field, Part, Refusal, Tick } from '../parts/parts';

export function CloseTab({ incident }: { readonly incident: Incident }) {
  return isOpen(incident) ? <CloseForm incident={incident} /> : <p class="quiet">{t(INCIDENT.closed)}</p>;
}

/** Closing, with one of the station's codes and a sentence. */
function CloseForm({ incident }: { readonly incident: Incident }) {
  const desk = useDesk();
  const doing = useAct();
  const codes = desk.codes.value.closing;
  const close = (form: HTMLFormElement) => {
    const field = typed(form);
    return doing.run(() =>
      desk.acts.on(incident.id, 'close', {
        ...(field('code') === '' ? {} : { code: field('code') }),
        reason: field('reason'),
        measures: field('measures'),
        whenRestored: field('whenRestored') !== '',
      }),
    );
  };
  return (
    <Part title={t(CLOSE.title)}>
      {incident.zonesInFault.length === 0 ? null : (
        <p class="warn">{t(CLOSE.inFault)(incident.zonesInFault.join(', '))}</p>
      )}
      <form class="stack" onSubmit={submitted((form) => void close(form))}>
        <Choice
          label={t(CLOSE.code)}
          name="code"
          options={[['', t(CLOSE.noCode)], ...codes.map((code) => [code.code, `${t(code)} (${code.code})`] as const)]}
        />
        <Field label={t(CLOSE.reason)} name="reason" required maxLength={500} />
        <Field label={t(CLOSE.measures)} name="measures" maxLength={500} />
        <Tick label={t(CLOSE.whenRestored)} name="whenRestored" />
        <button type="submit" class="main" disabled={doing.busy}>
          {t(CLOSE.close)}
        </button>
        <Refusal doing={doing} />
      </form>
    </Part>
  );
}
