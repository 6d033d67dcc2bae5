import type { Instruction } from './card';
import { still, type Next } from './store';

export interface AtSite {
  readonly siteName: string;
  readonly instruction: Instruction;
}

export interface OpenThen {
  readonly id: string;
  readonly siteName: string;
  readonly alarmClass: string;
  readonly phase: string;
  readonly priority: number;
  readonly hands: string;
}

export interface Handover {
  readonly incidents: readonly OpenThen[];
  readonly instructions: readonly AtSite[];
  readonly onTest: readonly AtSite[];
  readonly faults: readonly { readonly sentence: string; readonly since: Date | null }[];
  readonly notes: readonly { readonly by: string; readonly at: Date | null; readonly words: string }[];
  readonly leftBy: string;
  readonly leftAt: Date | null;
}

export interface OnShift {
  readonly name: string;
  readonly since: Date | null;
  /** He is asked for a sign of life and is missed after this; null when he is not. */
  readonly answerBy: Date | null;
}

export interface Shift {
  /** Whether the server has said yet who has it. */
  readonly known: boolean;
  readonly on: readonly OnShift[];
  /** This operator's own; null when he has not taken it. */
  readonly mine: OnShift | null;
  /** The sheet that is being read; null when none is. */
  readonly sheet: Handover | null;
  /** The sheet, or leaving, stands before him. */
  readonly shown: boolean;
  /** The station asks whether he is there. */
  readonly presence: boolean;
}

export type ShiftNews =
  | { readonly type: 'who'; readonly on: readonly OnShift[]; readonly me: string }
  | { readonly type: 'sheet'; readonly sheet: Handover }
  | { readonly type: 'show' | 'hide' }
  | { readonly type: 'presence' | 'alive' | 'deed' };

export type ShiftWant = { readonly type: 'sheet' | 'alive' | 'wake' };

export const NO_SHIFT: Shift = { known: false, on: [], mine: null, sheet: null, shown: false, presence: false };

export function updateShift(shift: Shift, news: ShiftNews): Next<Shift, ShiftWant> {
  switch (news.type) {
    case 'who':
      return who(shift, news.on, news.on.find((one) => one.name === news.me) ?? null);
    case 'sheet':
      return still({ ...shift, sheet: news.sheet });
    case 'show':
      return { state: { ...shift, shown: true }, wants: [{ type: 'sheet' }] };
    case 'hide':
      return still({ ...shift, shown: false });
    case 'presence':
      return { state: { ...shift, presence: true }, wants: shift.presence ? [] : [{ type: 'wake' }] };
    case 'alive':
      return still({ ...shift, presence: false });
    case 'deed':
      return { state: { ...shift, presence: false }, wants: shift.mine === null ? [] : [{ type: 'alive' }] };
  }
}

/** Who comes to his desk and has not taken the shift has the sheet before him, once. */
function who(shift: Shift, on: readonly OnShift[], mine: OnShift | null): Next<Shift, ShiftWant> {
  const asked = mine !== null && mine.answerBy !== null;
  const state = { ...shift, on, mine, known: true };
  if (!shift.known && mine === null) {
    return { state: { ...state, shown: true }, wants: [{ type: 'sheet' }] };
  }
  const left = shift.mine !== null && mine === null;
  return asked && !shift.presence
    ? { state: { ...state, presence: true }, wants: [{ type: 'wake' }] }
    : still({ ...state, presence: left ? false : shift.presence });
}
