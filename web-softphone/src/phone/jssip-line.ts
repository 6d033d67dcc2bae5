import { UA, WebSocketInterface } from 'jssip';
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { IncomingRequest } from 'jssip/lib/SIPMessage';
import type { RTCSessionEvent, UnRegisteredEvent } from 'jssip/lib/UA';
import type { Access, Line, LineListener, Quality, Ringing } from './line';
import { Counted } from './quality';
import { silence } from './silence';

/** So long candidates are gathered for; the station is near, and whatever is found by then will do. */
const GATHERED_WITHIN = 700;
const BUSY = 486;
const REFUSED = [401, 403, 404, 407];
/** Longer than the station waits for who was lost. */
const DEAD_AFTER = 60_000;

interface Talk {
  readonly session: RTCSession;
  readonly counted: Counted;
}

/** The line to the station's Asterisk over its WebSocket. */
export class JsSipLine implements Line {
  readonly #sound: HTMLAudioElement;
  readonly #talks = new Map<string, Talk>();
  #ua: UA | null = null;
  #listener: LineListener | null = null;
  #iceServers: readonly RTCIceServer[] = [];

  /** @param sound where the call is heard */
  constructor(sound: HTMLAudioElement) {
    this.#sound = sound;
  }

  start(access: Access, listener: LineListener): void {
    this.stop();
    this.#listener = listener;
    this.#iceServers = access.iceServers;
    const ua = new UA({
      sockets: [new WebSocketInterface(access.ws)],
      uri: access.uri,
      authorization_user: access.user,
      password: access.secret,
      register: true,
      register_expires: 120,
      session_timers: false,
      connection_recovery_min_interval: 1,
      connection_recovery_max_interval: 8,
      user_agent: 'Contrappel',
    });
    this.#ua = ua;
    const still = (tell: () => void) => () => this.#ua === ua && tell();
    ua.on('connecting', still(() => listener.connecting()));
    ua.on('registered', still(() => listener.registered()));
    ua.on('disconnected', still(() => listener.cut()));
    ua.on('registrationFailed', (failed: UnRegisteredEvent) => this.#ua === ua && this.#refused(ua, failed));
    ua.on('newRTCSession', ({ originator, session, request }: RTCSessionEvent) => {
      if (String(originator) === 'remote') {
        this.#comesIn(session, request as IncomingRequest);
      }
    });
    ua.start();
  }

  stop(): void {
    const ua = this.#ua;
    this.#ua = null;
    ua?.stop();
    this.#talks.clear();
    this.#sound.srcObject = null;
  }

  answer(call: string, microphone: MediaStream | null): void {
    this.#talks.get(call)?.session.answer(this.#options(microphone));
  }

  dial(target: 'check', microphone: MediaStream | null): string {
    const ua = this.#ua;
    if (ua === null) {
      return '';
    }
    const host = String(ua.get('uri')).split('@').at(-1) ?? '';
    const session = ua.call(`sip:${target}@${host}`, this.#options(microphone));
    this.#follow(session);
    return session.id;
  }

  hangUp(call: string): void {
    const session = this.#talks.get(call)?.session;
    if (session !== undefined && !session.isEnded()) {
      session.terminate(session.isEstablished() ? {} : { status_code: BUSY });
    }
  }

  mute(call: string, muted: boolean): void {
    const session = this.#talks.get(call)?.session;
    if (muted) {
      session?.mute({ audio: true });
    } else {
      session?.unmute({ audio: true });
    }
  }

  useMicrophone(microphone: MediaStream): void {
    const track = microphone.getAudioTracks()[0];
    for (const { session } of this.#talks.values()) {
      const sender = session.connection?.getSenders().find((each) => each.track?.kind === 'audio');
      if (track !== undefined && sender !== undefined) {
        track.enabled = session.isMuted().audio !== true;
        void sender.replaceTrack(track);
      }
    }
  }

  useSpeaker(device: string): void {
    const sound = this.#sound as HTMLAudioElement & { setSinkId?: (id: string) => Promise<void> };
    void sound.setSinkId?.(device).catch(() => undefined);
  }

  async sample(): Promise<Quality | null> {
    const talk = [...this.#talks.values()].find(({ session }) => session.isEstablished());
    const report = await talk?.session.connection?.getStats();
    return talk === undefined || report === undefined ? null : talk.counted.read(report.values());
  }

  #refused(ua: UA, { response, cause }: UnRegisteredEvent): void {
    if (REFUSED.includes(response?.status_code ?? 0)) {
      this.#listener?.replaced();
    } else if (ua.isConnected()) {
      this.#listener?.failed(String(cause ?? ''));
    }
  }

  #comesIn(session: RTCSession, request: IncomingRequest): void {
    const attempt = request.getHeader('X-Contrappel-Attempt') ?? '';
    const alert = request.getHeader('Alert-Info') ?? '';
    const ringing: Ringing = {
      call: session.id,
      from: said(request.from.display_name) || said(request.from.uri.user),
      auto: /\bauto\b/i.test(alert),
      attempt,
    };
    this.#follow(session);
    this.#listener?.ringing(ringing);
  }

  #follow(session: RTCSession): void {
    const call = session.id;
    this.#talks.set(call, { session, counted: new Counted() });
    capGathering(session);
    session.on('confirmed', () => this.#listener?.talking(call));
    const connected = (connection: RTCPeerConnection) => {
      this.#hear(connection);
      bearSilence(session, connection);
    };
    session.on('peerconnection', ({ peerconnection }: { peerconnection: RTCPeerConnection }) => connected(peerconnection));
    if (session.connection) {
      connected(session.connection);
    }
    const over = () => {
      this.#talks.delete(call);
      this.#listener?.ended(call);
    };
    session.on('ended', over);
    session.on('failed', over);
  }

  #hear(connection: RTCPeerConnection): void {
    connection.addEventListener('track', ({ streams, track }) => {
      this.#sound.srcObject = streams[0] ?? new MediaStream([track]);
      void this.#sound.play().catch(() => undefined);
    });
  }

  /** Who has no microphone sends silence: a telephone that sends nothing is taken for dead. */
  #options(microphone: MediaStream | null) {
    const mediaStream = microphone ?? silence();
    mediaStream.getAudioTracks().forEach((track) => (track.enabled = true));
    return {
      mediaConstraints: { audio: true, video: false },
      mediaStream,
      pcConfig: { iceServers: [...this.#iceServers] },
      rtcOfferConstraints: { offerToReceiveAudio: true, offerToReceiveVideo: false },
    };
  }
}

/** The first candidate starts the clock: a network that never answers must not keep a call from being answered. */
function capGathering(session: RTCSession): void {
  let started = false;
  session.on('icecandidate', ({ ready }: { ready: () => void }) => {
    if (!started) {
      started = true;
      setTimeout(ready, GATHERED_WITHIN);
    }
  });
}

/**
 * A network that is gone for a while is no reason to hang up, as JsSIP would: the station waits for who was lost and rings
 * him anew. What nobody has ended by then is dead.
 */
function bearSilence(session: RTCSession, connection: RTCPeerConnection): void {
  const dead = () => connection.iceConnectionState === 'failed' && !session.isEnded() && session.terminate();
  connection.addEventListener(
    'iceconnectionstatechange',
    (change) => {
      if (connection.iceConnectionState === 'failed') {
        change.stopImmediatePropagation();
        setTimeout(dead, DEAD_AFTER);
      }
    },
    { capture: true },
  );
}

/** Who shows no number is called so by Asterisk, which is no name. */
function said(name: string | null | undefined): string {
  return name === null || name === undefined || name.toLowerCase() === 'anonymous' ? '' : name;
}
