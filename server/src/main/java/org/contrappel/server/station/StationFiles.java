package org.contrappel.server.station;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.contrappel.incident.evidence.EvidenceTable;
import org.contrappel.incident.evidence.file.EvidenceRefused;
import org.contrappel.incident.evidence.file.EvidenceTableReader;
import org.contrappel.incident.evidence.file.ShippedEvidence;
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
import org.contrappel.server.sites.SiteCheck;
import org.contrappel.server.sites.SiteReader;

/**
 * Reads the station's folder: {@code sites.yaml}, {@code plans/*.yaml}, {@code scripts/*.yaml}, {@code evidence.yaml},
 * {@code closing-codes.yaml}, {@code note-codes.yaml}, each of which may be missing. What comes with the product stands
 * behind it: a plan or script of the same name, and each list, takes its place.
 */
public final class StationFiles {
  private static final String CLOSING_CODES = "closing-codes.yaml";
  private static final String NOTE_CODES = "note-codes.yaml";
  private final Path folder;
  private final SiteReader sites;
  private final PlanReader plans = new PlanReader();

  /** @param folder null: only what comes with the product, and no sites */
  public StationFiles(Path folder, SiteReader sites) {
    this.folder = folder;
    this.sites = sites;
  }

  /** @throws RefusedFile with every fault of every file that is broken */
  public Rulebook.Edition edition() {
    var faults = new ArrayList<RefusedFile.Fault>();
    var allPlans = new ArrayList<>(shippedPlans());
    allPlans.addAll(read(inFolder("plans"), this::plan, faults));
    var allScripts = new ArrayList<ScriptText>();
    ShippedScripts.names().forEach(name -> allScripts.add(new ScriptText(ShippedScripts.named(name), ShippedScripts.text(name))));
    allScripts.addAll(read(inFolder("scripts"), StationFiles::script, faults));
    var evidence = own("evidence.yaml", StationFiles::evidence, ShippedEvidence::france, faults);
    var closing = own(CLOSING_CODES, StationFiles::codes, () -> ShippedCodes.named(CLOSING_CODES), faults);
    var notes = own(NOTE_CODES, StationFiles::codes, () -> ShippedCodes.named(NOTE_CODES), faults);
    sameName(allPlans, faults);
    refuseIfAny(faults);
    var edition = Rulebook.Edition.of(allPlans, allScripts, new Rulebook.Lists(evidence, closing, notes));
    refuseIfAny(Fitting.within(edition));
    return edition;
  }

  private static List<PlanText> shippedPlans() {
    var plans = ShippedPlans.all();
    var texts = new ArrayList<PlanText>();
    for (var plan : plans) {
      texts.add(new PlanText(plan, ShippedPlans.text(plan.name()), "plans/" + plan.name() + ".yaml", true));
    }
    return texts;
  }

  static void refuseIfAny(List<RefusedFile.Fault> faults) {
    if (!faults.isEmpty()) {
      throw new RefusedFile(faults);
    }
  }

  private static void sameName(List<PlanText> plans, List<RefusedFile.Fault> faults) {
    for (var plan : plans) {
      plans.stream()
          .filter(other -> !plan.shipped() && !other.shipped() && other.plan().name().equals(plan.plan().name()))
          .filter(other -> other.file().compareTo(plan.file()) < 0)
          .findFirst()
          .ifPresent(other -> faults.add(new RefusedFile.Fault(
              plan.file(), plan.lineOf("name"), "the plan of %s has the same name".formatted(other.file()),
              "Give each its own, or take one away")));
    }
  }

  /** @param check what each site has to fit besides. @throws RefusedFile with file, line, cause and cure */
  public List<Site> sites(SiteCheck check) {
    var file = folder == null ? null : folder.resolve("sites.yaml");
    return file == null || !Files.exists(file) ? List.of() : sites.readFile(file.toString(), text(file), check);
  }

  /** Whether there is a folder in which something can be kept. */
  public boolean keeps() {
    return folder != null;
  }

  /**
   * The file in which a plan of this name is kept.
   *
   * @param inForce the plan of this name that is in force, where there is one
   */
  Path planFile(String name, Optional<PlanText> inForce) {
    var own = inForce.filter(text -> !text.shipped()).map(text -> Path.of(text.file()));
    return own.orElseGet(() -> folder.resolve("plans").resolve(name + ".yaml"));
  }

  /** @param file what faults are reported under. @throws RefusedFile with every fault */
  Plan readPlan(String file, String text) {
    try {
      return plans.read(file, text);
    } catch (PlanRefused refused) {
      throw new RefusedFile(refused.problems().stream()
          .map(one -> new RefusedFile.Fault(one.file(), one.line(), one.cause(), one.cure())).toList());
    }
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

  private static <T> List<T> read(List<Path> files, Function<Path, T> reading, List<RefusedFile.Fault> faults) {
    var read = new ArrayList<T>();
    for (var file : files) {
      try {
        read.add(reading.apply(file));
      } catch (RefusedFile refused) {
        faults.addAll(refused.faults());
      }
    }
    return read;
  }

  /** The station's own file of this name, else what ships. */
  private <T> T own(
      String name, Function<Path, T> reading, Supplier<T> shipped, List<RefusedFile.Fault> faults) {
    var file = folder == null ? null : folder.resolve(name);
    if (file == null || !Files.exists(file)) {
      return shipped.get();
    }
    var read = read(List.of(file), reading, faults);
    return read.isEmpty() ? null : read.getFirst();
  }

  private PlanText plan(Path file) {
    var text = text(file);
    return new PlanText(readPlan(file.toString(), text), text, file.toString(), false);
  }

  private static CodeList codes(Path file) {
    return CodeListReader.read(file.toString(), text(file));
  }

  private static EvidenceTable evidence(Path file) {
    try {
      return new EvidenceTableReader().read(file.toString(), text(file));
    } catch (EvidenceRefused refused) {
      throw new RefusedFile(refused.problems().stream()
          .map(one -> new RefusedFile.Fault(one.file(), one.line(), one.cause(), one.cure())).toList());
    }
  }

  private static ScriptText script(Path file) {
    var text = text(file);
    return switch (ScriptReader.read(file.toString(), text.getBytes(StandardCharsets.UTF_8))) {
      case Reading.Sound<Script>(var script) -> new ScriptText(script, text);
      case Reading.Broken<Script>(var faults) -> throw new RefusedFile(faults.stream()
          .map(one -> new RefusedFile.Fault(one.file(), one.line(), bare(one.cause()), bare(one.cure()))).toList());
    };
  }

  /** Without the full stop, which a fault sets itself. */
  private static String bare(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new RefusedFile(List.of(new RefusedFile.Fault(
          file.toString(), null, "it cannot be read as UTF-8 text", "Check the file and its permissions")));
    }
  }
}
