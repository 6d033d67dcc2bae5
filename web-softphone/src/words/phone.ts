import type { Trouble } from '../phone/trouble';
import { both, type Both } from './tongue';

export const PHONE = {
  title: both('Téléphone', 'Telephone'),
  off: both('Téléphone arrêté', 'Telephone off'),
  connecting: both('Téléphone : connexion…', 'Telephone: connecting…'),
  registered: both('Téléphone prêt', 'Telephone ready'),
  cut: both('Téléphone coupé', 'Telephone cut off'),
  answer: both('Décrocher', 'Answer'),
  hangUp: both('Raccrocher', 'Hang up'),
  mute: both('Couper le micro', 'Mute'),
  unmute: both('Rouvrir le micro', 'Unmute'),
  muted: both('Micro coupé : on ne vous entend pas', 'Muted: nobody hears you'),
  somebody: both('Correspondant', 'Caller'),
  ringing: both((who: string) => `Appel de ${who}`, (who: string) => `${who} is ringing`),
  answering: both('Connexion de l’appel…', 'Connecting the call…'),
  dialling: both('Numérotation…', 'Dialling…'),
  talking: both('En ligne', 'On the line'),
  check: both('Appel d’essai', 'Test call'),
  comingBack: both(
    'Vous étiez en communication : on vous y ramène, votre téléphone va sonner.',
    'You were in a call: you are brought back to it, your telephone is about to ring.',
  ),
  here: both('Utiliser le téléphone dans cet onglet', 'Use the telephone in this tab'),
  again: both('Réessayer', 'Try again'),
  settings: both('Réglages et journal', 'Settings and history'),
  microphone: both('Microphone', 'Microphone'),
  speaker: both('Écoute', 'Speaker'),
  usual: both('Appareil habituel', 'Usual device'),
  askMicrophone: both('Ouvrir le micro', 'Open the microphone'),
  history: both('Derniers appels', 'Last calls'),
  noHistory: both('Aucun appel depuis l’ouverture du poste.', 'No call since the desk was opened.'),
  missed: both('non pris', 'not taken'),
  redial: both('Rappeler', 'Redial'),
  openIncident: both('Ouvrir l’événement', 'Open the incident'),
  quality: {
    good: both('Son : bon', 'Sound: good'),
    fair: both('Son : moyen', 'Sound: fair'),
    poor: both('Son : mauvais', 'Sound: poor'),
  },
  measured: both(
    (lost: string, jitter: number, way: string) => `perte ${lost} %, gigue ${jitter} ms${way}`,
    (lost: string, jitter: number, way: string) => `lost ${lost} %, jitter ${jitter} ms${way}`,
  ),
  way: both((ms: number) => `, aller-retour ${ms} ms`, (ms: number) => `, round trip ${ms} ms`),
};

export const TROUBLES: Readonly<Record<Trouble, Both>> = {
  'microphone-refused': both(
    'Le navigateur refuse le micro : vous entendez, mais on ne vous entend pas. Autorisez le micro dans la barre d’adresse, puis « Ouvrir le micro ».',
    'The browser refuses the microphone: you hear, but nobody hears you. Allow the microphone in the address bar, then “Open the microphone”.',
  ),
  'no-microphone': both(
    'Aucun micro n’est branché : vous entendez, mais on ne vous entend pas. Branchez-en un, puis « Ouvrir le micro ».',
    'No microphone is plugged in: you hear, but nobody hears you. Plug one in, then “Open the microphone”.',
  ),
  'microphone-busy': both(
    'Le micro ne s’ouvre pas, un autre programme l’utilise peut-être. Fermez-le, puis « Ouvrir le micro ».',
    'The microphone does not open, another program may be using it. Close that, then “Open the microphone”.',
  ),
  insecure: both(
    'Pas de micro ici : cette page vient d’une autre machine sans HTTPS, et le navigateur ne donne alors pas le micro. Demandez l’adresse en https:// de la station, ou utilisez un téléphone SIP.',
    'No microphone here: this page came from another machine without HTTPS, and a browser then gives no microphone. Ask for the station’s https:// address, or use a SIP telephone.',
  ),
  cut: both(
    'La ligne du téléphone est coupée. Elle se rétablit d’elle-même ; votre correspondant reste en ligne à la station.',
    'The telephone’s line is cut. It comes back by itself; whoever you speak with stays on the line at the station.',
  ),
  replaced: both(
    'Votre téléphone est ouvert ailleurs, sur un autre poste ou dans un autre onglet.',
    'Your telephone is open elsewhere, at another desk or in another tab.',
  ),
  'other-tab': both(
    'Votre téléphone est maintenant dans un autre onglet de ce navigateur.',
    'Your telephone is now in another tab of this browser.',
  ),
  'none-here': both(
    'Cette station n’offre pas de téléphone dans la page : c’est votre téléphone SIP qui sonne.',
    'This station has no telephone in the page: your SIP telephone is rung.',
  ),
  failed: both('Le téléphone ne s’ouvre pas.', 'The telephone does not open.'),
};
