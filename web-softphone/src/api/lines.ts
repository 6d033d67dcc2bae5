import type { Access } from '../phone/line';
import { field, list, text } from './json';

/** What a browser's telephone registers with. */
export function access(json: unknown): Access {
  return {
    user: text(json, 'user'),
    secret: text(json, 'secret'),
    uri: text(json, 'uri'),
    ws: text(json, 'ws'),
    iceServers: list(json, 'iceServers').flatMap((one) => {
      const urls = field(one, 'urls');
      return typeof urls === 'string' || Array.isArray(urls) ? [one as RTCIceServer] : [];
    }),
  };
}
