/** What a made-up door is asked, and how it answers. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, unknown>;
  readonly me: string;
  readonly role: string;
  readonly headers: Headers;
  readonly signal: AbortSignal | null;
}

export type Door = (asked: Asked, ...parts: string[]) => Response;

export interface Route {
  readonly method: string;
  /** Each `*` stands for one part of the path, which the door is given. */
  readonly path: string;
  readonly door: Door;
}

export function route(method: string, path: string, door: Door): Route {
  return { method, path, door };
}

export function json(body: unknown, status = 200): Response {
  return status === 204 ? new Response(null, { status }) : new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
}

export function problem(status: number, detail: string): Response {
  return new Response(JSON.stringify({ status, detail }), { status, headers: { 'Content-Type': 'application/problem+json' } });
}

/** The parts that the stars stand for; null when the path is another one. */
export function matched(pattern: string, path: string): readonly string[] | null {
  const [wanted, found] = [pattern.split('/'), path.split('?')[0]!.split('/')];
  if (wanted.length !== found.length || !wanted.every((part, i) => part === '*' || part === found[i])) {
    return null;
  }
  return found.filter((_, i) => wanted[i] === '*').map(decodeURIComponent);
}
