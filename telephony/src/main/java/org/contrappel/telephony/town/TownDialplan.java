package org.contrappel.telephony.town;

import java.nio.file.Path;

/**
 * The town's {@code extensions.conf}. From the file only numbers, keys, times and names of speech come here, and their
 * types allow nothing that a dialplan could read as syntax; people's names stay out.
 */
final class TownDialplan {
  static final String CONTEXT = "town";
  static final String BEEP = "town-beep";

  /** No call in the town lasts longer. */
  private static final int LONGEST_SECONDS = 1800;

  private TownDialplan() {}

  /** The name of a speech's sound file. */
  static String sound(String speech) {
    return "town-says-" + speech;
  }

  static String text(Town town, Path heard) {
    var text = new StringBuilder("""
        [general]
        static=yes
        writeprotect=yes
        autofallthrough=yes

        [globals]

        [%s]
        ; Nobody lives at any other number: 404.
        exten => _[+0-9].,1,Hangup(1)
        """.formatted(CONTEXT));
    for (var person : town.people()) {
      var lines = new DialplanLines(person.number().dialled());
      lines.add("Set(TIMEOUT(absolute)=" + LONGEST_SECONDS + ")");
      pickup(lines, person, heard);
      text.append('\n').append(lines.text());
    }
    return text.toString();
  }

  private static void pickup(DialplanLines lines, Person person, Path heard) {
    switch (person.pickup()) {
      // The cause decides what the station sees: 17 is 486, 1 is 404, 21 is 403.
      case Pickup.Busy _ -> lines.add("Hangup(17)");
      case Pickup.NoSuchNumber _ -> lines.add("Hangup(1)");
      case Pickup.NeverAnswers _ -> lines.add("Ringing()").add("Wait(300)").add("Hangup(19)");
      case Pickup.Rejects _ ->
          lines.add("Ringing()").add(DeedDialplan.wait(Manners.DECLINES_AFTER)).add("Hangup(21)");
      case Pickup.Answers(var after) -> {
        lines.add("Ringing()");
        if (!after.isZero()) {
          lines.add(DeedDialplan.wait(after));
        }
        lines.add("Answer()");
        var call = heard + "/" + person.number().dialled().replace("+", "") + "-${UNIQUEID}";
        lines.add("MixMonitor(,r(" + call + "-ear.wav)t(" + call + "-mouth.wav))");
        lines.label("begin").add("NoOp()");
        person.deeds().forEach(deed -> DeedDialplan.write(lines, deed, person.keying()));
        lines.label("stay").add("Wait(60)").add("Goto(stay)");
      }
    }
  }
}
