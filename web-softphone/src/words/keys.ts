import { both } from './tongue';

export const KEYS = {
  title: both('Raccourcis clavier', 'Keyboard shortcuts'),
  why: both(
    'Hors des champs de saisie. Tab va d’un élément à l’autre, Entrée l’active, Échap ferme.',
    'Outside of text fields. Tab goes from one item to the next, Enter activates it, Escape closes.',
  ),
  on: both('Raccourcis d’une seule touche', 'Single-key shortcuts'),
  shift: both('Maj', 'Shift'),
};
