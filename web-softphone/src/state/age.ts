/** How old something is: `0:07`, `12:30`, `3:05:00`. A clock of ours that is behind the server's says `0:00`. */
export function age(since: Date | null, now: Date): string {
  return since === null ? '–' : clock((now.getTime() - since.getTime()) / 1000);
}

/** How long until then: `4:10`; `−0:30` when it is over. */
export function left(until: Date, now: Date): string {
  const seconds = Math.ceil((until.getTime() - now.getTime()) / 1000);
  return seconds < 0 ? `−${clock(-seconds)}` : clock(seconds);
}

function clock(duration: number): string {
  const seconds = Math.max(0, Math.floor(duration));
  const two = (part: number) => String(part).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
