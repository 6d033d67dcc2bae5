import { both } from './tongue';

/** What frames the page: its title, the line to the station, signing in. */
export const DESK = {
  title: both('Poste opérateur', 'Operator’s desk'),
  other: both('English', 'Français'),
  skip: both('Aller à l’événement', 'Go to the incident'),
  keys: both('Raccourcis', 'Shortcuts'),
  shift: both('Prise de poste', 'Shift'),
  unreachable: both(
    'Le serveur ne répond pas. Rien n’est perdu : réessayez dans un instant.',
    'The server does not answer. Nothing is lost: try again in a moment.',
  ),
  silent: both(
    'Le navigateur garde cette page muette : les alarmes ne sonnent pas. Appuyez sur une touche ou cliquez.',
    'The browser keeps this page silent: alarms do not sound. Press a key or click.',
  ),
  noAnswer: both(
    'Le serveur ne répond pas encore. Le poste s’ouvre dès qu’il répond.',
    'The server does not answer yet. The desk opens as soon as it does.',
  ),
  trouble: both(
    (words: string) => `Le serveur n’a pas répondu comme prévu : ${words}`,
    (words: string) => `The server did not answer as expected: ${words}`,
  ),
  connection: {
    connecting: both('Connexion…', 'Connecting…'),
    live: both('En direct', 'Live'),
    lost: both('CONNEXION PERDUE : l’affichage peut être ancien', 'CONNECTION LOST: what you see may be old'),
  },
  cancel: both('Annuler', 'Cancel'),
  shut: both('Fermer', 'Close'),
  wait: both('Un instant…', 'One moment…'),
};

export const SIGN_IN = {
  name: both('Nom', 'Name'),
  password: both('Mot de passe du compte', 'Account password'),
  enter: both('Ouvrir le poste', 'Open the desk'),
  out: both('Se déconnecter', 'Sign out'),
  over: both('Votre session est terminée', 'Your session is over'),
  overWhy: both(
    'Connectez-vous de nouveau : ce que vous avez saisi est resté en place, un appel en cours continue.',
    'Sign in again: what you have typed is still there, a call that is on goes on.',
  ),
};
