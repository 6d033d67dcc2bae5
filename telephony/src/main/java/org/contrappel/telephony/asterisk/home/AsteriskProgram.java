package org.contrappel.telephony.asterisk.home;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.contrappel.telephony.carried.CarriedParts;

/** Which Asterisk is started, and where what belongs to it lies. */
public sealed interface AsteriskProgram {

  /** The command line, with these arguments behind it. */
  List<String> command(String... arguments);

  /** The folder of its modules. */
  Path modules();

  /** The folder of its documentation and firmware; it is only read. */
  Path data();

  /** The one we carry with us. */
  record Carried(CarriedParts parts) implements AsteriskProgram {
    private static final String PROGRAM = "usr/sbin/asterisk";

    @Override
    public List<String> command(String... arguments) {
      return parts.command(PROGRAM, arguments);
    }

    @Override
    public Path modules() {
      return parts.root().resolve("usr/lib/x86_64-linux-gnu/asterisk/modules");
    }

    @Override
    public Path data() {
      return parts.root().resolve("usr/share/asterisk");
    }
  }

  /**
   * One of the machine's own, version 20 or newer.
   *
   * @param program for instance {@code /usr/sbin/asterisk}
   * @param modules for instance {@code /usr/lib/asterisk/modules}
   * @param data for instance {@code /usr/share/asterisk}
   */
  record Own(Path program, Path modules, Path data) implements AsteriskProgram {
    @Override
    public List<String> command(String... arguments) {
      var line = new ArrayList<>(List.of(program.toString()));
      line.addAll(List.of(arguments));
      return List.copyOf(line);
    }
  }
}
