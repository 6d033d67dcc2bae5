import { isLive, type Attempt, type Incident } from '../../state/incident';
import { NOW } from '../../words/board';
import { PHASES, REASONS } from '../../words/signs';
import { when } from '../../words/time';
import { t, word } from '../../words/tongue';

/** What is being done about an incident at this moment, in one short sentence. */
export function now(incident: Incident): string {
  const live = incident.attempts.findLast(isLive);
  if (live !== undefined) {
    return ofCall(live);
  }
  if (incident.mission?.help === true) {
    return t(NOW.help);
  }
  if (incident.hold !== null) {
    return t(NOW.held)(when(incident.hold.until, 'minute'));
  }
  if (incident.unseen.length > 0) {
    return t(NOW.unseen)(incident.unseen.length);
  }
  if (incident.question !== null) {
    return t(NOW.question);
  }
  if (incident.mission !== null && incident.asked === '') {
    return t(NOW.mission)(incident.mission.person);
  }
  const phase = word(PHASES, incident.phase);
  const asks = ['with_operator', 'emergency', 'duress'].includes(incident.phase) && incident.asked !== '';
  return asks ? t(NOW.why)(phase, word(REASONS, incident.asked)) : phase;
}

export function ofCall(call: Attempt): string {
  if (call.with !== '') {
    return t(NOW.speaks)(call.with, call.name);
  }
  const seen = (fact: string) => Object.hasOwn(call.facts, fact);
  const said = seen('human') ? NOW.human : seen('answered') ? NOW.answered : seen('ringing') ? NOW.rings : NOW.asks;
  return t(said)(call.name);
}
