package org.contrappel.launcher.keep;

/** Asked again and again while a part starts; true once it can do its work. A part not yet listening is simply not ready. */
@FunctionalInterface
public interface Readiness {
  boolean ready();
}
