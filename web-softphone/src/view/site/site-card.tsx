import { useEffect, useState } from 'preact/hooks';
import { card } from '../../api/cards';
import { PATHS } from '../../api/paths';
import type { Card } from '../../state/card';
import { SITE } from '../../words/incident';
import { ROLES } from '../../words/signs';
import { t, word } from '../../words/tongue';
import { useDesk } from '../context';
import { CardView } from '../incident/site-tab';
import { useAct } from '../parts/act';
import { Part, Refusal } from '../parts/parts';

/** What is known of a site that has no open incident: somebody of it is on the line. */
export function SiteCard({ id }: { readonly id: string }) {
  const desk = useDesk();
  const doing = useAct();
  const [read, setRead] = useState<Card | null>(null);
  useEffect(() => {
    void doing.run(async () => setRead(card(await desk.asker.get(PATHS.site(id)))));
  }, [id]);
  return (
    <>
      <header class="heading">
        <h2>{read?.name || id}</h2>
      </header>
      <div class="panel">
        {read === null ? null : (
          <>
            <CardView card={read} />
            <People card={read} />
          </>
        )}
        <Refusal doing={doing} />
      </div>
    </>
  );
}

function People({ card }: { readonly card: Card }) {
  return (
    <Part title={t(SITE.contacts)}>
      <ul class="plain">
        {card.contacts.map((one) => (
          <li key={one.id}>
            <strong>{one.name}</strong> <span class="quiet">{word(ROLES, one.role)}</span>{' '}
            <span class="number">{one.numbers.join(', ')}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
