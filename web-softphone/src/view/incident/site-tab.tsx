import { PATHS } from '../../api/paths';
import type { Card, Place } from '../../state/card';
import type { Incident } from '../../state/incident';
import { SITE } from '../../words/incident';
import { CLASSES } from '../../words/signs';
import { when } from '../../words/time';
import { t, word } from '../../words/tongue';
import { useDesk } from '../context';
import { Part } from '../parts/parts';
import { Instructions } from './instructions';

/** What is known of the site. */
export function SiteTab({ incident }: { readonly incident: Incident }) {
  const { card } = useDesk().incidents.opened.state.value;
  return (
    <>
      {card === null ? null : <CardView card={card} />}
      <Signals incident={incident} />
      {card === null || card.name === '' ? null : <Instructions card={card} incident={incident} />}
      <Recordings incident={incident} />
    </>
  );
}

const FACTS = ['address', 'access', 'people', 'dangers'] as const satisfies readonly (keyof Place)[];

export function CardView({ card }: { readonly card: Card }) {
  return (
    <Part title={t(SITE.card)}>
      <dl class="facts-list">
        {FACTS.filter((fact) => card.place[fact] !== '').map((fact) => (
          <div key={fact} class={fact}>
            <dt>{t(SITE[fact])}</dt>
            <dd>{card.place[fact]}</dd>
          </div>
        ))}
        <div>
          <dt>{t(SITE.numbers)}</dt>
          <dd class="number">{card.numbers.join(', ') || '–'}</dd>
        </div>
      </dl>
    </Part>
  );
}

function Signals({ incident }: { readonly incident: Incident }) {
  return (
    <Part title={t(SITE.signals)}>
      <ul class="plain">
        {incident.signals.map((signal) => (
          <li key={signal.id}>
            <time>{when(signal.at)}</time> <strong>{word(CLASSES, signal.alarmClass)}</strong> {signal.zone} {signal.text}
            {incident.unseen.includes(signal.id) ? <span class="badge">{t(SITE.notSeen)}</span> : null}
            {incident.zonesInFault.includes(signal.zone) ? <span class="badge">{t(SITE.fault)}</span> : null}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Recordings({ incident }: { readonly incident: Incident }) {
  const { recordings } = useDesk().incidents.opened.state.value;
  const name = (attempt: string) => incident.attempts.find((each) => each.id === attempt)?.name ?? attempt;
  return (
    <Part title={t(SITE.recordings)}>
      {recordings.length === 0 ? <p class="quiet">{t(SITE.noRecordings)}</p> : <p class="hint">{t(SITE.listened)}</p>}
      <ul class="plain">
        {recordings.map((recording) => (
          <li key={recording.attempt}>
            <span>
              <time>{when(recording.startedAt)}</time> {name(recording.attempt)}
            </span>
            <audio
              controls
              preload="none"
              src={PATHS.recording(incident.id, recording.attempt)}
              aria-label={`${name(recording.attempt)}, ${when(recording.startedAt)}`}
            />
          </li>
        ))}
      </ul>
    </Part>
  );
}
