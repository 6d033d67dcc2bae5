/** What the server gives a signed-in operator to register with. */
export interface Access {
  readonly user: string;
  readonly secret: string;
  readonly uri: string;
  readonly ws: string;
  readonly iceServers: readonly RTCIceServer[];
}

/** How well the call is heard, measured where the sound arrives. */
export interface Quality {
  /** Of the last packets, 0 to 1. */
  readonly lost: number;
  readonly jitterMs: number;
  readonly roundTripMs: number | null;
}

/** A call that comes in on the line. */
export interface Ringing {
  readonly call: string;
  readonly from: string;
  /** The server rings because the operator asked for it: it is answered without a click. */
  readonly auto: boolean;
  /** The attempt it belongs to; empty when it is none. */
  readonly attempt: string;
}

export interface LineListener {
  connecting(): void;
  registered(): void;
  /** The WebSocket is gone. The line connects again by itself; a call may still be heard. */
  cut(): void;
  /** The secret was refused: another tab or another desk has drawn a new one. */
  replaced(): void;
  failed(why: string): void;
  ringing(ringing: Ringing): void;
  talking(call: string): void;
  ended(call: string): void;
}

/** A telephone line. It knows nothing of incidents; calls have names of its own. */
export interface Line {
  start(access: Access, listener: LineListener): void;
  stop(): void;
  answer(call: string, microphone: MediaStream | null): void;
  /** The only number there is to dial. @returns the call's name */
  dial(target: 'check', microphone: MediaStream | null): string;
  hangUp(call: string): void;
  mute(call: string, muted: boolean): void;
  /** Another microphone in the middle of a call. */
  useMicrophone(microphone: MediaStream): void;
  /** Where the call is heard; empty: the usual place. */
  useSpeaker(device: string): void;
  /** @returns null when there is nothing to measure */
  sample(): Promise<Quality | null>;
}
