package org.contrappel.server.sites;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contrappel.server.codes.CodeWords;
import org.contrappel.server.codes.SealedCode;
import org.contrappel.server.sites.SiteText.CodePair;
import org.contrappel.server.sites.SiteText.ContactText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads sites from YAML, of which JSON is a part, and seals their codes before anything else sees them. */
public final class SiteReader {
  private final YAMLMapper yaml =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private final CodeWords words;

  public SiteReader(CodeWords words) {
    this.words = words;
  }

  /** The file's form: {@code sites:} and a list. */
  record SiteFile(List<SiteText> sites) {}

  /**
   * @param source the file's name, for messages
   * @throws RefusedFile with file, line, cause and cure
   */
  public List<Site> readFile(String source, String text) {
    return readFile(source, text, SiteCheck.NONE);
  }

  /**
   * @param source the file's name, for messages
   * @param check what each site has to fit besides
   * @throws RefusedFile with file, line, cause and cure
   */
  public List<Site> readFile(String source, String text, SiteCheck check) {
    var file = parsed(source, text, SiteFile.class);
    var sites = Optional.ofNullable(file.sites()).orElse(List.of());
    if (sites.stream().map(SiteText::id).distinct().count() < sites.size()) {
      throw new RefusedFile(source + ": two sites have the same id. Give each its own.");
    }
    var read = sites.stream().map(site -> sealed(source, site)).toList();
    var faults = new ArrayList<RefusedFile.Fault>();
    for (int i = 0; i < read.size(); i++) {
      faults.addAll(unfit(source, text, List.of("sites", i), check.of(read.get(i))));
    }
    return unless(faults, read);
  }

  /** Reads one site, as the web API takes it. */
  public Site readOne(String source, String text) {
    return readOne(source, text, SiteCheck.NONE);
  }

  /** Reads one site, which has to fit besides. */
  public Site readOne(String source, String text, SiteCheck check) {
    var read = sealed(source, parsed(source, text, SiteText.class));
    return unless(unfit(source, text, List.of(), check.of(read)), read);
  }

  private static <T> T unless(List<RefusedFile.Fault> faults, T read) {
    if (!faults.isEmpty()) {
      throw new RefusedFile(faults);
    }
    return read;
  }

  private static List<RefusedFile.Fault> unfit(
      String source, String text, List<Object> above, List<SiteCheck.Unfit> found) {
    return found.stream()
        .map(unfit -> {
          var way = Stream.concat(above.stream(), unfit.field().stream()).toList();
          var line = YamlLines.of(text, way.stream().map(YamlLines::step).toList());
          return new RefusedFile.Fault(
              source, line.isPresent() ? Integer.valueOf(line.getAsInt()) : null, unfit.cause(), unfit.cure());
        })
        .toList();
  }

  private <T> T parsed(String source, String text, Class<T> as) {
    try {
      var read = yaml.readValue(text, as);
      if (read == null) {
        throw new RefusedFile(source + ": it is empty. Write at least one site.");
      }
      return read;
    } catch (JacksonException refused) {
      throw new RefusedFile(where(source, text, refused) + cause(refused));
    }
  }

  private static String where(String source, String text, JacksonException refused) {
    var line = YamlLines.of(text, refused.getPath());
    if (line.isPresent()) {
      return source + ", line " + line.getAsInt() + ": ";
    }
    var at = refused.getLocation();
    return at == null ? source + ": " : source + ", line " + at.getLineNr() + ": ";
  }

  /** Jackson's own messages may repeat the value they stumbled over, which may be a code: only the field is named. */
  private static String cause(JacksonException refused) {
    if (refused instanceof ValueInstantiationException checked && checked.getCause() != null) {
      return checked.getCause().getMessage() + ".";
    }
    var path = refused.getPath();
    var field = path.isEmpty() ? null : path.getLast().getPropertyName();
    return field == null
        ? "this is not the form of a site. Compare it with the example in docs/integrating.md."
        : "the field " + field + " is unknown or has the wrong form. Correct it or take it away.";
  }

  private Site sealed(String source, SiteText site) {
    var codes = new ArrayList<SealedCode>();
    seal(source, site.id(), SealedCode.SITE, site.codes(), codes);
    site.contacts().forEach(contact -> seal(source, site.id(), contact.id(), contact.codes(), codes));
    var clashes = CodeWords.clashes(codes);
    if (!clashes.isEmpty()) {
      throw new RefusedFile(
          "%s: in site %s the same code is given twice (%s). Give each its own, so that it says who keyed it."
              .formatted(source, site.id(), String.join("; ", clashes)));
    }
    var people = site.contacts().stream().map(contact -> person(contact, site.language())).toList();
    return new Site(
        site.id(), site.name(), site.kind(), site.language(), NumberText.dialled(site.numbers()), people, site.plan(),
        List.copyOf(codes), site.zone(), NumberText.kinds(site.numbers()),
        site.supervision() == null ? null : site.supervision().read(), PlansText.read(site.plans()), PlaceText.read(site.place()),
        new Keyed(site.account(), site.zones()));
  }

  private void seal(String source, String site, String owner, CodePair pair, List<SealedCode> into) {
    if (pair == null) {
      return;
    }
    try {
      if (pair.right() != null) {
        into.add(words.seal(site, owner, false, pair.right()));
      }
      if (pair.duress() != null) {
        into.add(words.seal(site, owner, true, pair.duress()));
      }
    } catch (IllegalArgumentException refused) {
      throw new RefusedFile("%s: a code of %s in site %s: %s".formatted(source, owner, site, refused.getMessage()));
    }
  }

  private static Site.Person person(ContactText c, String siteLanguage) {
    var language = c.language() == null ? siteLanguage : c.language();
    return new Site.Person(
        c.id(), c.name(), c.role(), language, c.authority(), NumberText.dialled(c.numbers()),
        AvailableText.read(c.available()), NumberText.kinds(c.numbers()));
  }
}
