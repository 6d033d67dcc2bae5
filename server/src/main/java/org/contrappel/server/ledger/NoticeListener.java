package org.contrappel.server.ledger;

/** Told about entries of every lane, on a thread of Redis's client: hand over, do not work here. */
@FunctionalInterface
public interface NoticeListener {

  void noticed(Notice notice);

  /** Listening began, at first or again after an interruption: notices may have been missed, read what is new. */
  default void resumed() {}
}
