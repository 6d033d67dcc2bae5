package org.contrappel.telephony.carried;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What the station itself is made of. */
record StationLoad() implements Load {
  /** Asterisk 22 is in testing; while testing is frozen out of it, in unstable. */
  private static final List<String> SUITES = List.of("forky", "sid");

  @Override
  public String words() {
    return "Asterisk, Redis and speech";
  }

  @Override
  public List<Suite> suites(String mirror, Path etcApt) throws IOException {
    var from = DebianMirror.choose(mirror, etcApt);
    return SUITES.stream().map(suite -> new Suite(suite, from.uri(), from.line(suite))).toList();
  }

  @Override
  public boolean completeIn(CarriedParts parts) {
    return Arrays.stream(Wanted.values()).filter(Wanted::needed).allMatch(wanted -> parts.has(wanted.program()));
  }

  @Override
  public List<String> packages(PrivateApt apt) {
    return Arrays.stream(Wanted.values())
        .filter(one -> one.needed() || apt.knows(one.packageName()))
        .map(Wanted::packageName)
        .toList();
  }

  @Override
  public boolean leavesOut(String packageName) {
    return false;
  }

  @Override
  public void makeReady(CarriedParts fresh, Consumer<String> progress) throws IOException {
    AsteriskSounds.link(fresh.root().resolve("usr/share/asterisk/sounds"));
    SmokeCheck.of(fresh, progress);
  }
}
