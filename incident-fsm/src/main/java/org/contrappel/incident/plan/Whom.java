package org.contrappel.incident.plan;

/** Whom a step rings. */
public enum Whom {
  SITE,
  /** Every contact with the role keyholder, in the order of the site's card, until one takes charge. */
  KEYHOLDERS
}
