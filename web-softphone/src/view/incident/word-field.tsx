import { useEffect, useRef, useState } from 'preact/hooks';
import type { Attempt, Incident } from '../../state/incident';
import { WORD } from '../../words/incident';
import { t } from '../../words/tongue';
import { useDesk, useShortcut } from '../context';
import { submitted, useAct } from '../parts/act';
import { Refusal } from '../parts/parts';

/** The server mutes for 30 s and is told again well before: a dead tab does not mute for ever. */
const RENEWED_EVERY = 10_000;

/**
 * The word as it is heard. It is masked, goes to the server and stays nowhere; the page says right or wrong and not what
 * else it may have meant. While the field has the focus the caller's side of the recording is muted.
 */
export function WordField({ incident, call }: { readonly incident: Incident; readonly call: Attempt }) {
  const desk = useDesk();
  const doing = useAct();
  const input = useRef<HTMLInputElement>(null);
  const [focused, setFocused] = useState(false);
  const [right, judge] = useState<boolean | null>(null);
  useShortcut('word', () => input.current?.focus());

  useEffect(() => {
    if (!focused) {
      return;
    }
    const tell = (on: boolean) =>
      void desk.acts.onCall(incident.id, call.id, 'word-field', { focused: on }).catch(() => undefined);
    tell(true);
    const renewing = setInterval(() => tell(true), RENEWED_EVERY);
    return () => {
      clearInterval(renewing);
      tell(false);
    };
  }, [focused, incident.id, call.id]);

  const ask = async () => {
    const word = input.current?.value.trim() ?? '';
    judge(null);
    const asked = doing.run(async () => {
      const verdict = await desk.acts.word(incident.id, call.id, word);
      judge(verdict.right);
      if (verdict.sign) {
        desk.incidents.opened.hear({ type: 'sign', id: incident.id });
      }
    });
    if ((await asked) && input.current !== null) {
      input.current.value = '';
    }
  };
  return (
    <form class="word" onSubmit={submitted(() => void ask())}>
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
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
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
      <Refusal doing={doing} />
    </form>
  );
}
