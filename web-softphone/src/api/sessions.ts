import type { Me } from '../state/session';
import { lower, text } from './json';

export function me(json: unknown): Me | null {
  const name = text(json, 'name');
  return name === '' ? null : { name, role: lower(json, 'role'), csrf: text(json, 'csrf') };
}
