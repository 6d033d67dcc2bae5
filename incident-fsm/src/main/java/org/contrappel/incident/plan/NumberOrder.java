package org.contrappel.incident.plan;

import java.util.Comparator;
import java.util.List;
import org.contrappel.incident.site.Callee;
import org.contrappel.incident.site.PhoneKind;

/**
 * In which order the numbers of one person are rung.
 *
 * @param kinds the kinds of telephone that come first, in this order, before those of other kinds; may be empty
 */
public record NumberOrder(boolean reversed, List<PhoneKind> kinds) {
  public static final NumberOrder AS_LISTED = new NumberOrder(false, List.of());
  public static final NumberOrder REVERSED = new NumberOrder(true, List.of());

  public NumberOrder {
    kinds = kinds == null ? List.of() : List.copyOf(kinds);
  }

  List<String> of(Callee callee) {
    if (reversed) {
      return callee.numbers().reversed();
    }
    return callee.numbers().stream().sorted(Comparator.comparingInt(number -> rank(callee, number))).toList();
  }

  private int rank(Callee callee, String number) {
    var kind = callee.kinds().get(number);
    return kind != null && kinds.contains(kind) ? kinds.indexOf(kind) : kinds.size();
  }
}
