package org.contrappel.incident.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.contrappel.incident.site.AlarmClass.FIRE;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;
import static org.contrappel.incident.site.AlarmClass.PANIC;

import java.util.List;
import java.util.Set;
import org.contrappel.incident.call.Fact;
import org.contrappel.incident.json.IncidentJson;
import org.junit.jupiter.api.Test;

class FactsTest {

  private static Clue clue(String words) {
    return new Clue("c", ClueKind.OTHER, "Durand", Case.BEGAN, words, null);
  }

  @Test
  void the_words_of_a_clue_have_1_to_500_characters_on_one_line() {
    assertThat(clue("x".repeat(500)).words()).hasSize(500);
    assertThatThrownBy(() -> clue("x".repeat(501))).hasMessageContaining("501").hasMessageContaining("at most 500");
    assertThatThrownBy(() -> clue(" ")).hasMessageContaining("Write what was seen");
    assertThatThrownBy(() -> clue("une ligne\net une autre")).hasMessageContaining("on one line");
    assertThatThrownBy(() -> clue("\u202Eenvers")).hasMessageContaining("control character");
  }

  @Test
  void an_attachment_has_a_name_without_a_folder_and_a_hash() {
    var hash = "0123456789abcdef".repeat(4);
    assertThat(new Attachment("camera-2.jpg", hash).file()).isEqualTo("camera-2.jpg");
    assertThatThrownBy(() -> new Attachment("../etc/passwd", hash)).hasMessageContaining("no folder");
    assertThatThrownBy(() -> new Attachment("camera-2.jpg", "abc")).hasMessageContaining("64 digits");
  }

  @Test
  void intrusion_in_two_zones_is_a_clue_and_twice_in_one_zone_is_none() {
    var one = Case.of().signal(INTRUSION, "vitrine").signal(INTRUSION, "vitrine").signal(INTRUSION, "");
    assertThat(Clue.secondZone("c", one.facts().signals())).isEmpty();
    var two = one.signal(INTRUSION, "réserve").facts().signals();
    assertThat(Clue.secondZone("c", two).orElseThrow().words()).isEqualTo("Zone réserve après zone vitrine");
  }

  @Test
  void what_came_after_a_moment_is_not_in_hand_at_that_moment() {
    var what = Case.of(PANIC).signal(INTRUSION, "vitrine").unanswered("Mme Petit").sentence("Vitrine forcée");
    var moment = what.now().minusSeconds(1);
    var then = what.facts();
    what.signal(FIRE, "cuisine").unanswered("M. Roux").clue(ClueKind.IMAGE, "Fumée").element("Aucun");
    assertThat(what.facts().until(moment)).isEqualTo(then);
    assertThat(then.classes()).isEqualTo(Set.of(PANIC, INTRUSION));
  }

  @Test
  void a_callback_that_ended_after_a_moment_is_not_in_hand_at_that_moment() {
    var what = Case.of(INTRUSION).unanswered("Mme Petit").facts();
    var ended = what.callbacks().getFirst().facts().get(Fact.ENDED);
    assertThat(what.until(ended.minusSeconds(1)).callbacks()).isEmpty();
    assertThat(what.until(ended).callbacks()).hasSize(1);
  }

  @Test
  void facts_rulings_and_the_table_are_read_back_from_json_as_they_were() {
    var mapper = IncidentJson.mapper();
    var facts = Case.of(PANIC).signal(INTRUSION, "vitrine").identified("Mme Petit").clue(ClueKind.IMAGE, "Fumée")
        .sentence("Vitrine forcée").reason("Leroy", true, "Vite").facts();
    var table = org.contrappel.incident.evidence.file.ShippedEvidence.france();
    var ruling = table.verdict(INTRUSION, Service.POLICE, facts);
    for (Object one : List.of(facts, table)) {
      assertThat((Object) mapper.readValue(mapper.writeValueAsString(one), one.getClass())).isEqualTo(one);
    }
    assertThat(mapper.readValue(mapper.writeValueAsString(ruling), Ruling.class)).isEqualTo(ruling);
  }
}
