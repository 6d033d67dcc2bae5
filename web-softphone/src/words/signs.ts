import { both, type Both } from './tongue';

/** Words of the server, as the person at the desk reads them. */
export const PHASES: Readonly<Record<string, Both>> = {
  received: both('Reçu', 'Received'),
  verifying: both('Contre-appel', 'Verifying'),
  notifying: both('Appel des responsables', 'Ringing keyholders'),
  waiting: both('En attente', 'Waiting'),
  intervening: both('Intervention en cours', 'Somebody is on his way'),
  with_operator: both('À l’opérateur', 'With the operator'),
  // The same words: nobody who looks over a shoulder may read more.
  duress: both('À l’opérateur', 'With the operator'),
  emergency: both('Secours à appeler', 'Emergency services to call'),
  restoring: both('Remise en état attendue', 'Return to normal awaited'),
  closed: both('Clos', 'Closed'),
};

export const CLASSES: Readonly<Record<string, Both>> = {
  duress: both('Contrainte', 'Duress'),
  panic: both('Panique', 'Panic'),
  hold_up: both('Hold-up', 'Hold-up'),
  fire: both('Incendie', 'Fire'),
  gas: both('Gaz', 'Gas'),
  medical: both('Médical', 'Medical'),
  lone_worker: both('Travailleur isolé', 'Lone worker'),
  intrusion: both('Intrusion', 'Intrusion'),
  tamper: both('Sabotage', 'Tamper'),
  line: both('Ligne', 'Line'),
  environment: both('Environnement', 'Environment'),
  late_test: both('Test en retard', 'Late test'),
  late_to_open: both('Ouverture en retard', 'Late to open'),
  late_to_close: both('Fermeture en retard', 'Late to close'),
  power: both('Secteur', 'Power'),
  technical: both('Technique', 'Technical'),
  cancel: both('Annulation', 'Cancel'),
  restore: both('Retour à la normale', 'Restore'),
  opening: both('Mise hors service', 'Opening'),
  closing: both('Mise en service', 'Closing'),
  test: both('Test', 'Test'),
};

export const REASONS: Readonly<Record<string, Both>> = {
  unknown_site: both('site inconnu', 'unknown site'),
  no_plan: both('aucune consigne', 'no plan'),
  plan: both('la consigne vous demande', 'the plan asks for you'),
  nobody_reached: both('personne n’a été joint', 'nobody reached'),
  urgent_signal: both('signal urgent', 'urgent signal'),
  claimed: both('repris', 'taken over'),
  keyholder_overdue: both('responsable en retard', 'keyholder overdue'),
  decision: both('une décision est demandée', 'a decision is asked for'),
  action: both('une action est demandée', 'something is to be done'),
  emergency: both('appeler les secours', 'call the emergency services'),
  new_signal: both('nouveau signal', 'a new signal'),
  presented_again: both('représenté', 'presented again'),
  hold_over: both('mise de côté échue', 'put aside long enough'),
  mission_overdue: both('intervenant sans nouvelles', 'no word of whoever was sent'),
  mission_declined: both('mission refusée', 'mission declined'),
  mission_over: both('fin de mission', 'mission over'),
  called_for_help: both('intervenant en danger', 'whoever was sent calls for help'),
  traces_found: both('traces constatées sur place', 'traces found on the spot'),
  not_restored: both('pas de retour à la normale', 'not back to normal'),
  runaway: both('site en rafale', 'the site runs away'),
  our_fault: both('défaut du système', 'fault of the system'),
  owner_silent: both('opérateur sans signe de vie', 'operator gave no sign of life'),
  // No word of it on this screen: the sign before the site's name says it to whoever knows.
  duress: both('à traiter', 'to be handled'),
};

export const RESULTS: Readonly<Record<string, Both>> = {
  identified: both('identifié', 'identified'),
  on_test: both('identifié, mise en essai', 'identified, on test'),
  took_charge: both('prend en charge', 'takes charge'),
  declined: both('refuse', 'declines'),
  confirmed: both('confirmé', 'confirmed'),
  not_yet: both('pas encore', 'not yet'),
  nothing_found: both('rien constaté', 'nothing found'),
  traces_found: both('traces constatées', 'traces found'),
  called_for_help: both('appelle à l’aide', 'calls for help'),
  spoke: both('a parlé à l’opérateur', 'spoke with an operator'),
  wrong_code: both('mauvais mot de passe', 'wrong code'),
  no_key: both('aucune touche', 'no key'),
  machine: both('répondeur', 'answering machine'),
  hung_up: both('a raccroché', 'hung up'),
  busy: both('occupé', 'busy'),
  no_answer: both('sans réponse', 'no answer'),
  rejected: both('appel refusé', 'rejected'),
  bad_number: both('numéro inexistant', 'no such number'),
  network_down: both('réseau indisponible', 'network down'),
  unknown: both('inconnu', 'unknown'),
};

export const ARMED: Readonly<Record<string, Both>> = {
  armed: both('En service', 'Armed'),
  open: both('Hors service', 'Disarmed'),
  unknown: both('État inconnu', 'State unknown'),
};

export const ROLES: Readonly<Record<string, Both>> = {
  site: both('site', 'site'),
  keyholder: both('dépositaire des clés', 'keyholder'),
  keyholders: both('dépositaires des clés', 'keyholders'),
  agent: both('agent d’intervention', 'intervention agent'),
  technician: both('technicien', 'technician'),
  manager: both('responsable', 'manager'),
  operator: both('opérateur', 'operator'),
  supervisor: both('superviseur', 'supervisor'),
  administrator: both('administrateur', 'administrator'),
};

export const ANSWERS: Readonly<Record<string, Both>> = {
  done: both('C’est fait', 'Done'),
  not_needed: both('Pas nécessaire', 'Not needed'),
  yes: both('Oui', 'Yes'),
  no: both('Non', 'No'),
};

export const STEPS: Readonly<Record<string, Both>> = {
  call: both('Appel', 'Call'),
  send: both('Envoi', 'Send'),
  decide: both('Décision', 'Decision'),
  act: both('Action', 'Action'),
  wait: both('Attente', 'Wait'),
  wait_until: both('Attente jusqu’à', 'Wait until'),
  suspend: both('Mise de côté', 'Put aside'),
  recheck: both('Vérification', 'Check again'),
  repeat: both('Reprise', 'Repeat'),
  emergency: both('Secours', 'Emergency'),
  operator: both('Opérateur', 'Operator'),
  log: both('Consigné', 'Logged'),
  close: both('Clôture', 'Close'),
};
