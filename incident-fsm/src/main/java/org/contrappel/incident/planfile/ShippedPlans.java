package org.contrappel.incident.planfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.contrappel.incident.plan.Plan;

/** The plans that come with the product, in French practice; together they cover every alarm class exactly once. */
public final class ShippedPlans {
  private static final List<String> NAMES =
      List.of(
      "intrusion", "intrusion-without-test", "hold-up", "fire", "medical", "environment", "line", "late", "power", "technical",
      "presence", "quiet");

  private ShippedPlans() {}

  /** Reads them afresh from the class path. */
  public static List<Plan> all() {
    var reader = new PlanReader();
    return NAMES.stream().map(name -> reader.read("plans/" + name + ".yaml", text(name))).toList();
  }

  public static List<String> names() {
    return NAMES;
  }

  /** As it may be copied and edited. */
  public static String text(String name) {
    try (var stream = ShippedPlans.class.getResourceAsStream("/plans/" + name + ".yaml")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
