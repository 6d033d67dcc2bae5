import { useEffect, useRef, useState } from 'preact/hooks';
import { Refused } from '../../api/asker';
import type { Attempt, Incident } from '../../state/incident';
import { WORD } from '../../words/incident';
import { t } from '../../words/tongue';
import { useDesk, useShortcut } from '../context';
import { submitted, useAct } from '../parts/act';
import { Refusal } from '../parts/parts';

interface WordFieldProps {
  readonly incident: Incident;
  readonly call: Attempt;
  /** Whether a word stands here that is not judged yet: it may be the one for duress, and the person may hang up meanwhile. */
  readonly typing: (on: boolean) => void;
}

/** The server mutes for 30 s and is told again well before: a dead tab does not mute for ever. */
const RENEWED_EVERY = 10_000;

/**
 * The word as it is heard. It is masked, goes to the server and stays nowhere; the page says right or wrong and not what
 * else it may have meant. While the field has the focus the caller's side of the recording is muted.
 */
export function WordField({ incident, call, typing }: WordFieldProps) {
  const desk = useDesk();
  const doing = useAct();
  const input = useRef<HTMLInputElement>(null);
  const renewing = useRef<ReturnType<typeof setInterval> | null>(null);
  const [audible, notMuted] = useState('');
  const [right, judge] = useState<boolean | null>(null);
  useShortcut('word', () => input.current?.focus());

  const tell = async (on: boolean) => {
    try {
      await desk.acts.onCall(incident.id, call.id, 'word-field', { focused: on });
      notMuted('');
    } catch (error) {
      notMuted(error instanceof Refused ? error.message : t(WORD.notMuted));
    }
  };
  /** At once, and not when the page is drawn next: the word may be on its way already. */
  const enter = () => {
    leave();
    void tell(true);
    renewing.current = setInterval(() => void tell(true), RENEWED_EVERY);
  };
  const leave = () => {
    if (renewing.current !== null) {
      clearInterval(renewing.current);
      renewing.current = null;
      void tell(false);
    }
  };
  useEffect(() => leave, []);

  const ask = async () => {
    const word = input.current?.value.trim() ?? '';
    clear();
    judge(null);
    await doing.run(async () => {
      const verdict = await desk.acts.word(incident.id, call.id, word);
      judge(verdict.right);
      if (verdict.sign) {
        desk.incidents.opened.hear({ type: 'sign', id: incident.id });
      }
    });
    input.current?.focus();
  };
  const clear = () => {
    if (input.current !== null) {
      input.current.value = '';
    }
  };
  const isEmpty = () => (input.current?.value ?? '') === '';
  return (
    <form
      class="word"
      onSubmit={submitted(() => void ask())}
      onInput={() => typing(true)}
      onFocusOut={(event) => {
        if (isEmpty() && !event.currentTarget.contains(event.relatedTarget as Node | null)) {
          typing(false);
        }
      }}
    >
      <label for={`word-${call.id}`}>
        {t(WORD.label)} <kbd aria-hidden="true">w</kbd>
      </label>
      <div class="line">
        <input
          id={`word-${call.id}`}
          ref={input}
          type="password"
          autocomplete="off"
          spellcheck={false}
          required
          maxLength={80}
          data-1p-ignore
          data-lpignore="true"
          aria-describedby={`word-hint-${call.id}`}
          onFocus={enter}
          onBlur={leave}
        />
        <button type="submit" disabled={doing.busy}>
          {t(WORD.ask)}
        </button>
        <output role="status" class={right === null ? '' : right ? 'right' : 'wrong'}>
          {right === null ? '' : t(right ? WORD.right : WORD.wrong)}
        </output>
      </div>
      <p id={`word-hint-${call.id}`} class="hint">
        {t(WORD.hint)}
      </p>
      <p role="alert" class="refusal">
        {audible}
      </p>
      <Refusal doing={doing} />
    </form>
  );
}
