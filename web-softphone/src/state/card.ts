/** A temporary instruction in force. */
export interface Instruction {
  readonly id: string;
  readonly kind: string;
  readonly author: string;
  readonly assurance: string;
  readonly zone: string;
  readonly from: Date | null;
  readonly until: Date | null;
  readonly words: string;
  readonly contact: string;
  readonly substitute: string;
  readonly time: string;
}

/** Somebody on the call list. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly authority: string;
  readonly numbers: readonly string[];
  readonly availableNow: boolean;
}

export interface PlanStep {
  readonly name: string;
  readonly kind: string;
  readonly words: string;
}

export interface Place {
  readonly address: string;
  readonly access: string;
  readonly people: string;
  readonly dangers: string;
}

/** The site's card and the plan as they were frozen when the incident opened. */
export interface Card {
  readonly site: string;
  readonly name: string;
  readonly place: Place;
  readonly numbers: readonly string[];
  readonly contacts: readonly Person[];
  readonly planName: string;
  readonly steps: readonly PlanStep[];
  /** The step in hand; empty while the plan has not begun. */
  readonly at: string;
  readonly instructions: readonly Instruction[];
}

/** Whoever can be dialled with one key, in the order of the keys: the site first. */
export interface Dialled {
  readonly person: string;
  readonly name: string;
  readonly role: string;
  readonly authority: string;
  readonly numbers: readonly string[];
  readonly available: boolean;
}

export const SITE = 'site';

export function callList(card: Card, siteName: string): readonly Dialled[] {
  const { numbers } = card;
  const site = { person: SITE, name: siteName, role: SITE, authority: '', numbers, available: true };
  const people = card.contacts.map((one) => ({
    person: one.id,
    name: one.name,
    role: one.role,
    authority: one.authority,
    numbers: one.numbers,
    available: one.availableNow,
  }));
  return numbers.length === 0 ? people : [site, ...people];
}
