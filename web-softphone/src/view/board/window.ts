import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface Shown {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
}

/** Rows above and below what is seen, so that a turn of the wheel finds them there. */
const SPARE = 8;
const AT_LEAST = 30;

/** Which rows of a long list are in sight: only these are made. */
export function inSight(count: number, rowHeight: number, top: number, height: number): Shown {
  const first = Math.max(0, Math.min(Math.floor(top / rowHeight) - SPARE, count - 1));
  const rows = Math.max(AT_LEAST, Math.ceil(height / rowHeight) + 2 * SPARE);
  return { first, end: Math.min(count, first + rows) };
}

export function useWindow(box: RefObject<HTMLElement | null>, count: number, rowHeight: number): Shown {
  const [place, setPlace] = useState({ top: 0, height: 0 });
  useEffect(() => {
    const element = box.current;
    if (element === null) {
      return;
    }
    const look = () => setPlace({ top: element.scrollTop, height: element.clientHeight });
    look();
    element.addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      element.removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [box]);
  return inSight(count, rowHeight, place.top, place.height);
}
