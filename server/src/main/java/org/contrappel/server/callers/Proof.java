package org.contrappel.server.callers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What an accepted code proves, at one site or at several. It is carried through the script unread. */
record Proof(String site, String owner, boolean duress) {
  private static final String DURESS = "duress";
  private static final String RIGHT = "right";

  Caller.Proven proven() {
    return new Caller.Proven(site, owner);
  }

  String written() {
    return site + " " + owner + " " + (duress ? DURESS : RIGHT);
  }

  static Proof read(String text) {
    var parts = text.split(" ");
    return new Proof(parts[0], parts[1], parts[2].equals(DURESS));
  }

  static String written(List<Proof> all) {
    return all.stream().map(Proof::written).collect(Collectors.joining(";"));
  }

  static List<Proof> all(String text) {
    return Arrays.stream(text.split(";")).map(Proof::read).toList();
  }
}
