import type { Part } from '../../state/health';
import { DESK } from '../../words/desk';
import { STATION } from '../../words/shift';
import { when } from '../../words/time';
import { t } from '../../words/tongue';
import { useDesk } from '../context';
import { Dialog } from '../parts/dialog';
import { Button } from '../parts/parts';

const GIGABYTE = 1024 ** 3;

/** How the station is, part by part. */
export function StationHealth({ shut }: { readonly shut: () => void }) {
  const health = useDesk().health.value;
  return (
    <Dialog title={t(STATION.title)} close={shut}>
      {health.known ? null : <p>{t(STATION.unknown)}</p>}
      <table class="health">
        <tbody>
          {health.parts.map((part) => (
            <tr key={`${part.what} ${part.name}`} data-fine={part.fine}>
              <th scope="row">
                {t(STATION.parts[part.what])} {part.name}
              </th>
              <td>
                <strong>{t(part.fine === null ? STATION.notKnown : part.fine ? STATION.fine : STATION.down)}</strong>
              </td>
              <td>{part.sentence || measure(part)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {health.faults.length === 0 ? null : (
        <ul class="plain">
          {health.faults.map((fault) => (
            <li key={`${fault.what} ${fault.sentence}`}>
              <time>{when(fault.since, 'day')}</time> {fault.sentence}
            </li>
          ))}
        </ul>
      )}
      <Button does={shut} kind="main">
        {t(DESK.shut)}
      </Button>
    </Dialog>
  );
}

function measure(part: Part): string {
  if (part.measure === null) {
    return '';
  }
  switch (part.what) {
    case 'disk':
      return t(STATION.free)(`${(part.measure / GIGABYTE).toFixed(1)} Gio`);
    case 'clock':
      return t(STATION.offset)(part.measure);
    case 'redis':
      return t(STATION.answers)(part.measure);
    default:
      return String(part.measure);
  }
}
