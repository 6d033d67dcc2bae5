package org.contrappel.incident.plan;

/** In which order the numbers of one person are rung. */
public enum NumberOrder {
  AS_LISTED,
  REVERSED
}
