package org.contrappel.server.sites;

import java.time.Duration;
import java.util.List;
import org.contrappel.incident.hours.WeeklyHours;

/**
 * What a site is watched for.
 *
 * @param testEvery how often a test signal comes at least; null: not watched
 * @param silentAfter how long the line may be without any signal; null: not watched
 * @param grace how much later than that a test, an opening or a closing may come; may be zero
 * @param open windows by whose end the site has opened; public holidays excepted; may be empty
 * @param close windows by whose end the site has closed; public holidays excepted; may be empty
 */
public record Supervision(
    Duration testEvery, Duration silentAfter, Duration grace, List<WeeklyHours> open, List<WeeklyHours> close) {
  public Supervision {
    grace = grace == null ? Duration.ZERO : grace;
    open = open == null ? List.of() : List.copyOf(open);
    close = close == null ? List.of() : List.copyOf(close);
  }
}
