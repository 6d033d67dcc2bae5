import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';
import type { Doing } from './act';
import { SHORTCUTS, type ShortcutName } from '../../keys/shortcuts';

/** A button, with its key beside it where it has one. */
export function Button(props: {
  readonly does: () => void;
  readonly children: ComponentChildren;
  readonly of?: ShortcutName;
  readonly hint?: string;
  readonly off?: boolean;
  readonly kind?: 'main' | 'danger' | 'quiet';
  readonly pressed?: boolean;
  readonly expanded?: boolean;
}) {
  const key = props.hint ?? (props.of === undefined ? '' : SHORTCUTS[props.of].key);
  return (
    <button
      type="button"
      class={props.kind}
      disabled={props.off === true}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-keyshortcuts={/^[a-z?]$/.test(key) ? key : undefined}
      onClick={props.does}
    >
      {props.children}
      {key === '' ? null : <kbd aria-hidden="true">{key}</kbd>}
    </button>
  );
}

/** A field with its name. */
export function Field(
  props: { readonly label: string; readonly hint?: string } & InputHTMLAttributes<HTMLInputElement>,
) {
  const { label, hint, ...input } = props;
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} autocomplete="off" aria-describedby={hint === undefined ? undefined : `${id}-hint`} {...input} />
      {hint === undefined ? null : (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </div>
  );
}

export function Choice(props: {
  readonly label: string;
  readonly name: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly value?: string;
  readonly chosen?: (value: string) => void;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        name={props.name}
        value={props.value}
        onChange={(event) => props.chosen?.(event.currentTarget.value)}
      >
        {props.options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

export function Tick(props: { readonly label: string; readonly name: string; readonly required?: boolean }) {
  const id = useId();
  return (
    <div class="tick">
      <input id={id} type="checkbox" name={props.name} required={props.required === true} />
      <label for={id}>{props.label}</label>
    </div>
  );
}

/** Why something was not done. */
export function Refusal({ doing }: { readonly doing: Doing }) {
  return (
    <p role="alert" class="refusal">
      {doing.refused}
    </p>
  );
}

export function Part(props: { readonly title: string; readonly class?: string; readonly children: ComponentChildren }) {
  const id = useId();
  return (
    <section class={`part ${props.class ?? ''}`} aria-labelledby={id}>
      <h3 id={id}>{props.title}</h3>
      {props.children}
    </section>
  );
}
