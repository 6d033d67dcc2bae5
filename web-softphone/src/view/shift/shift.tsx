import { useState } from 'preact/hooks';
import type { AtSite, Handover } from '../../state/shift';
import { DESK } from '../../words/desk';
import { ASSURANCES, INSTRUCTION_KINDS } from '../../words/incident';
import { SHIFT } from '../../words/shift';
import { CLASSES, PHASES } from '../../words/signs';
import { when } from '../../words/time';
import { t, word } from '../../words/tongue';
import { useDesk } from '../context';
import { submitted, typed, useAct } from '../parts/act';
import { Dialog } from '../parts/dialog';
import { Button, Part, Refusal } from '../parts/parts';
import { SoundCheck } from './sound-check';

/** Taking the shift, and leaving it. */
export function ShiftDialog() {
  const desk = useDesk();
  const { mine } = desk.shift.store.state.value;
  const shut = () => desk.shift.store.hear({ type: 'hide' });
  return (
    <Dialog title={t(SHIFT.title)} close={shut} class="wide">
      <p class="quiet">{mine === null ? t(SHIFT.notMine) : t(SHIFT.mine)(when(mine.since, 'minute'))}</p>
      <div class="shift">
        <div>
          <SoundCheck />
          <Who />
          <NoteForNext />
        </div>
        <Sheet />
      </div>
      {mine === null ? <Take shut={shut} /> : <Leave shut={shut} />}
    </Dialog>
  );
}

function Who() {
  const { on } = useDesk().shift.store.state.value;
  return (
    <Part title={t(SHIFT.on)}>
      {on.length === 0 ? (
        <p class="quiet">{t(SHIFT.nobody)}</p>
      ) : (
        <ul class="plain">
          {on.map((one) => (
            <li key={one.name}>
              <strong>{one.name}</strong> <span class="quiet">{when(one.since, 'day')}</span>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function Sheet() {
  const { sheet } = useDesk().shift.store.state.value;
  return (
    <Part title={t(SHIFT.sheet)} class="sheet">
      {sheet === null ? <p>{t(SHIFT.reading)}</p> : <Lines sheet={sheet} />}
    </Part>
  );
}

function Lines({ sheet }: { readonly sheet: Handover }) {
  return (
    <>
      {sheet.leftBy === '' ? null : <p class="quiet">{t(SHIFT.left)(sheet.leftBy, when(sheet.leftAt, 'day'))}</p>}
      <List title={t(SHIFT.notes)} of={sheet.notes.map((note) => `${when(note.at, 'minute')} ${note.by} : ${note.words}`)} />
      <List title={t(SHIFT.faults)} of={sheet.faults.map((fault) => `${fault.sentence} (${when(fault.since, 'day')})`)} />
      <List
        title={t(SHIFT.incidents)}
        of={sheet.incidents.map(
          (one) => `${one.priority} · ${one.siteName} · ${word(CLASSES, one.alarmClass)} · ${word(PHASES, one.phase)}`,
        )}
      />
      <List title={t(SHIFT.instructions)} of={sheet.instructions.map(atSite)} />
      <List title={t(SHIFT.onTest)} of={sheet.onTest.map(atSite)} />
    </>
  );
}

function List({ title, of }: { readonly title: string; readonly of: readonly string[] }) {
  return (
    <>
      <h4>
        {title} {of.length === 0 ? null : <span class="quiet">({of.length})</span>}
      </h4>
      {of.length === 0 ? (
        <p class="quiet">{t(SHIFT.nothing)}</p>
      ) : (
        <ul class="plain">
          {of.map((line, place) => (
            <li key={place}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function atSite({ siteName, instruction }: AtSite): string {
  const kind = word(INSTRUCTION_KINDS, instruction.kind);
  const how = `${instruction.author}, ${word(ASSURANCES, instruction.assurance)}`;
  return `${siteName} · ${kind} ${instruction.zone} ${instruction.words} · ${how} · ${t(SHIFT.until)(when(instruction.until, 'day'))}`;
}

function Take({ shut }: { readonly shut: () => void }) {
  const desk = useDesk();
  const doing = useAct();
  const ready = desk.shift.store.state.value.sheet !== null;
  return (
    <>
      <div class="buttons">
        <Button does={() => void doing.run(() => desk.shift.take())} kind="main" off={doing.busy || !ready}>
          {t(SHIFT.sign)}
        </Button>
        <Button does={shut}>{t(SHIFT.later)}</Button>
      </div>
      <Refusal doing={doing} />
    </>
  );
}

function Leave({ shut }: { readonly shut: () => void }) {
  const desk = useDesk();
  const doing = useAct();
  const leave = async (form: HTMLFormElement) => {
    if (await doing.run(() => desk.shift.leave(typed(form)('note')))) {
      shut();
    }
  };
  return (
    <form class="stack" onSubmit={submitted((form) => void leave(form))}>
      <p>{t(SHIFT.leaveWhy)}</p>
      <label for="leave-note">{t(SHIFT.note)}</label>
      <textarea id="leave-note" name="note" rows={3} maxLength={2000} />
      <div class="buttons">
        <button type="submit" class="danger" disabled={doing.busy}>
          {t(SHIFT.leave)}
        </button>
        <Button does={shut}>{t(DESK.shut)}</Button>
      </div>
      <Refusal doing={doing} />
    </form>
  );
}

function NoteForNext() {
  const desk = useDesk();
  const doing = useAct();
  const [kept, setKept] = useState(false);
  const write = async (form: HTMLFormElement) => {
    setKept(false);
    if (await doing.run(() => desk.shift.note(typed(form)('words')))) {
      form.reset();
      setKept(true);
      desk.shift.store.hear({ type: 'show' });
    }
  };
  return (
    <form class="stack" onSubmit={submitted((form) => void write(form))}>
      <label for="shift-note">{t(SHIFT.note)}</label>
      <textarea id="shift-note" name="words" rows={2} required maxLength={2000} />
      <button type="submit" disabled={doing.busy}>
        {t(SHIFT.keepNote)}
      </button>
      <p role="status" class="quiet">
        {kept ? t(SHIFT.noteKept) : ''}
      </p>
      <Refusal doing={doing} />
    </form>
  );
}

/** The station asks whether the person is there. Any key or move answers. */
export function PresencePrompt() {
  const desk = useDesk();
  return (
    <Dialog title={t(SHIFT.presence)} close={() => desk.shift.deed()} class="presence">
      <p>{t(SHIFT.presenceWhy)}</p>
      <Button does={() => desk.shift.deed()} kind="main">
        {t(SHIFT.here)}
      </Button>
    </Dialog>
  );
}
