/** Which devices were chosen at this desk: who chooses them finds them so the next time. Empty: the usual ones. */
export interface Chosen {
  readonly microphone: string;
  readonly speaker: string;
}

const KEPT = { microphone: 'contrappel.microphone', speaker: 'contrappel.speaker' } as const;

export function chosen(): Chosen {
  const kept = (what: keyof Chosen) => localStorage.getItem(KEPT[what]) ?? '';
  return { microphone: kept('microphone'), speaker: kept('speaker') };
}

export function choose(what: keyof Chosen, device: string): void {
  localStorage.setItem(KEPT[what], device);
}
