import { ACT } from '../../words/incident';
import { ROLES, STEPS } from '../../words/signs';
import { t, word } from '../../words/tongue';
import { useDesk } from '../context';
import { Part } from '../parts/parts';

/** The plan as it was frozen, with the step in hand. */
export function PlanView() {
  const { card } = useDesk().incidents.opened.state.value;
  if (card === null) {
    return null;
  }
  return (
    <Part title={card.planName === '' ? t(ACT.noPlan) : t(ACT.plan)(card.planName)}>
      <ol class="plan">
        {card.steps.map((step) => (
          <li key={step.name} aria-current={step.name === card.at ? 'step' : undefined}>
            <span class="quiet">{word(STEPS, step.kind)}</span> <strong>{step.name.replaceAll('-', ' ')}</strong>{' '}
            {RINGS.includes(step.kind) ? whom(step.words) : step.words}
            {step.name === card.at ? <span class="badge">{t(ACT.inHand)}</span> : null}
          </li>
        ))}
      </ol>
    </Part>
  );
}

/** Steps whose words say who is rung, in the plan's own words. */
const RINGS = ['call', 'send'];

function whom(words: string): string {
  return words
    .split(', ')
    .map((one) => word(ROLES, one.replace(/^role:/, '')))
    .join(', ');
}
