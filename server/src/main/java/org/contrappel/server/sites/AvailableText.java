package org.contrappel.server.sites;

import java.util.List;
import org.contrappel.incident.hours.Availability;
import org.contrappel.incident.hours.HoursText;

/** When a contact may be rung, as people write it; each part may be missing. */
record AvailableText(List<String> weekly, List<String> on, List<String> off, String holidays) {
  AvailableText {
    HoursText.availability(weekly, on, off, holidays);
  }

  static Availability read(AvailableText text) {
    return text == null ? Availability.ALWAYS : HoursText.availability(text.weekly, text.on, text.off, text.holidays);
  }
}
