import { callList, SITE, type Dialled } from '../../state/card';
import { isOpen, siteOf, type Incident } from '../../state/incident';
import { BOARD } from '../../words/board';
import { ACT } from '../../words/incident';
import { ROLES } from '../../words/signs';
import { t, word } from '../../words/tongue';
import { useDesk, useShortcut } from '../context';
import { submitted, typed, useAct, type Doing } from '../parts/act';
import { Button, Field, Part, Refusal } from '../parts/parts';

/** Whom one may call, one key each, and any other number. */
export function CallListView({ incident }: { readonly incident: Incident }) {
  const desk = useDesk();
  const doing = useAct();
  const { card } = desk.incidents.opened.state.value;
  const people = card === null ? [] : callList(card, siteOf(incident, t(BOARD.unknownSite)));
  const mine = incident.hands === desk.me && isOpen(incident);
  const call = (person: string, number?: string) =>
    void doing.run(() => desk.acts.on(incident.id, 'calls', { person, ...(number === undefined ? {} : { number }) }));
  useShortcut('dial', (digit) => {
    const person = people[digit - 1];
    if (person !== undefined) {
      call(person.person);
    }
  }, mine);
  return (
    <Part title={t(ACT.callList)}>
      <ol class="people">
        {people.map((person, place) => (
          <PersonLine key={person.person} person={person} place={place} off={!mine || doing.busy} call={call} />
        ))}
      </ol>
      {mine ? <OtherNumber incident={incident} doing={doing} /> : isOpen(incident) ? <p class="hint">{t(ACT.takeFirst)}</p> : null}
      <Refusal doing={doing} />
    </Part>
  );
}

interface LineProps {
  readonly person: Dialled;
  readonly place: number;
  readonly off: boolean;
  readonly call: (person: string, number?: string) => void;
}

function PersonLine({ person, place, off, call }: LineProps) {
  const authority = person.authority === 'full' ? t(ACT.mayCancel) : person.authority === '' ? '' : t(ACT.mayBeTold);
  return (
    <li class={person.available ? '' : 'away'}>
      <span class="who">
        <strong>{person.name}</strong>{' '}
        <span class="quiet">
          {person.person === SITE ? '' : word(ROLES, person.role)}
          {authority === '' ? '' : ` · ${authority}`}
        </span>
        {person.available ? null : <span class="badge">{t(ACT.notNow)}</span>}
      </span>
      <span class="buttons">
        {person.numbers.map((number, first) => (
          <Button
            key={number}
            does={() => call(person.person, number)}
            hint={first === 0 && place < 9 ? String(place + 1) : ''}
            off={off}
          >
            <span class="unseen">{t(ACT.call)(person.name)} </span>
            <span class="number">{number}</span>
          </Button>
        ))}
      </span>
    </li>
  );
}

function OtherNumber({ incident, doing }: { readonly incident: Incident; readonly doing: Doing }) {
  const desk = useDesk();
  const dial = async (form: HTMLFormElement) => {
    const field = typed(form);
    const body = { number: field('number'), name: field('name') || field('number') };
    if (await doing.run(() => desk.acts.on(incident.id, 'calls', body))) {
      form.reset();
    }
  };
  return (
    <form class="row" onSubmit={submitted((form) => void dial(form))}>
      <Field label={t(ACT.otherNumber)} name="number" type="tel" required maxLength={30} />
      <Field label={t(ACT.otherName)} name="name" maxLength={80} />
      <button type="submit" disabled={doing.busy}>
        {t(ACT.dial)}
      </button>
    </form>
  );
}
