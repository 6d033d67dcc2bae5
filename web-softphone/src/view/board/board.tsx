import { useComputed } from '@preact/signals';
import { useCallback, useRef } from 'preact/hooks';
import { inOrder } from '../../state/board';
import { waitsForPerson } from '../../state/incident';
import { BOARD } from '../../words/board';
import { t } from '../../words/tongue';
import { useDesk, useShortcut } from '../context';
import { Row } from './row';
import { useWindow } from './window';

/** As the style sheet has it, in rem. */
const ROW = 3.4;

/** The open incidents. Rows stay the same elements while their incidents are open, so that focus and reading stay put. */
export function BoardView() {
  const desk = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const incidents = useComputed(() => inOrder(desk.incidents.board.state.value)).value;
  const chosen = desk.incidents.opened.state.value.id;
  const rowHeight = ROW * parseFloat(getComputedStyle(document.documentElement).fontSize || '16');
  const { first, end } = useWindow(box, incidents.length, rowHeight);
  const waiting = incidents.filter(waitsForPerson).length;
  const choose = useCallback((id: string) => desk.incidents.open(id), [desk]);

  const focus = (place: number) => {
    const id = incidents[place]?.id;
    if (id === undefined) {
      return;
    }
    const button = () => box.current?.querySelector<HTMLElement>(`[data-open="${CSS.escape(id)}"]`);
    if (button() === null) {
      box.current?.scrollTo({ top: place * rowHeight });
    }
    requestAnimationFrame(() => button()?.focus());
  };
  const at = () => {
    const focused = document.activeElement?.getAttribute('data-open') ?? chosen;
    return incidents.findIndex((each) => each.id === focused);
  };
  useShortcut('down', () => focus(Math.min(at() + 1, incidents.length - 1)));
  useShortcut('up', () => focus(Math.max(at() - 1, 0)));
  useShortcut('board', () => focus(Math.max(at(), 0)));

  return (
    <section class="board" aria-labelledby="board-title">
      <h2 id="board-title">
        {t(BOARD.open)(incidents.length)}
        {waiting === 0 ? null : <span class="badge">{t(BOARD.waiting)(waiting)}</span>}
      </h2>
      {incidents.length === 0 ? <p class="quiet">{t(BOARD.none)}</p> : null}
      <div
        class="rows"
        ref={box}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (step !== 0) {
            event.preventDefault();
            focus(Math.max(0, Math.min(at() + step, incidents.length - 1)));
          }
        }}
      >
        <table aria-rowcount={incidents.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" class="priority">
                <abbr title={t(BOARD.priority)}>P</abbr>
              </th>
              <th scope="col">{t(BOARD.site)}</th>
              <th scope="col" class="time">
                {t(BOARD.age)}
              </th>
              <th scope="col" class="time">
                <abbr title={t(BOARD.first)}>{t(BOARD.firstShort)}</abbr>
              </th>
              <th scope="col" class="time">
                <abbr title={t(BOARD.next)}>{t(BOARD.nextShort)}</abbr>
              </th>
              <th scope="col" class="hands">
                {t(BOARD.hands)}
              </th>
            </tr>
          </thead>
          <tbody>
            <Space height={first * rowHeight} />
            {incidents.slice(first, end).map((incident, offset) => (
              <Row
                key={incident.id}
                incident={incident}
                place={first + offset}
                chosen={incident.id === chosen}
                me={desk.me}
                choose={choose}
              />
            ))}
            <Space height={(incidents.length - end) * rowHeight} />
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Stands for the rows out of sight. A cell's height is an attribute of its own, so that no style is needed. */
function Space({ height }: { readonly height: number }) {
  return height <= 0 ? null : (
    <tr aria-hidden="true" class="space">
      <td colSpan={6} height={Math.round(height)} />
    </tr>
  );
}
