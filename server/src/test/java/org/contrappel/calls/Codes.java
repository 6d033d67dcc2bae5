package org.contrappel.calls;

import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Draws codes and remembers them all. Ten digits and more are found by chance in no file. */
final class Codes {
  static final int USUAL_LENGTH = 10;
  private final SecureRandom random = new SecureRandom();
  private final Set<String> drawn = ConcurrentHashMap.newKeySet();

  String draw() {
    return draw(USUAL_LENGTH);
  }

  /** @param length 10 to 12 */
  String draw(int length) {
    if (length < USUAL_LENGTH) {
      throw new IllegalArgumentException("A code of fewer digits would be found by chance.");
    }
    var code = random.ints(length, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
    drawn.add(code);
    return code;
  }

  List<String> drawn() {
    return List.copyOf(drawn);
  }
}
