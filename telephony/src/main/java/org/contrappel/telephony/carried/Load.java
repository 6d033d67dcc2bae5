package org.contrappel.telephony.carried;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What one folder of carried programs is made of: which packages, from which suites, and how it is seen that they run. */
sealed interface Load permits StationLoad, BrowserLoad {

  /** How it is named to people. */
  String words();

  /**
   * Where it can be had, the best first.
   *
   * @param mirror the archive's address in the settings; empty: the machine's own
   * @throws PartsUnavailable when nowhere
   */
  List<Suite> suites(String mirror, Path etcApt) throws IOException;

  boolean completeIn(CarriedParts parts);

  List<String> packages(PrivateApt apt);

  /** Whether a package that came along is not to be unpacked. */
  boolean leavesOut(String packageName);

  /**
   * Makes ready what was unpacked, and lets it run.
   *
   * @throws PartsUnavailable when it does not
   */
  void makeReady(CarriedParts fresh, Consumer<String> progress) throws IOException;
}
