package org.contrappel.server.health;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong with a station that looks like this. */
final class Wrong {
  static final List<String> ALL = List.of(
      Ailment.ASTERISK, Ailment.TRUNK, Ailment.REDIS, Ailment.DISK, Ailment.CLOCK, Ailment.LANES,
      Ailment.PRESENCE);
  private static final int GIB = 30;

  private Wrong() {}

  /** @param lanes how many there are in all @return a sentence for each thing */
  static Map<String, String> with(Report report, int lanes) {
    var wrong = new LinkedHashMap<String, String>();
    var down = report.trunks().stream().filter(trunk -> !trunk.up()).map(Report.Trunk::name).collect(Collectors.joining(", "));
    if (report.asterisk() != null && !report.asterisk().up()) {
      wrong.put(Ailment.ASTERISK, "Asterisk does not answer: nobody can be rung, and alarms wait for an operator.");
    } else if (!down.isEmpty()) {
      wrong.put(Ailment.TRUNK, "The trunk (" + down + ") does not answer: nobody outside can be rung.");
    }
    if (!report.redis().up()) {
      wrong.put(Ailment.REDIS, "Redis does not answer: no alarm is taken, and their senders must send them again.");
    } else if (report.lanes() < lanes) {
      wrong.put(Ailment.LANES, "Only " + report.lanes() + " of " + lanes + " lanes are in hand: some alarms are not decided.");
    }
    if (report.disk().low()) {
      wrong.put(Ailment.DISK, "The disk of the recordings has " + (report.disk().freeBytes() >> GIB) + " GiB left: make room.");
    }
    if (report.clock().isFar()) {
      wrong.put(Ailment.CLOCK, report.clock().sentence());
    }
    if (report.presence() != null && !report.presence().known()) {
      wrong.put(Ailment.PRESENCE, "Nobody would be rung for an operator who gives no sign of life: take over the site \""
          + report.presence().site() + "\" (presence.site) with those to be rung as its contacts and the plan presence for lone_worker.");
    }
    return wrong;
  }
}
