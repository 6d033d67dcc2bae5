package org.contrappel.server.codes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Seals code words as they enter and judges those that are keyed. */
public final class CodeWords {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{4,12}");
  private final StationKey key;

  public CodeWords(StationKey key) {
    this.key = key;
  }

  /**
   * @param site the site's id
   * @param digits the word in clear, 4 to 12 digits
   * @throws IllegalArgumentException without the digits in its message
   */
  public SealedCode seal(String site, String owner, boolean duress, String digits) {
    if (!DIGITS.matcher(digits).matches()) {
      throw new IllegalArgumentException("A code has 4 to 12 digits and nothing else.");
    }
    return new SealedCode(owner, duress, key.seal(site, digits), digits.length());
  }

  /** Judges what was keyed against every candidate, never stopping at the first that fits. */
  public Optional<SealedCode> judge(String site, String keyed, List<SealedCode> candidates) {
    var sealed = key.seal(site, keyed).getBytes(StandardCharsets.US_ASCII);
    SealedCode found = null;
    for (var candidate : candidates) {
      var same = MessageDigest.isEqual(sealed, candidate.seal().getBytes(StandardCharsets.US_ASCII));
      found = same ? candidate : found;
    }
    return Optional.ofNullable(found);
  }

  /** The one length every candidate has, or 0 where they differ and only {@code #} or a pause ends a code. */
  public static int commonLength(List<SealedCode> candidates) {
    var lengths = candidates.stream().mapToInt(SealedCode::length).distinct().toArray();
    return lengths.length == 1 ? lengths[0] : 0;
  }

  /** The candidates in a call to one contact: his own words and the site's. */
  public static List<SealedCode> of(String contact, List<SealedCode> all) {
    Predicate<SealedCode> his = code -> code.owner().equals(contact) || code.owner().equals(SealedCode.SITE);
    return all.stream().filter(his).toList();
  }

  /** Words that could not be told apart: the same digits given twice in one site. Their owners, never the digits. */
  public static List<String> clashes(List<SealedCode> all) {
    var clashing = new ArrayList<String>();
    for (var i = 0; i < all.size(); i++) {
      for (var j = i + 1; j < all.size(); j++) {
        if (all.get(i).seal().equals(all.get(j).seal())) {
          clashing.add(all.get(i).owner() + " and " + all.get(j).owner());
        }
      }
    }
    return clashing;
  }
}
