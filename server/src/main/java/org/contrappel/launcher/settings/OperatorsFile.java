package org.contrappel.launcher.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.contrappel.launcher.Refusal;
import org.contrappel.telephony.asterisk.home.OperatorPhone;

/**
 * The operators whose telephones may register: a line {@code name secret} each. Empty lines and those that begin with
 * {@code #} count for nothing. Its secrets are never shown.
 *
 * @param file in the station's folder of secrets
 */
public record OperatorsFile(Path file) {
  private static final int BYTES = 18;

  /** Draws one operator for the demonstration where nobody has written the file. */
  void drawnOnce() {
    if (Files.notExists(file)) {
      var bytes = new byte[BYTES];
      new SecureRandom().nextBytes(bytes);
      PrivateFile.write(file, "# An operator's name and the secret of his telephone, one a line.\n"
          + "operator-1 " + HexFormat.of().formatHex(bytes) + "\n");
    }
  }

  /**
   * Reads it; it may name nobody.
   *
   * @throws Refusal when a line is none, or others can read the file
   */
  public List<OperatorPhone> read() {
    try {
      if (Files.getPosixFilePermissions(file).stream().anyMatch(OperatorsFile::isOthers)) {
        throw new Refusal(file + " holds secrets and can be read by others: chmod 600 it.");
      }
      var operators = new ArrayList<OperatorPhone>();
      var number = 0;
      for (var line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          var one = operator(number, line.strip().split("\\s+"));
          if (operators.stream().anyMatch(other -> other.name().equals(one.name()))) {
            throw new Refusal(at(number) + one.name() + " stands there twice: give each operator one line.");
          }
          operators.add(one);
        }
      }
      return List.copyOf(operators);
    } catch (IOException e) {
      throw new UncheckedIOException("The operators' file " + file + " cannot be read.", e);
    }
  }

  private OperatorPhone operator(int number, String[] words) {
    if (words.length != 2) {
      throw new Refusal(at(number) + "a line is an operator's name and his telephone's secret: name secret.");
    }
    try {
      return new OperatorPhone(words[0], words[1]);
    } catch (IllegalArgumentException wrong) {
      throw new Refusal(at(number) + wrong.getMessage(), wrong);
    }
  }

  private String at(int number) {
    return file + ", line " + number + ": ";
  }

  private static boolean isOthers(PosixFilePermission permission) {
    return !permission.name().startsWith("OWNER");
  }
}
