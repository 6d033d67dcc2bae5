/** How old something is: `0:07`, `12:30`, `3:05:00`. A clock of ours that is behind the server's says `0:00`. */
export function age(since: Date, now: Date): string {
  const milliseconds = now.getTime() - since.getTime();
  if (Number.isNaN(milliseconds)) {
    return '–';
  }
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours, minutes, rest] = parts as [number, number, number];
  const two = (part: number) => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
