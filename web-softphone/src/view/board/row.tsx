import { AUTOMATIC, siteOf, waitsForPerson, type Incident } from '../../state/incident';
import { BOARD } from '../../words/board';
import { CLASSES } from '../../words/signs';
import { t, word } from '../../words/tongue';
import { Age, FirstAction, NextDeadline } from './clocks';
import { now } from './now';

/** Seen by whoever knows it: nobody is told on this screen that somebody speaks under threat. */
export const DISCREET_SIGN = '◆ ';

interface RowProps {
  readonly incident: Incident;
  readonly place: number;
  readonly chosen: boolean;
  readonly me: string;
  readonly choose: (id: string) => void;
}

/** It is only made anew when its incident changes; its clocks go by themselves. */
export function Row({ incident, place, chosen, me, choose }: RowProps) {
  const sign = incident.phase === 'duress' ? DISCREET_SIGN : '';
  const hands = incident.hands === AUTOMATIC ? t(BOARD.auto) : incident.hands === me ? t(BOARD.me) : incident.hands;
  return (
    <tr
      aria-rowindex={place + 2}
      data-id={incident.id}
      data-priority={incident.priority}
      data-chosen={chosen}
      data-waits={waitsForPerson(incident)}
      onClick={() => choose(incident.id)}
    >
      <td class="priority">{incident.priority}</td>
      <td class="site">
        <button type="button" aria-pressed={chosen} data-open={incident.id}>
          {sign}
          {siteOf(incident, t(BOARD.unknownSite))}
        </button>
        <span class="below">
          <strong>{word(CLASSES, incident.alarmClass)}</strong> {now(incident)}
        </span>
      </td>
      <td class="time">
        <Age incident={incident} />
      </td>
      <td class="time">
        <FirstAction incident={incident} />
      </td>
      <td class="time">
        <NextDeadline incident={incident} />
      </td>
      <td class="hands">{hands}</td>
    </tr>
  );
}
