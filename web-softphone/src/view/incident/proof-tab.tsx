import { useState } from 'preact/hooks';
import { PATHS } from '../../api/paths';
import type { Incident, ServiceCalled } from '../../state/incident';
import { isOpen } from '../../state/incident';
import { CLUES, PROOF, SERVICES } from '../../words/incident';
import { when } from '../../words/time';
import { t, word } from '../../words/tongue';
import { useDesk } from '../context';
import { submitted, typed, useAct } from '../parts/act';
import { Button, Choice, Field, Part, Refusal } from '../parts/parts';
import { Paper, type PaperShown } from './paper';

/** What speaks for the alarm being real, and the emergency services, whom a person calls. */
export function ProofTab({ incident }: { readonly incident: Incident }) {
  const [paper, show] = useState<PaperShown | null>(null);
  return (
    <>
      <Clues incident={incident} />
      {isOpen(incident) ? <CallService incident={incident} show={show} /> : null}
      {incident.services.length === 0 ? null : (
        <Part title={t(PROOF.called)}>
          {incident.services.map((service) => (
            <Called key={service.service} incident={incident} service={service} show={show} />
          ))}
        </Part>
      )}
      {paper === null ? null : <Paper id={incident.id} paper={paper} shut={() => show(null)} />}
    </>
  );
}

function Clues({ incident }: { readonly incident: Incident }) {
  const desk = useDesk();
  const doing = useAct();
  const add = async (form: HTMLFormElement) => {
    const field = typed(form);
    const file = form.querySelector<HTMLInputElement>('[type=file]')?.files?.[0] ?? null;
    const clue = { kind: field('kind').toUpperCase(), words: field('words') };
    if (await doing.run(() => desk.acts.clue(incident.id, clue, file))) {
      form.reset();
    }
  };
  return (
    <Part title={t(PROOF.clues)}>
      {incident.clues.length === 0 ? <p class="quiet">{t(PROOF.noClues)}</p> : null}
      <ul class="plain">
        {incident.clues.map((clue) => (
          <li key={clue.id}>
            <time>{when(clue.at)}</time> <strong>{word(CLUES, clue.kind)}</strong> {clue.words}{' '}
            <span class="quiet">{clue.author}</span>{' '}
            {clue.file === '' ? null : (
              <a href={PATHS.clueFile(incident.id, clue.id)} download={clue.file}>
                {t(PROOF.download)} {clue.file}
              </a>
            )}
          </li>
        ))}
      </ul>
      <form class="row" onSubmit={submitted((form) => void add(form))}>
        <Choice
          label={t(PROOF.kind)}
          name="kind"
          options={Object.keys(CLUES)
            .filter((kind) => kind !== 'second_zone')
            .map((kind) => [kind, word(CLUES, kind)] as const)}
        />
        <Field label={t(PROOF.words)} name="words" required maxLength={500} />
        <Field label={t(PROOF.file)} name="file" type="file" />
        <button type="submit" disabled={doing.busy}>
          {t(PROOF.add)}
        </button>
      </form>
      <Refusal doing={doing} />
    </Part>
  );
}

interface ServiceProps {
  readonly incident: Incident;
  readonly show: (paper: PaperShown) => void;
}

/** The sentence is kept when it is refused: with the missing proof it is sent again. */
function CallService({ incident, show }: ServiceProps) {
  const desk = useDesk();
  const doing = useAct();
  const [service, choose] = useState('police');
  const supervisor = desk.session.store.state.value.me?.role !== 'operator';
  const call = async (form: HTMLFormElement) => {
    const field = typed(form);
    const body = {
      service: service.toUpperCase(),
      sentence: field('sentence'),
      concreteElement: field('concreteElement'),
      ...(field('supervisorReason') === '' ? {} : { supervisorReason: field('supervisorReason') }),
    };
    if (await doing.run(() => desk.acts.on(incident.id, 'services', body))) {
      form.reset();
      show({ paper: 'briefing', service });
    }
  };
  return (
    <Part title={t(PROOF.services)}>
      <form class="stack" onSubmit={submitted((form) => void call(form))}>
        <div class="row">
          <Choice
            label={t(PROOF.service)}
            name="service"
            value={service}
            chosen={choose}
            options={Object.keys(SERVICES).map((each) => [each, word(SERVICES, each)] as const)}
          />
          <Button does={() => show({ paper: 'briefing', service })}>{t(PROOF.briefing)}</Button>
          <Button does={() => show({ paper: 'dossier', service })}>{t(PROOF.dossier)}</Button>
        </div>
        <Field label={t(PROOF.sentence)} name="sentence" required maxLength={500} />
        <Field label={t(PROOF.element)} name="concreteElement" maxLength={500} />
        {supervisor ? <Field label={t(PROOF.supervisor)} name="supervisorReason" maxLength={500} /> : null}
        <button type="submit" class="danger" disabled={doing.busy}>
          {t(PROOF.call)}
        </button>
        <Refusal doing={doing} />
      </form>
    </Part>
  );
}

function Called({ incident, service, show }: ServiceProps & { readonly service: ServiceCalled }) {
  const desk = useDesk();
  const doing = useAct();
  const enter = (form: HTMLFormElement) => {
    const field = typed(form);
    const body = { reference: field('reference'), spokeWith: field('spokeWith') };
    return doing.run(() => desk.acts.serviceAnswer(incident.id, service.service, body));
  };
  return (
    <div class="service">
      <p>
        <time>{when(service.at)}</time> <strong>{word(SERVICES, service.service)}</strong> {service.by}{' '}
        <span class="quiet">{t(PROOF.because)(service.because)}</span>
      </p>
      {service.reference === '' ? (
        <form class="row" onSubmit={submitted((form) => void enter(form))}>
          <Field label={t(PROOF.reference)} name="reference" required maxLength={80} />
          <Field label={t(PROOF.spokeWith)} name="spokeWith" maxLength={80} />
          <button type="submit" disabled={doing.busy}>
            {t(PROOF.enter)}
          </button>
          <Button does={() => show({ paper: 'briefing', service: service.service })}>{t(PROOF.briefing)}</Button>
        </form>
      ) : (
        <p>
          {t(PROOF.reference)} : <strong>{service.reference}</strong> {service.spokeWith}
        </p>
      )}
      <Refusal doing={doing} />
    </div>
  );
}
