import { both } from './tongue';

export const BOARD = {
  title: both('Événements', 'Incidents'),
  open: both(
    (count: number) => (count <= 1 ? `${count} événement ouvert` : `${count} événements ouverts`),
    (count: number) => (count === 1 ? '1 open incident' : `${count} open incidents`),
  ),
  waiting: both(
    (count: number) => (count === 0 ? '' : `${count} à prendre`),
    (count: number) => (count === 0 ? '' : `${count} to be taken`),
  ),
  none: both('Aucun événement ouvert.', 'No open incident.'),
  priority: both('Priorité', 'Priority'),
  age: both('Âge', 'Age'),
  site: both('Site', 'Site'),
  first: both('1re action', '1st action'),
  firstShort: both('Action', 'Action'),
  nextShort: both('Éch.', 'Due'),
  auto: both('auto', 'auto'),
  next: both('Échéance', 'Deadline'),
  hands: both('Pris par', 'Held by'),
  now: both('En ce moment', 'Right now'),
  automatic: both('automatique', 'automatic'),
  me: both('vous', 'you'),
  unknownSite: both('Site inconnu', 'Unknown site'),
  acted: both('fait', 'done'),
  late: both('en retard', 'late'),
  soon: both('bientôt en retard', 'soon late'),
  announced: both(
    (what: string, site: string) => `Nouveau : ${what}, ${site}`,
    (what: string, site: string) => `New: ${what}, ${site}`,
  ),
  needs: both(
    (what: string, site: string) => `À prendre : ${what}, ${site}`,
    (what: string, site: string) => `To be taken: ${what}, ${site}`,
  ),
};

/** What is being done about an incident at this moment. */
export const NOW = {
  asks: both((who: string) => `Numérote : ${who}`, (who: string) => `Dials ${who}`),
  rings: both((who: string) => `Sonne chez ${who}`, (who: string) => `Rings ${who}`),
  answered: both((who: string) => `${who} a décroché`, (who: string) => `${who} has answered`),
  human: both((who: string) => `${who} répond au serveur vocal`, (who: string) => `${who} answers the voice`),
  speaks: both(
    (operator: string, who: string) => `${operator} parle à ${who}`,
    (operator: string, who: string) => `${operator} speaks with ${who}`,
  ),
  held: both((until: string) => `Mis de côté jusqu’à ${until}`, (until: string) => `Put aside until ${until}`),
  why: both((phase: string, why: string) => `${phase} : ${why}`, (phase: string, why: string) => `${phase}: ${why}`),
  question: both('La consigne pose une question', 'The plan asks a question'),
  unseen: both(
    (count: number) => (count === 1 ? '1 nouveau signal à voir' : `${count} nouveaux signaux à voir`),
    (count: number) => (count === 1 ? '1 new signal to see' : `${count} new signals to see`),
  ),
  help: both('L’intervenant appelle à l’aide', 'Whoever was sent calls for help'),
  mission: both((who: string) => `${who} en mission`, (who: string) => `${who} on a mission`),
};
