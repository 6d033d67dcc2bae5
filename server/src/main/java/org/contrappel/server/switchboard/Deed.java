package org.contrappel.server.switchboard;

/** What the station's lane has decided and the network is to do. */
sealed interface Deed {
  String call();

  /** It is answered if it rings, and hears what its talk says now. */
  record Lead(String call) implements Deed {}

  record Join(String call, String operator) implements Deed {}

  record LetOperatorGo(String call) implements Deed {}

  record Hold(String call) implements Deed {}

  record Resume(String call) implements Deed {}

  record HangUp(String call) implements Deed {}

  /** It is placed, and its operator rung as soon as it is answered. */
  record Place(StationCall placed) implements Deed {
    @Override
    public String call() {
      return placed.id();
    }
  }
}
