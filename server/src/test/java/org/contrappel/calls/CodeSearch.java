package org.contrappel.calls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks for codes in every byte of every file of a folder: in plain, with something between the digits, and key by key
 * as logs tell of them.
 *
 * @param codes digits only
 */
record CodeSearch(List<String> codes) {
  /** "DTMF begin '4'", "Digit: 4", "result=52" (what FastAGI says of a key 4). */
  private static final List<Pattern> ONE_KEY = List.of(
      Pattern.compile("['\"]([0-9])['\"]"), Pattern.compile("(?i)(?:digit|dtmf|key)\\w*\\W{1,3}([0-9])\\b"));

  private static final Pattern ONE_CHARACTER = Pattern.compile("result=(4[89]|5[0-7])\\b");

  /** One sentence for each file and form in which a code was found, without the code. */
  List<String> foundIn(Path folder) throws IOException {
    var found = new ArrayList<String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        // One character for each byte.
        found.addAll(foundIn(file, Files.readString(file, StandardCharsets.ISO_8859_1)));
      }
    }
    return found;
  }

  private List<String> foundIn(Path file, String text) {
    var found = new ArrayList<String>();
    var keys = ONE_KEY.stream().map(pattern -> pattern.matcher(text).results()
        .map(key -> key.group(1)).collect(Collectors.joining())).collect(Collectors.joining("|"));
    var characters = ONE_CHARACTER.matcher(text).results()
        .map(key -> Character.toString(Integer.parseInt(key.group(1)))).collect(Collectors.joining());
    for (var i = 0; i < codes.size(); i++) {
      var code = codes.get(i);
      if (text.contains(code)) {
        found.add("code " + i + " in " + file);
      } else if (spaced(code).matcher(text).find()) {
        found.add("code " + i + " in " + file + ", with something between its digits");
      } else if (keys.contains(code) || characters.contains(code)) {
        found.add("code " + i + " in " + file + ", key by key");
      }
    }
    return found;
  }

  /** The same one to four characters, no digits, between every two digits. */
  private static Pattern spaced(String code) {
    var first = code.charAt(0) + "([^0-9]{1,4})" + code.charAt(1);
    return Pattern.compile(first + code.substring(2).chars()
        .mapToObj(digit -> "\\1" + (char) digit).collect(Collectors.joining()), Pattern.DOTALL);
  }
}
