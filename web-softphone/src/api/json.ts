/** Reads JSON of unknown shape: whatever is missing or of another kind is simply absent. */
export function field(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((at, name) => (isRecord(at) && Object.hasOwn(at, name) ? at[name] : undefined), value);
}

export function text(value: unknown, ...path: string[]): string {
  const found = field(value, ...path);
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : '';
}

/** A word of the server's, in lower case, as the page's own lists of words have them. */
export function lower(value: unknown, ...path: string[]): string {
  return text(value, ...path).toLowerCase();
}

/** @returns NaN for what is no number */
export function number(value: unknown, ...path: string[]): number {
  const found = field(value, ...path);
  return typeof found === 'number' ? found : typeof found === 'string' && found !== '' ? Number(found) : Number.NaN;
}

export function flag(value: unknown, ...path: string[]): boolean {
  return field(value, ...path) === true;
}

/** ISO 8601, or seconds since 1970; null for neither. */
export function instant(value: unknown, ...path: string[]): Date | null {
  const found = field(value, ...path);
  const date = new Date(typeof found === 'number' ? found * 1000 : typeof found === 'string' ? found : Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date;
}

export function list(value: unknown, ...path: string[]): readonly unknown[] {
  const found = field(value, ...path);
  return Array.isArray(found) ? found : [];
}

export function strings(value: unknown, ...path: string[]): readonly string[] {
  return list(value, ...path)
    .map((each) => text(each))
    .filter((each) => each !== '');
}

/** Each item that can be read; what cannot is left out, and the rest is shown all the same. */
export function each<T>(value: unknown, read: (item: unknown) => T | null, ...path: string[]): readonly T[] {
  return list(value, ...path)
    .map(read)
    .filter((item) => item !== null);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON, or text that holds JSON; what is broken stays as it came. */
export function parsed(body: unknown): unknown {
  if (typeof body !== 'string') {
    return body;
  }
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
