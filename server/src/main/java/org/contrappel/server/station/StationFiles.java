package org.contrappel.server.station;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.contrappel.incident.plan.Plan;
import org.contrappel.incident.planfile.PlanReader;
import org.contrappel.incident.planfile.PlanRefused;
import org.contrappel.incident.planfile.ShippedPlans;
import org.contrappel.script.Script;
import org.contrappel.script.reading.Reading;
import org.contrappel.script.reading.ScriptReader;
import org.contrappel.script.shipped.ShippedScripts;
import org.contrappel.server.sites.RefusedFile;
import org.contrappel.server.sites.Site;
import org.contrappel.server.sites.SiteReader;

/**
 * Reads the station's folder: {@code sites.yaml}, {@code plans/*.yaml}, {@code scripts/*.yaml}, each of which may be
 * missing. What comes with the product stands behind it: a plan or script of the same name takes its place.
 */
public final class StationFiles {
  private final Path folder;
  private final SiteReader sites;
  private final PlanReader plans = new PlanReader();

  /** @param folder null: only what comes with the product, and no sites */
  public StationFiles(Path folder, SiteReader sites) {
    this.folder = folder;
    this.sites = sites;
  }

  /** @throws RefusedFile with every fault of the first file that is broken */
  public Rulebook.Edition edition() {
    var allPlans = new ArrayList<>(ShippedPlans.all());
    inFolder("plans").forEach(file -> allPlans.add(plan(file)));
    var allScripts = new ArrayList<ScriptText>();
    ShippedScripts.names().forEach(name -> allScripts.add(new ScriptText(ShippedScripts.named(name), ShippedScripts.text(name))));
    inFolder("scripts").forEach(file -> allScripts.add(script(file)));
    var edition = Rulebook.Edition.of(allPlans, allScripts);
    edition.plans().values().forEach(plan -> checkScripts(plan, edition));
    return edition;
  }

  /** @throws RefusedFile with file, line, cause and cure */
  public List<Site> sites() {
    var file = folder == null ? null : folder.resolve("sites.yaml");
    return file == null || !Files.exists(file) ? List.of() : sites.readFile(file.toString(), text(file));
  }

  private List<Path> inFolder(String name) {
    var inside = folder == null ? null : folder.resolve(name);
    if (inside == null || !Files.isDirectory(inside)) {
      return List.of();
    }
    try (var files = Files.list(inside)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException unreadable) {
      throw new RefusedFile(inside + ": cannot be listed. Check its permissions.");
    }
  }

  private Plan plan(Path file) {
    try {
      return plans.read(file.toString(), text(file));
    } catch (PlanRefused refused) {
      throw new RefusedFile(refused.getMessage());
    }
  }

  private static ScriptText script(Path file) {
    var text = text(file);
    try {
      return new ScriptText(reading(file, text).orThrow(), text);
    } catch (IllegalArgumentException faults) {
      throw new RefusedFile(faults.getMessage());
    }
  }

  private static Reading<Script> reading(Path file, String text) {
    return ScriptReader.read(file.toString(), text.getBytes(StandardCharsets.UTF_8));
  }

  private static void checkScripts(Plan plan, Rulebook.Edition edition) {
    for (var script : plan.scripts()) {
      if (!edition.scripts().containsKey(script)) {
        throw new RefusedFile(
            "The plan %s speaks the script %s, which does not exist. Write scripts/%s.yaml, or name one of %s."
                .formatted(plan.name(), script, script, new TreeSet<>(edition.scripts().keySet())));
      }
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new RefusedFile(file + ": cannot be read as UTF-8 text. Check the file and its permissions.");
    }
  }
}
