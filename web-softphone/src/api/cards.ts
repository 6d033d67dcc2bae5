import type { Card, Instruction, Person, Place, PlanStep } from '../state/card';
import type { Recording } from '../state/opened';
import { each, field, flag, instant, lower, strings, text } from './json';

export function card(json: unknown): Card {
  return {
    site: text(json, 'site'),
    name: text(json, 'name'),
    place: place(field(json, 'place')),
    numbers: strings(json, 'numbers'),
    contacts: each(json, person, 'contacts'),
    planName: text(json, 'plan', 'name'),
    steps: each(json, step, 'plan', 'steps'),
    at: text(json, 'plan', 'at'),
    instructions: each(json, instruction, 'instructions'),
  };
}

function place(json: unknown): Place {
  return {
    address: text(json, 'address'),
    access: text(json, 'access'),
    people: text(json, 'people'),
    dangers: text(json, 'dangers'),
  };
}

export function instruction(json: unknown): Instruction | null {
  const id = text(json, 'id');
  return id === ''
    ? null
    : {
        id,
        kind: lower(json, 'kind'),
        author: text(json, 'author'),
        assurance: lower(json, 'assurance'),
        zone: text(json, 'zone'),
        from: instant(json, 'from'),
        until: instant(json, 'until'),
        words: text(json, 'words'),
        contact: text(json, 'contact'),
        substitute: text(json, 'substitute'),
        time: text(json, 'time'),
      };
}

export function recordings(json: unknown): readonly Recording[] {
  return each(json, (one) => {
    const attempt = text(one, 'attempt');
    return attempt === '' ? null : { attempt, length: text(one, 'length'), startedAt: instant(one, 'startedAt') };
  });
}

function person(json: unknown): Person | null {
  const id = text(json, 'id');
  return id === ''
    ? null
    : {
        id,
        name: text(json, 'name') || id,
        role: text(json, 'role'),
        authority: lower(json, 'authority'),
        numbers: strings(json, 'numbers'),
        availableNow: flag(json, 'availableNow'),
      };
}

function step(json: unknown): PlanStep | null {
  const name = text(json, 'name');
  return name === '' ? null : { name, kind: lower(json, 'kind'), words: text(json, 'words') };
}
