/** What is wrong with the telephone; each has its own sentence. */
export type Trouble =
  | 'microphone-refused'
  | 'no-microphone'
  | 'microphone-busy'
  | 'insecure'
  | 'cut'
  | 'replaced'
  | 'other-tab'
  | 'none-here'
  | 'failed';

const OF_MICROPHONE = new Set<Trouble>(['microphone-refused', 'no-microphone', 'microphone-busy', 'insecure']);

export function isOfMicrophone(trouble: Trouble | null): boolean {
  return trouble !== null && OF_MICROPHONE.has(trouble);
}

/** What a browser says when it gives no microphone. */
export function troubleWith(error: unknown): Trouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'microphone-refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'no-microphone';
    default:
      return 'microphone-busy';
  }
}
