import { singleKeys, useSingleKeys } from '../../keys/keyboard';
import { SHORTCUTS } from '../../keys/shortcuts';
import { DESK } from '../../words/desk';
import { KEYS } from '../../words/keys';
import { t } from '../../words/tongue';
import { Dialog } from './dialog';
import { Button } from './parts';

/** Every key there is; and that they can be switched off. */
export function KeysList({ shut }: { readonly shut: () => void }) {
  return (
    <Dialog title={t(KEYS.title)} close={shut} class="wide">
      <p class="quiet">{t(KEYS.why)}</p>
      <dl class="keys">
        {Object.entries(SHORTCUTS).map(([name, shortcut]) => (
          <div key={name}>
            <dt>
              <kbd>{shortcut.key}</kbd>
            </dt>
            <dd>{t(shortcut.words)}</dd>
          </div>
        ))}
      </dl>
      <div class="tick">
        <input
          id="single-keys"
          type="checkbox"
          checked={singleKeys.value}
          onChange={(event) => useSingleKeys(event.currentTarget.checked)}
        />
        <label for="single-keys">{t(KEYS.on)}</label>
      </div>
      <Button does={shut} kind="main">
        {t(DESK.shut)}
      </Button>
    </Dialog>
  );
}
