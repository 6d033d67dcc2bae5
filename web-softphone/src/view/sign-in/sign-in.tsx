import { DESK, SIGN_IN } from '../../words/desk';
import { t } from '../../words/tongue';
import { useDesk } from '../context';
import { submitted, typed } from '../parts/act';
import { Dialog } from '../parts/dialog';
import { Field } from '../parts/parts';

/** The first page. */
export function SignIn() {
  return (
    <main class="sign-in">
      <h1>Contrappel</h1>
      <p class="quiet">{t(DESK.title)}</p>
      <SignInForm name="" />
    </main>
  );
}

/** Over a desk whose session has ended: what stands on it stays. */
export function SignInAgain() {
  const desk = useDesk();
  return (
    <Dialog title={t(SIGN_IN.over)}>
      <p>{t(SIGN_IN.overWhy)}</p>
      <SignInForm name={desk.me} />
    </Dialog>
  );
}

function SignInForm({ name }: { readonly name: string }) {
  const desk = useDesk();
  const { busy, refused } = desk.session.store.state.value;
  const enter = (form: HTMLFormElement) => {
    const field = typed(form);
    void desk.session.signIn(field('name').trim(), field('password'), t(DESK.unreachable));
    form.querySelector<HTMLInputElement>('[type=password]')!.value = '';
  };
  return (
    <form class="stack" onSubmit={submitted(enter)}>
      <Field
        label={t(SIGN_IN.name)}
        name="name"
        required
        autocomplete="username"
        autocapitalize="none"
        spellcheck={false}
        defaultValue={name}
        autofocus={name === ''}
      />
      <Field
        label={t(SIGN_IN.password)}
        name="password"
        type="password"
        required
        autocomplete="current-password"
        autofocus={name !== ''}
      />
      <button type="submit" class="main" disabled={busy}>
        {busy ? t(DESK.wait) : t(SIGN_IN.enter)}
      </button>
      <p role="alert" class="refusal">
        {refused}
      </p>
    </form>
  );
}
