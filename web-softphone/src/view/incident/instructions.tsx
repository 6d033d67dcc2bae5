import { useState } from 'preact/hooks';
import { PATHS } from '../../api/paths';
import type { Card, Instruction } from '../../state/card';
import type { Incident } from '../../state/incident';
import { ASSURANCES, INSTRUCTION_KINDS, SITE } from '../../words/incident';
import { when } from '../../words/time';
import { t, word } from '../../words/tongue';
import { useDesk } from '../context';
import { submitted, typed, useAct } from '../parts/act';
import { Button, Choice, Field, Part, Refusal, Tick } from '../parts/parts';

interface Props {
  readonly card: Card;
  readonly incident: Incident;
}

const HOUR = 3_600_000;
const LONGEST_HOURS = 720;
const GIVEN = ['operator', 'written', 'verified_by_voice'] as const;

/** What holds at the site for some hours or days: shown, given, lifted. */
export function Instructions({ card, incident }: Props) {
  const desk = useDesk();
  const doing = useAct();
  const again = () => desk.incidents.opened.hear({ type: 'again' });
  const withdraw = async (instruction: Instruction) => {
    if (await doing.run(() => desk.asker.delete(PATHS.instruction(card.site, instruction.id)))) {
      again();
    }
  };
  const name = (id: string) => card.contacts.find((one) => one.id === id)?.name ?? id;
  return (
    <Part title={t(SITE.instructions)}>
      {card.instructions.length === 0 ? <p class="quiet">{t(SITE.noInstructions)}</p> : null}
      <ul class="plain">
        {card.instructions.map((one) => (
          <li key={one.id} class="instruction">
            <span>
              <strong>{word(INSTRUCTION_KINDS, one.kind)}</strong> {one.zone === '' ? '' : `${one.zone} `}
              {one.contact === '' ? '' : `${name(one.contact)} `}
              {one.substitute === '' ? '' : `→ ${name(one.substitute)} `}
              {one.time} {one.words}
              <br />
              <span class="quiet">{t(SITE.by)(one.author, word(ASSURANCES, one.assurance), when(one.until, 'day'))}</span>
            </span>
            <Button does={() => void withdraw(one)} off={doing.busy} kind="quiet">
              {t(SITE.withdraw)}
            </Button>
          </li>
        ))}
      </ul>
      <Refusal doing={doing} />
      <details>
        <summary>{t(SITE.newInstruction)}</summary>
        <NewInstruction card={card} incident={incident} given={again} />
      </details>
    </Part>
  );
}

function NewInstruction({ card, incident, given }: Props & { readonly given: () => void }) {
  const desk = useDesk();
  const doing = useAct();
  const [kind, chooseKind] = useState('note');
  const [assurance, chooseAssurance] = useState('operator');
  const people = card.contacts.map((one) => [one.id, one.name] as const);
  const spoken = incident.attempts.filter((call) => Object.hasOwn(call.facts, 'identified'));
  const give = async (form: HTMLFormElement) => {
    const body = instructionText(typed(form), kind, assurance, desk.now.value);
    if (await doing.run(() => desk.asker.post(PATHS.instructions(card.site), body))) {
      form.reset();
      given();
    }
  };
  return (
    <form class="stack" onSubmit={submitted((form) => void give(form))}>
      <div class="row">
        <Choice
          label={t(SITE.kind)}
          name="kind"
          value={kind}
          chosen={chooseKind}
          options={Object.keys(INSTRUCTION_KINDS).map((each) => [each, word(INSTRUCTION_KINDS, each)] as const)}
        />
        <Choice
          label={t(SITE.assurance)}
          name="assurance"
          value={assurance}
          chosen={chooseAssurance}
          options={GIVEN.map((each) => [each, word(ASSURANCES, each)] as const)}
        />
        <Field label={t(SITE.hours)} name="hours" type="number" min={0.25} max={LONGEST_HOURS} step={0.25} defaultValue="4" required />
      </div>
      {assurance === 'verified_by_voice' ? (
        <Choice label={t(SITE.attempt)} name="attempt" options={spoken.map((call) => [call.id, call.name] as const)} />
      ) : null}
      {kind === 'absence' ? (
        <div class="row">
          <Choice label={t(SITE.contact)} name="contact" options={people} />
          <Choice label={t(SITE.substitute)} name="substitute" options={[['', t(SITE.nobody)], ...people]} />
        </div>
      ) : null}
      {kind === 'do_not_call_before' ? (
        <div class="row">
          <Choice label={t(SITE.contact)} name="contact" options={[['', t(SITE.everybody)], ...people]} />
          <Field label={t(SITE.time)} name="time" type="time" required />
        </div>
      ) : null}
      {kind === 'on_test' || kind === 'note' ? <Field label={t(SITE.zone)} name="zone" maxLength={60} /> : null}
      <Field label={t(SITE.words)} name="words" maxLength={500} required={kind === 'note'} />
      <Tick label={t(SITE.readBack)} name="readBack" required />
      <button type="submit" disabled={doing.busy}>
        {t(SITE.give)}
      </button>
      <Refusal doing={doing} />
    </form>
  );
}

/** As the server takes one; what was left empty is not sent. */
export function instructionText(
  field: (name: string) => string,
  kind: string,
  assurance: string,
  now: Date,
): Readonly<Record<string, unknown>> {
  const given = ['zone', 'words', 'attempt', 'contact', 'substitute', 'time']
    .map((name) => [name, field(name).trim()] as const)
    .filter(([, value]) => value !== '');
  const until = new Date(now.getTime() + Number(field('hours')) * HOUR).toISOString();
  return { kind, assurance, until, read_back: field('readBack') !== '', ...Object.fromEntries(given) };
}
