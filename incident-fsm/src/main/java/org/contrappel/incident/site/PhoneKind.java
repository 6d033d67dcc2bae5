package org.contrappel.incident.site;

/** What kind of telephone a number belongs to. */
public enum PhoneKind {
  MOBILE,
  LANDLINE,
  WORK,
  OTHER
}
