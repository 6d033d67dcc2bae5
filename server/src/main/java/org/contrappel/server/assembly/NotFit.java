package org.contrappel.server.assembly;

/** Something the server stands on is not fit for it. The message says what to set; the server does not start. */
final class NotFit extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotFit(String sentences) {
    super(sentences);
  }
}
