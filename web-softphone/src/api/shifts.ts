import type { AtSite, Handover, OnShift } from '../state/shift';
import { instruction } from './cards';
import { each, field, instant, list, lower, number, text } from './json';

export function handover(json: unknown): Handover {
  return {
    incidents: each(json, openThen, 'incidents'),
    instructions: each(json, atSite, 'instructions'),
    onTest: each(json, atSite, 'onTest'),
    faults: each(json, fault, 'faults'),
    notes: each(json, note, 'notes'),
    leftBy: text(json, 'left', 'by') || text(json, 'lastShift', 'name'),
    leftAt: instant(json, 'left', 'at') ?? instant(json, 'lastShift', 'leftAt'),
  };
}

export function onShift(json: unknown): OnShift | null {
  const name = text(json, 'name');
  return name === '' ? null : { name, since: instant(json, 'since'), answerBy: instant(json, 'answerBy') };
}

function openThen(json: unknown) {
  return {
    id: text(json, 'id'),
    siteName: text(json, 'siteName') || text(json, 'site'),
    alarmClass: lower(json, 'alarmClass') || lower(list(json, 'alarms')[0], 'alarmClass'),
    phase: lower(json, 'phase'),
    priority: number(json, 'priority'),
    hands: text(json, 'hands'),
  };
}

function fault(json: unknown) {
  return { sentence: text(json, 'sentence') || text(json, 'what'), since: instant(json, 'since') };
}

function note(json: unknown) {
  return { by: text(json, 'by'), at: instant(json, 'at'), words: text(json, 'words') };
}

function atSite(json: unknown): AtSite | null {
  const read = instruction(field(json, 'instruction'));
  return read === null ? null : { siteName: text(json, 'siteName') || text(json, 'site'), instruction: read };
}
