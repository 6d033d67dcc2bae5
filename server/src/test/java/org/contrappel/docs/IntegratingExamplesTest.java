package org.contrappel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.contrappel.incident.hours.PublicHolidays;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.launcher.settings.SettingsReader;
import org.contrappel.server.codes.CodeWords;
import org.contrappel.server.codes.StationKey;
import org.contrappel.server.sites.SiteReader;
import org.contrappel.telephony.town.TownReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/integrating.md} shows and does not run is read by those who would read it. */
class IntegratingExamplesTest {
  @TempDir Path folder;

  @Test
  void every_line_of_settings_on_the_page_is_one_the_station_knows() throws IOException {
    var file = folder.resolve("contrappel/contrappel.properties");
    Files.createDirectories(file.getParent());
    var examples = page().of("properties");
    assertThat(examples).isNotEmpty();
    for (var example : examples) {
      Files.writeString(file, example);
      var settings = SettingsReader.read(Map.of("HOME", "/", "XDG_CONFIG_HOME", folder.toString()));
      assertThat(settings.values()).as(example).isNotEmpty();
    }
  }

  @Test
  void the_people_on_the_page_have_manners_the_town_knows() throws IOException {
    var file = folder.resolve("town.yaml");
    Files.writeString(file, page().of("yaml town").getFirst());
    assertThat(TownReader.read(file).people()).hasSize(2);
  }

  @Test
  void the_site_on_the_page_is_one_the_station_takes() throws IOException {
    var site = new SiteReader(new CodeWords(new StationKey(new byte[32]))).readOne("page", page().of("yaml site").getFirst());
    assertThat(site.contact("roy")).map(roy -> roy.availability().holidays()).contains(PublicHolidays.CLOSED);
    assertThat(site.codes()).hasSize(4);
    assertThat(site.supervision().close()).hasSize(1);
  }

  @Test
  void every_class_of_alarm_is_named_on_the_page() throws IOException {
    var page = Files.readString(Path.of("../docs/integrating.md"));
    assertThat(AlarmClass.values()).extracting(known -> "`" + known.word() + "`").allMatch(page::contains);
  }

  @Test
  void every_terminal_on_the_page_is_the_readers_or_named() throws IOException {
    assertThat(page().commands()).extracting(Page.Commands::terminal).containsOnly("", "peer", "station")
        .containsSubsequence(List.of("", "peer", "station", ""));
  }

  private static Page page() throws IOException {
    return Page.read(Path.of("../docs/integrating.md"));
  }
}
