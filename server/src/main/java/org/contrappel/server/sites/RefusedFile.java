package org.contrappel.server.sites;

/** A file or body that cannot be taken over: what runs goes on unchanged. The message says where, why and what to do. */
public final class RefusedFile extends RuntimeException {
  private static final long serialVersionUID = 1;

  public RefusedFile(String message) {
    super(message);
  }
}
