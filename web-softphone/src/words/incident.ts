import { both, type Both } from './tongue';

export const INCIDENT = {
  title: both('Événement', 'Incident'),
  choose: both('Choisissez un événement (↑ ↓ puis Entrée).', 'Choose an incident (↑ ↓ then Enter).'),
  reading: both('Lecture de l’événement…', 'Reading the incident…'),
  priority: both((p: number) => `Priorité ${p}`, (p: number) => `Priority ${p}`),
  zone: both((zone: string) => `zone ${zone}`, (zone: string) => `zone ${zone}`),
  openedAt: both((at: string) => `ouvert à ${at}`, (at: string) => `opened at ${at}`),
  cancelled: both(
    (who: string) => `Une alarme de ce site vient d’être annulée par ${who} : attention.`,
    (who: string) => `An alarm of this site was cancelled by ${who} just before: take care.`,
  ),
  take: both('Prendre en main', 'Take over'),
  takeFrom: both((who: string) => `Prendre à ${who}`, (who: string) => `Take from ${who}`),
  takeFromWhy: both(
    (who: string) => `${who} a cet événement en main. Le lui prendre ?`,
    (who: string) => `${who} has this incident in hand. Take it from him?`,
  ),
  takenAway: both(
    (who: string) => `${who} vient de vous reprendre cet événement. Ce que vous avez saisi est resté en place.`,
    (who: string) => `${who} has just taken this incident from you. What you have typed is still there.`,
  ),
  supervisorReason: both('Motif du superviseur', 'Supervisor’s reason'),
  giveBack: both('Rendre', 'Give back'),
  hold: both('Mettre de côté', 'Put aside'),
  holdMinutes: both('Minutes', 'Minutes'),
  reason: both('Motif', 'Reason'),
  inHands: both((who: string) => `En main : ${who}`, (who: string) => `In hand: ${who}`),
  closed: both('Cet événement est clos.', 'This incident is closed.'),
  tabs: {
    act: both('Agir', 'Act'),
    site: both('Site', 'Site'),
    send: both('Intervention', 'Send'),
    proof: both('Doute et secours', 'Proof and services'),
    close: both('Clore', 'Close'),
  },
};

export const ACT = {
  unseen: both('Nouveaux signaux', 'New signals'),
  acknowledge: both('J’ai vu', 'Seen'),
  question: both('La consigne demande', 'The plan asks'),
  operator: both('Pourquoi vous', 'Why you'),
  callList: both('Liste d’appel', 'Call list'),
  call: both((who: string) => `Appeler ${who}`, (who: string) => `Call ${who}`),
  notNow: both('pas en ce moment', 'not now'),
  mayCancel: both('peut annuler', 'may cancel'),
  mayBeTold: both('à informer seulement', 'may only be told'),
  otherNumber: both('Autre numéro', 'Other number'),
  otherName: both('Nom', 'Name'),
  dial: both('Appeler', 'Call'),
  live: both('Appels en cours', 'Calls that are on'),
  join: both('Prendre la ligne', 'Take the line'),
  leave: both('Rendre la ligne', 'Give the line back'),
  hangUp: both('Raccrocher', 'Hang up'),
  over: both((who: string) => `L’appel de ${who} est terminé`, (who: string) => `The call with ${who} is over`),
  together: both((who: string) => `en conférence avec ${who}`, (who: string) => `together with ${who}`),
  isHeld: both('en attente', 'on hold'),
  holdCall: both('Mettre en attente', 'Hold'),
  resume: both('Reprendre', 'Resume'),
  transfer: both('Transférer', 'Transfer'),
  invite: both('Conférence à trois', 'Three-way call'),
  toWhom: both('Vers qui', 'To whom'),
  keys: both('Touches', 'Keys'),
  sendKeys: both('Envoyer', 'Send'),
  listen: both('Écouter', 'Listen in'),
  whisper: both('Souffler', 'Whisper'),
  stopListening: both('Ne plus écouter', 'Stop listening'),
  plan: both((name: string) => `Consigne : ${name}`, (name: string) => `Plan: ${name}`),
  noPlan: both('Aucune consigne', 'No plan'),
  inHand: both('étape en cours', 'step in hand'),
  past: both('Appels passés', 'Past calls'),
  takeFirst: both('Prenez l’événement en main pour appeler.', 'Take the incident over to call.'),
};

export const WORD = {
  label: both('Mot de passe entendu', 'Code word heard'),
  hint: both('L’enregistrement du correspondant est coupé tant que ce champ est actif.', 'The caller’s side of the recording is muted while this field is active.'),
  ask: both('Vérifier', 'Check'),
  right: both('Juste', 'Right'),
  wrong: both('Faux', 'Wrong'),
  notMuted: both(
    'L’enregistrement n’a pas pu être coupé : ne faites pas dire le mot maintenant.',
    'The recording could not be muted: do not have the word said now.',
  ),
  wrongBefore: both(
    (count: number) => (count === 1 ? '1 mot faux sur cet appel' : `${count} mots faux sur cet appel`),
    (count: number) => (count === 1 ? '1 wrong word on this call' : `${count} wrong words on this call`),
  ),
};

export const SITE = {
  card: both('Fiche du site', 'Site card'),
  address: both('Adresse', 'Address'),
  access: both('Accès', 'Access'),
  people: both('Personnes', 'People'),
  dangers: both('Dangers', 'Dangers'),
  numbers: both('Numéros', 'Numbers'),
  contacts: both('Contacts', 'Contacts'),
  signals: both('Signaux', 'Signals'),
  notSeen: both('non vu', 'not seen'),
  fault: both('non rétabli', 'not restored'),
  recordings: both('Enregistrements', 'Recordings'),
  noRecordings: both('Aucun enregistrement.', 'No recording.'),
  listened: both('Chaque écoute est inscrite à la main courante.', 'Each listening is an entry of the register.'),
  instructions: both('Consignes temporaires', 'Temporary instructions'),
  noInstructions: both('Aucune consigne temporaire en vigueur.', 'No temporary instruction in force.'),
  newInstruction: both('Nouvelle consigne', 'New instruction'),
  kind: both('Nature', 'Kind'),
  assurance: both('Assurance', 'Assurance'),
  attempt: both('Appel où il s’est identifié', 'Call on which he proved himself'),
  contact: both('Contact', 'Contact'),
  everybody: both('Tous', 'Everybody'),
  substitute: both('Remplaçant', 'Substitute'),
  nobody: both('Personne', 'Nobody'),
  zone: both('Zone (vide : tout le site)', 'Zone (empty: the whole site)'),
  hours: both('Durée, heures', 'Duration, hours'),
  time: both('Pas avant', 'Not before'),
  words: both('Texte', 'Words'),
  readBack: both('Relue au demandeur', 'Read back to who asked'),
  give: both('Mettre en vigueur', 'Put in force'),
  withdraw: both('Lever', 'Withdraw'),
  by: both((who: string, how: string, until: string) => `par ${who}, ${how}, jusqu’au ${until}`, (who: string, how: string, until: string) => `by ${who}, ${how}, until ${until}`),
};

export const INSTRUCTION_KINDS: Readonly<Record<string, Both>> = {
  note: both('Note', 'Note'),
  on_test: both('En essai', 'On test'),
  absence: both('Absence', 'Absence'),
  do_not_call_before: both('Ne pas appeler avant', 'Do not call before'),
};

export const ASSURANCES: Readonly<Record<string, Both>> = {
  operator: both('sous ma responsabilité', 'on my own responsibility'),
  written: both('par écrit, vérifié', 'in writing, checked'),
  verified_by_voice: both('identifié au téléphone', 'identified by telephone'),
  by_code: both('par son code', 'by his code'),
};

export const SEND = {
  title: both('Envoyer quelqu’un', 'Send somebody'),
  whom: both('Qui', 'Whom'),
  as: both('En tant que', 'As'),
  agent: both('Agent d’intervention', 'Intervention agent'),
  technician: both('Technicien', 'Technician'),
  send: both('Proposer la mission', 'Offer the mission'),
  onWay: both('Mission en cours', 'Mission under way'),
  due: both((point: string, at: string) => `attendu : ${point}, à ${at}`, (point: string, at: string) => `awaited: ${point}, at ${at}`),
  report: both('Il dit', 'He says'),
  words: both('Ses mots', 'His words'),
  enter: both('Inscrire', 'Enter'),
  nobody: both('Personne n’est en mission.', 'Nobody is on a mission.'),
  help: both('IL APPELLE À L’AIDE', 'HE CALLS FOR HELP'),
  overdue: both('sans nouvelles', 'not heard of in time'),
};

export const POINTS: Readonly<Record<string, Both>> = {
  accepted: both('mission acceptée', 'mission accepted'),
  announced: both('en route', 'on his way'),
  arrived: both('sur place', 'on the spot'),
  findings: both('constatations', 'findings'),
  all_clear: both('fin de mission', 'all clear'),
};

export const PROOF = {
  clues: both('Indices', 'Clues'),
  noClues: both('Aucun indice.', 'No clue.'),
  kind: both('Nature', 'Kind'),
  words: both('Constat', 'What was seen or heard'),
  file: both('Fichier (20 Mio au plus)', 'File (20 MiB at most)'),
  add: both('Ajouter l’indice', 'Add the clue'),
  download: both('Fichier', 'File'),
  services: both('Appeler les secours', 'Call the emergency services'),
  service: both('Service', 'Service'),
  sentence: both('Ce qui se passe', 'What is the matter'),
  element: both('Élément concret, ou son absence', 'Concrete element, or that there is none'),
  supervisor: both('Motif du superviseur (sans les preuves)', 'Supervisor’s reason (without the evidence)'),
  call: both('J’appelle ce service', 'I call this service'),
  refused: both('Refusé', 'Refused'),
  briefing: both('Lire la fiche d’appel', 'Read the briefing sheet'),
  dossier: both('Dossier de levée de doute', 'Verification dossier'),
  called: both('Services appelés', 'Services called'),
  because: both((why: string) => `permis par : ${why}`, (why: string) => `allowed by: ${why}`),
  reference: both('Référence donnée', 'Reference given'),
  spokeWith: both('Interlocuteur', 'Spoke with'),
  enter: both('Inscrire la réponse', 'Enter the answer'),
  print: both('Imprimer', 'Print'),
};

export const CLUES: Readonly<Record<string, Both>> = {
  second_zone: both('seconde zone', 'second zone'),
  image: both('image', 'image'),
  sound: both('son', 'sound'),
  witness: both('témoin', 'witness'),
  agent_on_site: both('agent sur place', 'agent on site'),
  client_confirms: both('le client confirme', 'the client confirms'),
  traces: both('traces', 'traces'),
  other: both('autre', 'other'),
};

export const SERVICES: Readonly<Record<string, Both>> = {
  police: both('Police', 'Police'),
  gendarmerie: both('Gendarmerie', 'Gendarmerie'),
  fire_brigade: both('Sapeurs-pompiers', 'Fire brigade'),
  samu: both('SAMU', 'SAMU'),
};

export const CLOSE = {
  title: both('Clore l’événement', 'Close the incident'),
  code: both('Code de clôture', 'Closing code'),
  noCode: both('sans code', 'no code'),
  reason: both('Motif', 'Reason'),
  measures: both('Mesures prises et levées', 'Measures taken and lifted'),
  whenRestored: both('Seulement au retour à la normale', 'Only once the site is back to normal'),
  close: both('Clore', 'Close'),
  inFault: both((zones: string) => `Non rétabli : ${zones}`, (zones: string) => `Not restored: ${zones}`),
  closedBy: both((code: string, by: string) => `Clos : ${code}, par ${by}`, (code: string, by: string) => `Closed: ${code}, by ${by}`),
};

export const REGISTER = {
  title: both('Main courante', 'Register'),
  entries: both((n: number) => (n <= 1 ? `${n} ligne` : `${n} lignes`), (n: number) => (n === 1 ? '1 entry' : `${n} entries`)),
  note: both('Note', 'Note'),
  noteHint: both('Code (rap, mes…) puis espace, puis le texte', 'Code (rap, mes…), a space, then the words'),
  write: both('Écrire', 'Write'),
  codes: both('Codes', 'Codes'),
};
