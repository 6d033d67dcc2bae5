package org.contrappel.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.site.AlarmClass.PANIC;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.contrappel.incident.Event;
import org.contrappel.incident.evidence.Attachment;
import org.contrappel.incident.evidence.Clue;
import org.contrappel.incident.evidence.ClueKind;
import org.contrappel.server.kept.KeptIncidents;
import org.contrappel.server.kept.Names;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.proof.Attachments;
import org.contrappel.server.proof.NamelessFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are kept beside an incident first, and named by a clue then, or never. */
class AttachmentStoriesTest {
  @TempDir Path folder;
  private StationWorld world;
  private Attachments attachments;
  private WorldIncident incident;

  @BeforeEach
  void begin() {
    world = Garage.in(folder);
    attachments = new Attachments(folder.resolve("attachments"), world.clock());
    incident = world.alarm(Garage.ID, PANIC).arrives();
    world.operator("durand").comesToHisDesk().claims(incident);
  }

  private Attachment kept(String id, String name) throws IOException {
    return attachments.keep(id, name, new ByteArrayInputStream(name.getBytes(UTF_8)));
  }

  private void isNamed(Attachment attachment) {
    world.operator("durand").does(incident, at -> new Event.ClueAdded(
        "durand", new Clue("clue-1", ClueKind.IMAGE, "durand", at, "Deux hommes.", attachment), at));
  }

  private void closes() {
    world.operator("durand").closes(incident, "Vu avec la police.");
  }

  private void sweeps() throws IOException {
    new NamelessFiles(
        attachments, new KeptIncidents(world.register(), world.json()),
        deleted -> world.puts(Lane.ofId(deleted.incident()).orElseThrow(), Names.FILE_DELETED, world.json().write(deleted)))
        .delete(world.clock().instant());
    world.letPass(ofMinutes(1));
  }

  @Test
  void a_file_that_no_clue_names_is_deleted_a_day_after_the_closing_and_the_register_says_so() throws IOException {
    var named = kept(incident.id(), "camera-3.jpg");
    var nameless = kept(incident.id(), "camera-4.jpg");
    isNamed(named);
    closes();
    world.letPass(ofHours(24));

    sweeps();

    assertThat(attachments.has(incident.id(), named)).isTrue();
    assertThat(attachments.has(incident.id(), nameless)).isFalse();
    incident.registerSays("The file camera-4.jpg, which no clue names, is deleted.")
        .registerNeverSays("The file camera-3.jpg, which no clue names");
    assertThat(incident.entries().getLast().body()).asString().contains(nameless.sha256());
  }

  @Test
  void it_stays_while_the_incident_is_open_and_for_a_day_after() throws IOException {
    var nameless = kept(incident.id(), "camera-4.jpg");
    world.letPass(ofHours(48));
    sweeps();
    assertThat(attachments.has(incident.id(), nameless)).isTrue();
    closes();
    world.letPass(ofHours(23));

    sweeps();

    assertThat(attachments.has(incident.id(), nameless)).isTrue();
    incident.registerNeverSays("is deleted");
  }

  @Test
  void what_is_kept_after_the_closing_has_its_own_day() throws IOException {
    closes();
    world.letPass(ofHours(30));
    var late = kept(incident.id(), "from-the-client.jpg");
    sweeps();
    assertThat(attachments.has(incident.id(), late)).isTrue();

    world.letPass(ofHours(24));
    sweeps();

    assertThat(attachments.has(incident.id(), late)).isFalse();
  }

  @Test
  void it_is_written_down_once_however_often_nobody_looks() throws IOException {
    kept(incident.id(), "camera-4.jpg");
    closes();
    world.letPass(ofHours(24));

    sweeps();
    sweeps();

    assertThat(incident.entries().stream().filter(entry -> entry.kind().equals("file_deleted"))).hasSize(1);
  }

  @Test
  void what_never_arrived_whole_goes_without_a_word_and_what_belongs_to_nobody_known_stays() throws IOException {
    var broken = folder.resolve("attachments").resolve(incident.id()).resolve("arriving-1.part");
    Files.createDirectories(broken.getParent());
    Files.writeString(broken, "half");
    Files.setLastModifiedTime(broken, FileTime.from(world.clock().instant()));
    var stranger = kept("no-incident", "camera-1.jpg");
    closes();
    world.letPass(ofHours(24));

    sweeps();

    assertThat(broken).doesNotExist();
    assertThat(attachments.has("no-incident", stranger)).isTrue();
    incident.registerNeverSays("is deleted");
  }
}
