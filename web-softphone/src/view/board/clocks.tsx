import { age, left } from '../../state/age';
import { firstAction, nextDeadline, type Level } from '../../state/clocks';
import type { Incident } from '../../state/incident';
import { BOARD } from '../../words/board';
import { t } from '../../words/tongue';
import { useDesk } from '../context';

/** Colours are told in words too, for those who do not see them. */
function Spoken({ level }: { readonly level: Level }) {
  return level === 'late' || level === 'soon' ? <span class="unseen">{t(BOARD[level])}</span> : null;
}

/** How long the incident has waited for a first action. */
export function FirstAction({ incident }: { readonly incident: Incident }) {
  const now = useDesk().now.value;
  const clock = firstAction(incident, now);
  return (
    <span class={`clock ${clock.level}`}>
      {clock.level === 'done' ? <span aria-label={t(BOARD.acted)}>✓</span> : age(clock.since, now)}
      <Spoken level={clock.level} />
    </span>
  );
}

/** How long until something is due. */
export function NextDeadline({ incident }: { readonly incident: Incident }) {
  const now = useDesk().now.value;
  const due = nextDeadline(incident, now);
  return due === null ? (
    <span class="clock none">–</span>
  ) : (
    <span class={`clock ${due.level}`}>
      {left(due.at, now)}
      <Spoken level={due.level} />
    </span>
  );
}

export function Age({ incident }: { readonly incident: Incident }) {
  return <>{age(incident.openedAt, useDesk().now.value)}</>;
}
