package org.contrappel.telephony.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.contrappel.script.Expect;
import org.contrappel.script.Heard;
import org.contrappel.script.Interpreter;
import org.contrappel.script.Language;
import org.contrappel.script.Script;
import org.contrappel.script.Step;
import org.contrappel.script.Turn;
import org.contrappel.script.Utterance;
import org.contrappel.script.shipped.ShippedScripts;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Compares with the documents in {@code src/test/resources/twiml}; {@code -Dtwiml.write=true} writes them anew. */
class TwimlTurnTest {
  private static final Map<String, String> FACTS =
      Map.of("station", "Horizon", "site", "Bijouterie Martin", "alarm", "intrusion");
  private static final URI HEARD = URI.create("https://voice.example/twilio/heard");
  private final TwimlTurn spoken = new TwimlTurn(HEARD, _ -> Optional.empty());

  @Test
  void a_code_of_known_length_is_gathered_with_one_place_more_for_the_hash() throws IOException {
    Turn turn = Interpreter.begin(ShippedScripts.named("verify-site"), Language.FR, FACTS, 4).turn();
    same("code-of-4.xml", spoken.document("a-17", turn));
  }

  @Test
  void codes_of_different_lengths_are_gathered_up_to_the_hash() throws IOException {
    Turn turn = Interpreter.begin(ShippedScripts.named("verify-site"), Language.EN, FACTS, 0).turn();
    same("code-of-any-length.xml", spoken.document("a-17", turn));
  }

  @Test
  void a_choice_is_one_key_and_the_hash_is_a_key_like_any_other() throws IOException {
    same("choice.xml", spoken.document("a-17", keyholder(new Heard.Judged(true, "p")).turn()));
  }

  @Test
  void the_last_turn_says_its_sentence_and_hangs_up() throws IOException {
    same("hang-up.xml", spoken.document("a-17", keyholder(new Heard.Machine()).turn()));
  }

  @Test
  void a_hang_up_without_a_word_only_hangs_up() throws IOException {
    same("silent-hang-up.xml", spoken.document("a-17", new Turn(3, List.of(), new Expect.HangUp())));
  }

  @Test
  void a_sentence_that_is_a_sound_file_is_played() throws IOException {
    TwimlTurn played = new TwimlTurn(
        HEARD,
        said -> Optional.of(URI.create("https://voice.example/prompts/" + said.text().length() + ".wav?v=1&k=2")));
    same("played.xml", played.document("a-17", keyholder(new Heard.Judged(true, "p")).turn()));
  }

  @Test
  void hostile_text_stays_text() throws Exception {
    String hostile = "</Say><Hangup/> & \"Chez l'Ami\" <![CDATA[ ${EXTEN} ]]> \u0000\u001b\ud800 &#x41;";
    Turn turn = new Turn(1, List.of(new Utterance(hostile, Language.FR)), ask());
    String xml = spoken.document("a-17", turn);
    InputSource source = new InputSource(new StringReader(xml));
    Document read = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(source);
    assertThat(read.getElementsByTagName("Hangup").getLength()).isZero();
    assertThat(read.getElementsByTagName("Say").item(0).getTextContent())
        .isEqualTo("</Say><Hangup/> & \"Chez l'Ami\" <![CDATA[ ${EXTEN} ]]>     &#x41;");
    same("hostile.xml", xml);
  }

  @Test
  void an_attempt_that_is_no_opaque_id_is_refused() {
    Turn turn = new Turn(1, List.of(), ask());
    assertThatThrownBy(() -> spoken.document("a&turn=9", turn)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void right_and_duress_code_give_the_same_document() {
    assertThat(spoken.document("a-17", keyholder(new Heard.Judged(true, "right")).turn()))
        .isEqualTo(spoken.document("a-17", keyholder(new Heard.Judged(true, "another")).turn()));
  }

  private static Step keyholder(Heard heard) {
    Script script = ShippedScripts.named("keyholder");
    Step begun = Interpreter.begin(script, Language.FR, FACTS, 6);
    return Interpreter.heard(script, begun.conversation(), 1, heard);
  }

  private static Expect ask() {
    return new Expect.Choice(new TreeSet<>(Set.of('1')), Duration.ofMillis(4500));
  }

  private static void same(String name, String xml) throws IOException {
    Path golden = Path.of("src/test/resources/twiml", name);
    String readable = xml.strip().replace("><", ">\n<") + "\n";
    if (Boolean.getBoolean("twiml.write")) {
      Files.writeString(golden, readable);
    }
    assertThat(readable).isEqualTo(Files.readString(golden));
  }
}
