package org.contrappel.telephony.carried;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Turns what apt prints while it fetches into a line now and then. */
final class DownloadProgress implements Consumer<String> {
  private static final Pattern SIZE = Pattern.compile("Need to get (?:[^/]+/)?(.+?) of archives.*");
  private static final Pattern GOT = Pattern.compile("Get:(\\d+) .*");
  private static final int STEP = 40;

  private final Consumer<String> told;

  DownloadProgress(Consumer<String> told) {
    this.told = told;
  }

  @Override
  public void accept(String line) {
    var size = SIZE.matcher(line);
    var got = GOT.matcher(line);
    if (size.matches()) {
      told.accept("  " + size.group(1) + " to fetch");
    } else if (got.matches() && Integer.parseInt(got.group(1)) % STEP == 0) {
      told.accept("  fetched " + got.group(1) + " packages");
    }
  }
}
