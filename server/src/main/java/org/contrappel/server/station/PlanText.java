package org.contrappel.server.station;

import java.util.regex.Pattern;
import org.contrappel.incident.plan.Plan;

/**
 * A plan with the text it was read from.
 *
 * @param file where it lies: under the station's folder, or the name it ships under
 * @param shipped whether it comes with the product
 */
public record PlanText(Plan plan, String text, String file, boolean shipped) {

  /** The first line, from 1, on which this word stands by itself; 1 where none does. */
  int lineOf(String word) {
    var alone = Pattern.compile("(?<![a-z0-9_-])" + Pattern.quote(word) + "(?![a-z0-9_-])");
    var lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (alone.matcher(lines.get(i)).find()) {
        return i + 1;
      }
    }
    return 1;
  }
}
