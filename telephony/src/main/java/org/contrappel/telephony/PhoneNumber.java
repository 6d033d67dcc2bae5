package org.contrappel.telephony;

/**
 * A number as it is dialled: an optional {@code +}, then 1 to 15 digits (E.164), nothing else, so that it can never be
 * read as syntax by AMI, SIP, a dialplan or a URL. Spaces, dots, dashes and brackets are taken away by {@link #parse}.
 */
public record PhoneNumber(String dialled) {
  private static final java.util.regex.Pattern SAFE = java.util.regex.Pattern.compile("\\+?[0-9]{1,15}");

  public PhoneNumber {
    if (!SAFE.matcher(dialled).matches()) {
      throw new IllegalArgumentException(
          "A telephone number is an optional + and 1 to 15 digits; this one has other characters or another length.");
    }
  }

  /** Reads a number as people write it: {@code 01 23-45.67 (89)}. */
  public static PhoneNumber parse(String written) {
    return new PhoneNumber(written.replaceAll("[ .()/\\u00a0-]", ""));
  }

  @Override
  public String toString() {
    return dialled;
  }
}
