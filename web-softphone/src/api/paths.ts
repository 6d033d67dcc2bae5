const part = encodeURIComponent;
const incident = (id: string) => `/api/incidents/${part(id)}`;
const call = (id: string, attempt: string) => `${incident(id)}/calls/${part(attempt)}`;
const site = (id: string) => `/api/sites/${part(id)}`;

/** Every address of the server that the page knows. What came from outside is never more than one part of a path. */
export const PATHS = {
  session: '/api/session',
  phone: '/api/session/phone',
  board: '/api/board',
  incidents: '/api/incidents',
  incident,
  act: (id: string, act: string) => `${incident(id)}/${act}`,
  register: (id: string) => `${incident(id)}/register`,
  card: (id: string) => `${incident(id)}/card`,
  recordings: (id: string) => `${incident(id)}/recordings`,
  recording: (id: string, attempt: string) => `${incident(id)}/recordings/${part(attempt)}`,
  attachment: (id: string, name: string) => `${incident(id)}/attachments/${part(name)}`,
  clueFile: (id: string, clue: string) => `${incident(id)}/clues/${part(clue)}/attachment`,
  paper: (id: string, paper: 'briefing' | 'dossier', service: string) =>
    `${incident(id)}/${paper}?service=${part(service)}`,
  serviceAnswer: (id: string, service: string) => `${incident(id)}/services/${part(service)}/answer`,
  call: (id: string, attempt: string, act: string) => `${call(id, attempt)}/${act}`,
  myCalls: '/api/calls/mine',
  site,
  instructions: (id: string) => `${site(id)}/instructions`,
  instruction: (id: string, instruction: string) => `${site(id)}/instructions/${part(instruction)}`,
  codes: '/api/station/codes',
  health: '/api/station/health',
  ready: '/api/health',
  handover: '/api/shift/handover',
  shift: '/api/shift',
  leave: '/api/shift/leave',
  shiftNotes: '/api/shift/notes',
  alive: '/api/shift/alive',
  incoming: '/api/incoming',
  incomingAct: (id: string, act: string) => `/api/incoming/${part(id)}/${act}`,
  missed: '/api/missed',
  callBack: (id: string) => `/api/missed/${part(id)}/call-back`,
  missedDone: (id: string) => `/api/missed/${part(id)}/done`,
};
