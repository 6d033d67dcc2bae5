package org.contrappel.server.sites;

import java.util.List;

/** Whether a site fits what else is in force, which its own text cannot tell. */
@FunctionalInterface
public interface SiteCheck {
  SiteCheck NONE = _ -> List.of();

  /** What does not fit; empty when all does. */
  List<Unfit> of(Site site);

  /**
   * One thing that does not fit.
   *
   * @param field the way to the field that is to blame, such as {@code plans}, {@code zones}, {@code 3}
   * @param cause without a full stop
   * @param cure without a full stop
   */
  record Unfit(List<String> field, String cause, String cure) {
    public Unfit {
      field = List.copyOf(field);
    }
  }
}
