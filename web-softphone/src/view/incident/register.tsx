import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Code } from '../../api/codes';
import { SITE } from '../../state/card';
import type { Entry } from '../../state/entry';
import type { Incident } from '../../state/incident';
import { REGISTER } from '../../words/incident';
import { KINDS } from '../../words/kinds';
import { when } from '../../words/time';
import { t, word } from '../../words/tongue';
import { useDesk, useShortcut } from '../context';
import { submitted, useAct } from '../parts/act';
import { Refusal } from '../parts/parts';
import { mnemonic } from './mnemonic';
import { told } from './told';

/** What was begun and not yet written, by incident: going to another one and back loses nothing. */
const drafts = signal<ReadonlyMap<string, string>>(new Map());

/** The register of the incident as it grows, and notes. */
export function Register({ incident }: { readonly incident: Incident }) {
  const { register: entries, card } = useDesk().incidents.opened.state.value;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollTo({ top: box.current.scrollHeight }), [entries.length]);
  const named = (id: string) =>
    incident.attempts.find((call) => call.id === id)?.name ??
    card?.contacts.find((one) => one.id === id)?.name ??
    (id === SITE ? incident.site : id);
  return (
    <section class="register" aria-labelledby="register-title">
      <h3 id="register-title">
        {t(REGISTER.title)} <span class="quiet">{t(REGISTER.entries)(entries.length)}</span>
      </h3>
      <div class="lines" ref={box} tabIndex={0} role="log" aria-labelledby="register-title">
        <ol>
          {entries.map((entry) => (
            <Line key={`${entry.stream} ${entry.number}`} entry={entry} words={told(entry, named)} />
          ))}
        </ol>
      </div>
      <NoteForm key={incident.id} incident={incident} />
    </section>
  );
}

/** It is made anew only when its words change. */
function Line({ entry, words }: { readonly entry: Entry; readonly words: string }) {
  return (
    <li value={entry.number}>
      <time dateTime={entry.at?.toISOString()}>{when(entry.at)}</time> <strong>{word(KINDS, entry.kind)}</strong>{' '}
      <span>{words}</span>
    </li>
  );
}

function NoteForm({ incident }: { readonly incident: Incident }) {
  const desk = useDesk();
  const doing = useAct();
  const input = useRef<HTMLInputElement>(null);
  const codes = desk.codes.value.notes;
  const draft = drafts.value.get(incident.id) ?? '';
  const keep = (words: string) => (drafts.value = new Map(drafts.value).set(incident.id, words));
  const write = async () => {
    const note = mnemonic(drafts.value.get(incident.id) ?? '', codes);
    if (await doing.run(() => desk.acts.on(incident.id, 'notes', note))) {
      keep('');
    }
  };
  useShortcut('note', () => input.current?.focus());
  return (
    <form class="note" onSubmit={submitted(() => void write())}>
      <div class="line">
        <label for="note">
          {t(REGISTER.note)} <kbd aria-hidden="true">n</kbd>
        </label>
        <input
          id="note"
          ref={input}
          value={draft}
          required
          maxLength={2000}
          autocomplete="off"
          aria-describedby="note-codes"
          onInput={(event) => keep(event.currentTarget.value)}
        />
        <button type="submit" disabled={doing.busy}>
          {t(REGISTER.write)}
        </button>
      </div>
      <details class="hint">
        <summary id="note-codes">{t(REGISTER.noteHint)}</summary>
        <CodeList codes={codes} />
      </details>
      <Refusal doing={doing} />
    </form>
  );
}

function CodeList({ codes }: { readonly codes: readonly Code[] }) {
  return (
    <dl class="codes">
      {codes.map((code) => (
        <div key={code.code}>
          <dt>{code.code}</dt>
          <dd>{t(code)}</dd>
        </div>
      ))}
    </dl>
  );
}
