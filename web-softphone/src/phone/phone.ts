import { still, type Next } from '../state/store';
import { begun, CHECK, remembered, type Call, type Past } from './call';
import type { Access, Quality, Ringing } from './line';
import { isOfMicrophone, type Trouble } from './trouble';

/** The operator's telephone, whole. */
export interface Phone {
  readonly line: 'off' | 'connecting' | 'registered' | 'cut';
  readonly trouble: Trouble | null;
  /** What the browser or the server said about it; may be empty. */
  readonly detail: string;
  readonly call: Call | null;
  readonly quality: Quality | null;
  readonly history: readonly Past[];
  /** Attempts the server says he is in: he is being brought back to them. */
  readonly comingBack: readonly string[];
  /** A new secret is to be drawn once nobody speaks: what ends the line would end the call. */
  readonly renew: boolean;
}

/** What happens to the line itself. */
export type LineNews =
  | { readonly type: 'wanted' | 'connecting' | 'registered' | 'cut' | 'replaced' | 'other-tab' | 'off' | 'microphone' }
  | { readonly type: 'access'; readonly access: Access }
  | { readonly type: 'trouble'; readonly trouble: Trouble; readonly detail: string }
  | { readonly type: 'mine'; readonly attempts: readonly string[]; readonly asked: readonly string[] };

/** What happens in a call. */
export type CallNews =
  | { readonly type: 'ringing'; readonly ringing: Ringing; readonly at: Date }
  | { readonly type: 'answer' | 'hang-up' }
  | { readonly type: 'check'; readonly at: Date }
  | { readonly type: 'dialled'; readonly call: string }
  | { readonly type: 'talking' | 'ended'; readonly call: string; readonly at: Date }
  | { readonly type: 'mute'; readonly muted: boolean }
  | { readonly type: 'quality'; readonly quality: Quality | null };

export type PhoneNews = LineNews | CallNews;

export type PhoneWant =
  | { readonly type: 'access' | 'stop' | 'ask-mine' | 'dial' | 'tell-tabs' }
  | { readonly type: 'start'; readonly access: Access }
  | { readonly type: 'answer' | 'hang-up'; readonly call: string }
  | { readonly type: 'mute'; readonly call: string; readonly muted: boolean }
  | { readonly type: 'ring'; readonly on: boolean };

type NextPhone = Next<Phone, PhoneWant>;

export const PHONE_OFF: Phone = {
  line: 'off',
  trouble: null,
  detail: '',
  call: null,
  quality: null,
  history: [],
  comingBack: [],
  renew: false,
};
const RING: PhoneWant = { type: 'ring', on: true };
const SILENCE: PhoneWant = { type: 'ring', on: false };

export function updatePhone(phone: Phone, news: PhoneNews): NextPhone {
  switch (news.type) {
    case 'ringing':
    case 'answer':
    case 'hang-up':
    case 'check':
    case 'dialled':
    case 'talking':
    case 'ended':
    case 'mute':
    case 'quality':
      return inCall(phone, news);
    default:
      return onLine(phone, news);
  }
}

function onLine(phone: Phone, news: LineNews): NextPhone {
  switch (news.type) {
    case 'wanted': {
      if (phone.call !== null) {
        return still({ ...phone, ...well(phone), renew: true });
      }
      const state: Phone = { ...phone, line: 'connecting', ...well(phone), renew: false };
      return { state, wants: [{ type: 'access' }] };
    }
    case 'access':
      // The others are told once it is here: what they do then must not look like hanging up.
      return { state: phone, wants: [{ type: 'start', access: news.access }, { type: 'tell-tabs' }] };
    case 'connecting':
      return still(phone.line === 'cut' ? phone : { ...phone, line: 'connecting' });
    case 'registered':
      return { state: { ...phone, line: 'registered', ...well(phone) }, wants: [{ type: 'ask-mine' }] };
    case 'cut':
      return still({ ...phone, line: 'cut', trouble: 'cut', detail: '', call: phone.call && { ...phone.call, doubtful: true } });
    case 'replaced':
      return phone.line === 'cut' && phone.call === null ? onLine(phone, { type: 'wanted' }) : elsewhere(phone, news.type);
    case 'other-tab':
      return elsewhere(phone, news.type);
    case 'off':
      return { state: PHONE_OFF, wants: [{ type: 'stop' }, SILENCE] };
    case 'trouble': {
      const line = news.trouble === 'failed' || news.trouble === 'none-here' ? 'off' : phone.line;
      return still({ ...phone, line, trouble: news.trouble, detail: news.detail });
    }
    case 'microphone':
      return still(isOfMicrophone(phone.trouble) ? { ...phone, trouble: null, detail: '' } : phone);
    case 'mine':
      return mine(phone, news.attempts, news.asked);
  }
}

/** The server knows where he is. A call that may be dead, and that it knows nothing of, is. */
function mine(phone: Phone, attempts: readonly string[], asked: readonly string[]): NextPhone {
  const { call } = phone;
  const comingBack = phone.line === 'off' ? [] : attempts.filter((each) => each !== call?.attempt);
  const state = { ...phone, comingBack };
  const dead = call !== null && call.doubtful && !call.isCheck && ![...attempts, ...asked].includes(call.attempt);
  return { state, wants: dead ? [{ type: 'hang-up', call: call.name }] : [] };
}

/** What was wrong with the line is over; with the microphone it may not be. */
function well(phone: Phone): Pick<Phone, 'trouble' | 'detail'> {
  const { trouble, detail } = phone;
  return isOfMicrophone(trouble) ? { trouble, detail } : { trouble: null, detail: '' };
}

/**
 * Another has it now. Who is spoken with is brought there by the server, which ends the call here: ended by us it would be
 * hung up. A session that is over refuses the secret as well, and then he goes on speaking.
 */
function elsewhere(phone: Phone, trouble: 'replaced' | 'other-tab'): NextPhone {
  const { call } = phone;
  if (call === null || call.state === 'ringing') {
    return { state: { ...PHONE_OFF, trouble, history: phone.history }, wants: [{ type: 'stop' }, SILENCE] };
  }
  if (trouble === 'replaced') {
    return still(phone.renew ? phone : { ...phone, line: 'off', trouble });
  }
  return {
    state: { ...phone, line: 'off', trouble, call: { ...call, muted: true } },
    wants: [{ type: 'mute', call: call.name, muted: true }],
  };
}

function inCall(phone: Phone, news: CallNews): NextPhone {
  const call = phone.call;
  switch (news.type) {
    case 'ringing':
      return rung(phone, news.ringing, news.at);
    case 'answer':
      return call?.state === 'ringing' ? answering(phone, call) : still(phone);
    case 'check':
      return call !== null || phone.line !== 'registered'
        ? still(phone)
        : { state: { ...phone, call: { ...begun(CHECK, '', '', news.at), state: 'dialling' } }, wants: [{ type: 'dial' }] };
    case 'dialled':
      return still(call?.name === CHECK ? { ...phone, call: { ...call, name: news.call, isCheck: true } } : phone);
    case 'talking':
      return call?.name === news.call
        ? { state: { ...phone, call: { ...call, state: 'talking', since: news.at } }, wants: [SILENCE] }
        : still(phone);
    case 'ended':
      return call?.name === news.call ? ended(phone, call, news.at) : still(phone);
    case 'hang-up':
      return call === null ? still(phone) : { state: phone, wants: [{ type: 'hang-up', call: call.name }] };
    case 'mute':
      return call === null
        ? still(phone)
        : {
            state: { ...phone, call: { ...call, muted: news.muted } },
            wants: [{ type: 'mute', call: call.name, muted: news.muted }],
          };
    case 'quality':
      return still({ ...phone, quality: call === null ? null : news.quality });
  }
}

/**
 * One call at a time: whoever else is there is in the bridge. What rings while a call is on is sent away; only who is brought
 * back to somebody was lost without a word, and has the new call in place of the dead one.
 */
function rung(phone: Phone, ringing: Ringing, at: Date): NextPhone {
  if (phone.call !== null && !isInPlaceOf(phone.call, ringing)) {
    return { state: phone, wants: [{ type: 'hang-up', call: ringing.call }] };
  }
  const dead: readonly PhoneWant[] = phone.call === null ? [] : [{ type: 'hang-up', call: phone.call.name }];
  const call = begun(ringing.call, ringing.attempt, ringing.from, at);
  const next = { ...phone, call, comingBack: phone.comingBack.filter((each) => each !== ringing.attempt) };
  const { state, wants } = ringing.auto ? answering(next, call) : { state: next, wants: [RING] };
  return { state, wants: [...dead, ...wants] };
}

/** The same call again; or, after Asterisk itself has died, another one with the same person. */
function isInPlaceOf(call: Call, ringing: Ringing): boolean {
  return ringing.auto && ringing.attempt !== '' && (ringing.attempt === call.attempt || call.doubtful);
}

function answering(phone: Phone, call: Call): NextPhone {
  return {
    state: { ...phone, call: { ...call, state: 'answering' } },
    wants: [SILENCE, { type: 'answer', call: call.name }],
  };
}

function ended(phone: Phone, call: Call, at: Date): NextPhone {
  const state = { ...phone, call: null, quality: null, history: remembered(phone.history, call, at) };
  const next = afterwards(state);
  return { state: next.state, wants: [SILENCE, ...next.wants] };
}

function afterwards(phone: Phone): NextPhone {
  if (phone.renew) {
    return onLine(phone, { type: 'wanted' });
  }
  return phone.trouble === 'replaced' || phone.trouble === 'other-tab'
    ? elsewhere(phone, phone.trouble)
    : { state: phone, wants: [{ type: 'ask-mine' }] };
}
