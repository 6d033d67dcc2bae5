import { isOpen, type Incident, type Mission } from '../../state/incident';
import { POINTS, SEND } from '../../words/incident';
import { when } from '../../words/time';
import { t, word } from '../../words/tongue';
import { useDesk } from '../context';
import { submitted, typed, useAct } from '../parts/act';
import { Choice, Field, Part, Refusal } from '../parts/parts';

const REPORTED = ['announced', 'arrived', 'findings', 'all_clear'];

/** Somebody is sent to the site, and what he says on the way. */
export function SendTab({ incident }: { readonly incident: Incident }) {
  return (
    <>
      {incident.mission === null ? <p class="quiet">{t(SEND.nobody)}</p> : <Under incident={incident} mission={incident.mission} />}
      {isOpen(incident) ? <Send incident={incident} /> : null}
    </>
  );
}

function Under({ incident, mission }: { readonly incident: Incident; readonly mission: Mission }) {
  const desk = useDesk();
  const doing = useAct();
  const card = desk.incidents.opened.state.value.card;
  const name = card?.contacts.find((one) => one.id === mission.person)?.name ?? mission.person;
  const next = REPORTED[Math.min(REPORTED.indexOf(mission.reached) + 1, REPORTED.length - 1)] ?? 'arrived';
  const report = async (form: HTMLFormElement) => {
    const field = typed(form);
    const body = { point: field('point').toUpperCase(), words: field('words') };
    if (await doing.run(() => desk.acts.on(incident.id, 'mission', body))) {
      form.reset();
    }
  };
  return (
    <Part title={t(SEND.onWay)} class={mission.help || mission.overdue ? 'urgent' : ''}>
      <p>
        <strong>{name}</strong>, {word(POINTS, mission.reached)}.{' '}
        {mission.due === null ? '' : t(SEND.due)(word(POINTS, next), when(mission.due, 'minute'))}
        {mission.overdue ? <span class="badge">{t(SEND.overdue)}</span> : null}
        {mission.help ? <span class="badge">{t(SEND.help)}</span> : null}
      </p>
      <form class="row" key={mission.reached} onSubmit={submitted((form) => void report(form))}>
        <PointChoice at={next} />
        <Field label={t(SEND.words)} name="words" maxLength={500} />
        <button type="submit" disabled={doing.busy}>
          {t(SEND.enter)}
        </button>
      </form>
      <Refusal doing={doing} />
    </Part>
  );
}

/** The next point stands first: it is what is mostly heard. */
function PointChoice({ at }: { readonly at: string }) {
  const points = [at, ...REPORTED.filter((point) => point !== at)];
  return <Choice label={t(SEND.report)} name="point" options={points.map((point) => [point, word(POINTS, point)] as const)} />;
}

function Send({ incident }: { readonly incident: Incident }) {
  const desk = useDesk();
  const doing = useAct();
  const { card } = desk.incidents.opened.state.value;
  const people = (card?.contacts ?? []).toSorted((a, b) => rank(a.role) - rank(b.role));
  const send = async (form: HTMLFormElement) => {
    const field = typed(form);
    await doing.run(() => desk.acts.on(incident.id, 'send', { person: field('person'), who: field('who') }));
  };
  return (
    <Part title={t(SEND.title)}>
      <form class="row" onSubmit={submitted((form) => void send(form))}>
        <Choice label={t(SEND.whom)} name="person" options={people.map((one) => [one.id, one.name] as const)} />
        <Choice
          label={t(SEND.as)}
          name="who"
          options={[
            ['AGENT', t(SEND.agent)],
            ['TECHNICIAN', t(SEND.technician)],
          ]}
        />
        <button type="submit" disabled={doing.busy || people.length === 0}>
          {t(SEND.send)}
        </button>
      </form>
      <Refusal doing={doing} />
    </Part>
  );
}

/** Agents and technicians first; keyholders may be sent too. */
function rank(role: string): number {
  return /agent|guard|technician/.test(role) ? 0 : 1;
}
