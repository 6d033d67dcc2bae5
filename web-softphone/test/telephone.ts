import { UA, WebSocketInterface } from 'jssip';
import type { RTCSession } from 'jssip/lib/RTCSession';

/**
 * A telephone in a page and nothing else, for tests of the station's WebRTC: it registers, takes what its operator asked for
 * without being touched, and says what it hears. A test puts it into a page of the station and reaches it as `telephone`.
 */
interface Access {
  user: string;
  secret: string;
  uri: string;
  ws: string;
}

class Telephone {
  readonly log: string[] = [];
  #ua: UA | null = null;
  #session: RTCSession | null = null;
  #ear: AnalyserNode | null = null;
  attempt: string | null = null;
  state = 'silent';
  webSocket = '';

  async starts(): Promise<string> {
    const session = await (await fetch('/api/session')).json();
    const drawn = await fetch('/api/session/phone', { method: 'POST', headers: { 'X-CSRF-Token': session.csrf } });
    if (!drawn.ok) {
      return `${drawn.status}`;
    }
    const access = (await drawn.json()) as Access;
    this.webSocket = access.ws;
    const ua = new UA({
      sockets: [new WebSocketInterface(access.ws)],
      uri: access.uri,
      authorization_user: access.user,
      password: access.secret,
      session_timers: false,
    });
    this.#ua = ua;
    ua.on('newRTCSession', ({ originator, session: call, request }: any) => {
      this.log.push(`${originator} ${request.method}`);
      if (String(originator) === 'remote') {
        this.attempt = request.getHeader('X-Contrappel-Attempt') ?? null;
        this.#follow(call);
        if (request.getHeader('Alert-Info') === 'auto') {
          call.answer({ mediaConstraints: { audio: true, video: false } });
        }
      }
    });
    const registered = new Promise<string>((done) => {
      ua.on('registered', () => done('registered'));
      ua.on('registrationFailed', ({ cause }: any) => done(String(cause)));
    });
    ua.start();
    const tooLate = new Promise<string>((done) => setTimeout(() => done(`no answer from ${access.ws}`), 15_000));
    return Promise.race([registered, tooLate]);
  }

  dials(number: string): void {
    const call = this.#ua!.call(`sip:${number}@contrappel`, { mediaConstraints: { audio: true, video: false } });
    this.#follow(call);
  }

  hangsUp(): void {
    this.#session?.terminate();
  }

  #follow(call: RTCSession): void {
    this.#session = call;
    this.state = 'rings';
    call.on('icecandidate', ({ ready }: any) => setTimeout(ready, 500));
    call.on('confirmed', () => (this.state = 'talks'));
    call.on('ended', ({ cause }: any) => (this.state = `ended: ${cause}`));
    call.on('failed', ({ cause }: any) => (this.state = `failed: ${cause}`));
    call.on('sdp', ({ originator, type, sdp }: any) => this.log.push(`${originator} ${type}\n${sdp}`));
    const hear = (connection: RTCPeerConnection) =>
      connection.addEventListener('track', ({ streams, track }) => this.#listen(streams[0] ?? new MediaStream([track])));
    call.on('peerconnection', ({ peerconnection }: any) => hear(peerconnection));
    if (call.connection) {
      hear(call.connection);
    }
  }

  #listen(stream: MediaStream): void {
    const sound = new Audio();
    sound.srcObject = stream;
    void sound.play();
    const context = new AudioContext({ sampleRate: 48000 });
    const ear = context.createAnalyser();
    ear.fftSize = 4096;
    ear.smoothingTimeConstant = 0;
    context.createMediaStreamSource(stream).connect(ear);
    this.#ear = ear;
  }

  /** The level at this frequency now, in dB, and that of the loudest frequency. */
  hears(hertz: number): { level: number; loudest: number; at: number } {
    const ear = this.#ear;
    if (ear === null) {
      return { level: -200, loudest: -200, at: 0 };
    }
    const bins = new Float32Array(ear.frequencyBinCount);
    ear.getFloatFrequencyData(bins);
    const width = ear.context.sampleRate / ear.fftSize;
    const level = Math.max(...bins.slice(Math.round(hertz / width) - 1, Math.round(hertz / width) + 2));
    const loudest = Math.max(...bins);
    return { level, loudest, at: bins.indexOf(loudest) * width };
  }

  async stats(): Promise<unknown[]> {
    const report = await this.#session!.connection.getStats();
    return [...report.values()].filter(({ type }) =>
      ['inbound-rtp', 'outbound-rtp', 'codec', 'remote-inbound-rtp', 'candidate-pair', 'transport'].includes(type),
    );
  }
}

(globalThis as any).telephone = new Telephone();
