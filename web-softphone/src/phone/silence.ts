/** A microphone in which nothing is heard, for who has none. */
export function silence(): MediaStream {
  const context = new AudioContext();
  void context.resume().catch(() => undefined);
  return context.createMediaStreamDestination().stream;
}
