package org.contrappel.server.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.server.station.PlanText;
import org.contrappel.server.station.Rulebook;
import org.contrappel.server.station.Station;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The plans in force: read as they were written, and put in force one by one. */
@RestController
@RequestMapping("/api/plans")
class PlanDoor {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
  private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");
  private final Station station;
  private final Rulebook rulebook;

  PlanDoor(Station station, Rulebook rulebook) {
    this.station = station;
    this.rulebook = rulebook;
  }

  /**
   * A plan in force.
   *
   * @param classes the alarm classes it is for, as plans spell them
   * @param defaultFor those of them for which it is the station's default
   * @param shipped whether it comes with the product
   */
  record PlanView(String name, String revision, Set<String> classes, Set<String> defaultFor, boolean shipped) {
    static PlanView of(PlanText text, Rulebook.Edition edition) {
      var plan = text.plan();
      return new PlanView(
          plan.name(), plan.revision(), words(plan.classes()), words(edition.defaultFor(plan)), text.shipped());
    }

    private static Set<String> words(Set<AlarmClass> classes) {
      return classes.stream().map(AlarmClass::word).collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** The plans in force, by name. */
  @GetMapping
  List<PlanView> all() {
    var edition = rulebook.inForce();
    return edition.texts().values().stream().map(text -> PlanView.of(text, edition))
        .sorted(Comparator.comparing(PlanView::name)).toList();
  }

  /** The text in force, byte for byte. */
  @GetMapping("/{name}")
  ResponseEntity<byte[]> one(@PathVariable String name) {
    var text = rulebook.inForce().texts().get(name);
    if (text == null) {
      throw Refusal.unknown("plan");
    }
    return ResponseEntity.ok().contentType(YAML).eTag(text.plan().revision())
        .body(text.text().getBytes(StandardCharsets.UTF_8));
  }

  /** Checks a plan, keeps it in the station's folder and puts it in force at once, or refuses it and changes nothing. */
  @PutMapping("/{name}")
  PlanView put(@PathVariable String name, Bodies.Limited body, Authentication who) {
    if (!NAME.matcher(name).matches()) {
      throw Refusal.malformed("The name of a plan has 1 to 40 of a-z, 0-9 and -.");
    }
    if (!station.keepsPlans()) {
      throw new Refusal(HttpStatus.CONFLICT, "This station has no folder, so that a plan would be forgotten at the next "
          + "start. Name one in the setting station (CONTRAPPEL_STATION) and start the station anew.");
    }
    if (body.bytes().length == 0) {
      throw Refusal.malformed(
          "No body came. Send the plan as YAML and name its type: Content-Type: application/yaml.");
    }
    return PlanView.of(station.activate(name, text(body.bytes()), who.getName()), rulebook.inForce());
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException other) {
      throw Refusal.malformed("The body is not UTF-8. Save the plan as UTF-8 text and send it again.");
    }
  }
}
