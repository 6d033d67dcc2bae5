package org.contrappel.server.sites;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import org.contrappel.incident.hours.HoursText;
import org.contrappel.incident.hours.WeeklyHours;

/** What a site is watched for, as people write it; each part may be missing, but not all of them. */
record SupervisionText(
    @JsonProperty("test_every") String testEvery,
    @JsonProperty("silent_after") String silentAfter,
    String grace,
    ScheduleText schedule) {
  private static final Duration LONGEST = Duration.ofDays(31);
  private static final Duration LONGEST_GRACE = Duration.ofHours(12);

  SupervisionText {
    length("test_every", testEvery, LONGEST);
    length("silent_after", silentAfter, LONGEST);
    length("grace", grace, LONGEST_GRACE);
    if (testEvery == null && silentAfter == null && schedule == null) {
      throw new IllegalArgumentException(
          "supervision says nothing to watch: write test_every: 24h, silent_after: 2h or a schedule, or take it away");
    }
  }

  /** Windows in which the site opens, and closes. */
  record ScheduleText(List<String> open, List<String> close) {
    ScheduleText {
      if (windows(open).isEmpty() && windows(close).isEmpty()) {
        throw new IllegalArgumentException(
            "the schedule is empty: write open: [\"mon-fri 08:00-08:30\"], close: [\"mon-fri 18:00-20:00\"], "
                + "or one of them");
      }
    }
  }

  Supervision read() {
    return new Supervision(
        length("test_every", testEvery, LONGEST), length("silent_after", silentAfter, LONGEST),
        length("grace", grace, LONGEST_GRACE), schedule == null ? null : windows(schedule.open()),
        schedule == null ? null : windows(schedule.close()));
  }

  private static List<WeeklyHours> windows(List<String> written) {
    return written == null ? List.of() : written.stream().map(HoursText::weekly).toList();
  }

  private static Duration length(String field, String written, Duration most) {
    if (written == null) {
      return null;
    }
    var length = HoursText.length(written);
    if (length.compareTo(most) > 0 || length.compareTo(Duration.ofMinutes(1)) < 0) {
      throw new IllegalArgumentException("%s is %s: write 1m to %dh".formatted(field, written, most.toHours()));
    }
    return length;
  }
}
