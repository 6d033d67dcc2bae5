package org.contrappel.telephony.asterisk;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.telephony.asterisk.TonesVoice.tone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.contrappel.script.Expect;
import org.contrappel.script.Turn;
import org.contrappel.telephony.OperatorLines.Left;
import org.contrappel.telephony.asterisk.Witnessed.Fact;
import org.contrappel.telephony.asterisk.home.OperatorPhone;
import org.contrappel.telephony.audio.Sound;
import org.contrappel.telephony.audio.Span;
import org.contrappel.telephony.audio.ToneHeard;
import org.contrappel.telephony.audio.WavFile;
import org.contrappel.telephony.phone.CallEnd;
import org.contrappel.telephony.phone.CallingPhone;
import org.contrappel.telephony.phone.MeasuringPhone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People call the station from the other side of the trunk. */
@Tag("real-call")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncomingCallsTest {
  private static final String STATION = "+33199002099";
  private static final Duration SOON = ofSeconds(10);
  private static final Duration RING = ofSeconds(20);
  private static final Sound CALLER = Babble.of(3, ofSeconds(1));
  private static final Sound OPERATOR = Babble.of(4, ofSeconds(1));
  private static final int GREETING_HERTZ = 400;

  private final List<CallingPhone> callers = new ArrayList<>();
  private MeasuringPhone people;
  private MeasuringPhone desk;
  private Station station;

  @BeforeAll
  void start(@TempDir Path folder) {
    people = MeasuringPhone.on(0);
    desk = MeasuringPhone.on(0);
    station = new Station(folder, people.port(), List.of(new OperatorPhone("durand", "secret-of-durand")));
    station.awaitReachable();
    assertThat(desk.registers("durand", "secret-of-durand", station.sipPort, ofSeconds(600))).isEqualTo(200);
  }

  @AfterEach
  void callersAreGone() {
    callers.forEach(CallingPhone::close);
    callers.clear();
    station.witnessed.letsRing = true;
  }

  @AfterAll
  void stop() {
    station.close();
    desk.close();
    people.close();
  }

  @Test
  void a_call_rings_until_it_is_led_then_is_answered_waits_with_a_tone_meets_an_operator_and_is_recorded()
      throws IOException {
    var caller = calls("+33199002000");
    caller.hearsRinging(SOON);
    var came = came("+33199002000");
    assertThat(caller.answered()).isFalse();
    var call = came.attempt();
    station.talk.with(call, greeting(), farewell());

    station.network.incoming().orElseThrow().lead(call);

    caller.isAnswered(SOON);
    Await.until(SOON, "the greeting and the tone", () -> hears(caller, GREETING_HERTZ) && hears(caller, 425));
    Await.until(SOON, "four seconds of it", () -> caller.audio().length().compareTo(ofSeconds(4)) > 0);
    assertThat(longestSilence(caller)).isLessThan(ofSeconds(1));
    var operator = desk.expectCall("durand").answersAfter(ofMillis(200));
    station.operators().join(call, "durand", RING);
    station.witnessed.await(call, "operatorJoined");
    Await.until(SOON, "both voices", () -> {
      caller.says(CALLER);
      operator.says(OPERATOR);
      return Babble.isIn(caller.audio(), OPERATOR) && Babble.isIn(operator.audio(), CALLER);
    });
    station.network.incoming().orElseThrow().lead(call);
    caller.says(CALLER);
    assertThat(station.witnessed.find(call, "operatorLeft")).as("whoever sits with an operator stays").isEmpty();

    station.operators().giveBack(call);

    assertThat(station.witnessed.await(call, "operatorLeft").detail()).isEqualTo(Left.GAVE_BACK);
    caller.hangsUp();
    station.witnessed.end(call);
    var sides = WavFile.read(station.recordings.resolve(station.witnessed.recording(call).file()));
    assertThat(Babble.isIn(sides.getFirst(), CALLER)).as("the caller on the left").isTrue();
    assertThat(Babble.isIn(sides.getLast(), OPERATOR)).as("the operator on the right").isTrue();
    assertThat(station.witnessed.of(call))
        .containsExactly("cameIn", "answered", "operatorJoined", "operatorLeft", "ended", "recorded");
  }

  @Test
  void an_operator_who_hangs_up_leaves_a_caller_who_hears_the_next_sentence_and_then_the_end() {
    var caller = calls("+33199002001");
    var call = came("+33199002001").attempt();
    station.talk.with(call, farewell());
    var operator = desk.expectCall("durand").answers();
    station.operators().join(call, "durand", RING);
    station.network.incoming().orElseThrow().lead(call);
    station.witnessed.await(call, "operatorJoined");

    operator.hangsUp();

    assertThat(station.witnessed.await(call, "operatorLeft").detail()).isEqualTo(Left.HUNG_UP);
    assertThat(caller.ends(SOON).how()).isEqualTo(CallEnd.How.CALLER_HUNG_UP);
    assertThat(hears(caller, 900)).isTrue();
    station.witnessed.end(call);
  }

  @Test
  void whoever_gives_up_while_it_rings_has_called_and_nothing_is_recorded() {
    var caller = calls("+33199002002");
    caller.hearsRinging(SOON);
    var call = came("+33199002002").attempt();

    caller.hangsUp();

    station.witnessed.end(call);
    assertThat(station.witnessed.of(call)).containsExactly("cameIn", "ended");
    station.network.incoming().orElseThrow().lead(call);
    station.operators().join(call, "durand", RING);
    assertThat(station.witnessed.of(call)).containsExactly("cameIn", "ended");
  }

  @Test
  void whoever_is_not_let_ring_hears_that_we_are_busy() {
    station.witnessed.letsRing = false;

    assertThat(calls("+33199002003").isRefused(SOON)).isEqualTo(486);
    station.witnessed.end(came("+33199002003").attempt());
  }

  @Test
  void a_call_that_nobody_is_there_for_rings_on_and_is_told_of_when_somebody_is() {
    station.network.close();
    CallingPhone caller;
    try {
      caller = calls("+33199002004");
      caller.hearsRinging(SOON);
    } finally {
      station.open();
    }
    var call = came("+33199002004").attempt();
    station.talk.with(call, farewell());
    station.network.incoming().orElseThrow().lead(call);
    caller.isAnswered(SOON);
    station.witnessed.end(call);
  }

  @Test
  void the_next_server_can_lead_a_call_that_rang_before_it_began_and_hears_of_its_end() {
    var caller = calls("+33199002005");
    var call = came("+33199002005").attempt();
    station.network.close();
    station.open();
    station.awaitReachable();
    station.talk.with(call, greeting(), farewell());
    Await.until(SOON, "the answer", () -> {
      station.network.incoming().orElseThrow().lead(call);
      return caller.answered();
    });

    caller.hangsUp();

    station.witnessed.end(call);
  }

  /** As SIP lets them through: whoever reads them gets line breaks, expressions, events, another's channel. */
  @ParameterizedTest
  @ValueSource(strings = {
    "<sip:33%%0d%%0a%%0d%%0aEvent%%3a%%20Hangup%%0d%%0aUniqueid%%3a%%20%s%%0d%%0aCause%%3a%%2016%%0d%%0a@127.0.0.1>",
    "\"a%%0d%%0aUniqueid: %s\" <sip:%%24%%7bSHELL(id)%%7d@127.0.0.1>",
    "\"Anonymous\" <sip:anonymous@anonymous.invalid>",
    "<sip:%%0aagi_uniqueid%%3a%%20%s%%0a@127.0.0.1>",
    "<sip:33%%00@127.0.0.1>", "<sip:33,1&Hangup()@127.0.0.1>"
  })
  void what_a_caller_writes_for_a_number_is_unknown_and_reaches_nobody_else(String from) {
    var number = "+3319901%04d".formatted(Math.floorMod(from.hashCode(), 10_000));
    var other = calls(number);
    var others = came(number).attempt();

    var hostile = CallingPhone.calls(station.sipPort, STATION, from.formatted(CallNames.channel(others)));
    callers.add(hostile);

    hostile.hearsRinging(SOON);
    Await.until(SOON, "its being told", () -> unknown(others) != null);
    hostile.hangsUp();
    station.witnessed.end(unknown(others));
    assertThat(station.witnessed.of(others)).containsExactly("cameIn");
    other.hangsUp();
    station.witnessed.end(others);
    station.witnessed.facts.clear();
  }

  private String unknown(String butNot) {
    return station.witnessed.facts.stream().filter(fact -> "unknown".equals(fact.detail()))
        .map(Fact::attempt).filter(call -> !call.equals(butNot)).findFirst().orElse(null);
  }

  @Test
  void a_number_that_is_longer_than_any_packet_of_ours_still_rings_or_is_refused_and_hurts_nobody() {
    var caller = CallingPhone.calls(station.sipPort, STATION, "\"" + "a".repeat(3_000) + "\" <sip:1@127.0.0.1>");
    callers.add(caller);
    Await.until(SOON, "whatever becomes of it",
        () -> station.witnessed.facts.stream().anyMatch(fact -> fact.detail() == "unknown"));
    caller.hangsUp();
    station.witnessed.facts.clear();

    calls("+33199002007").hearsRinging(SOON);
    came("+33199002007");
  }

  private CallingPhone calls(String from) {
    var caller = CallingPhone.callsFrom(station.sipPort, STATION, from);
    callers.add(caller);
    return caller;
  }

  private Fact came(String from) {
    Await.until(SOON, "the call of " + from, () -> find(from) != null);
    return find(from);
  }

  private Fact find(String from) {
    return station.witnessed.facts.stream()
        .filter(fact -> fact.what().equals("cameIn") && fact.detail().equals(from)).findFirst().orElse(null);
  }

  private static Turn greeting() {
    return new Turn(1, List.of(tone(GREETING_HERTZ, 600)), new Expect.Choice(Set.of(), ofSeconds(60)));
  }

  private static Turn farewell() {
    return new Turn(2, List.of(tone(900, 600)), new Expect.HangUp());
  }

  private static boolean hears(CallingPhone caller, int hertz) {
    return !ToneHeard.in(caller.audio(), hertz, -40).isEmpty();
  }

  private static Duration longestSilence(CallingPhone caller) {
    var spans = new ArrayList<Span>();
    spans.addAll(ToneHeard.in(caller.audio(), GREETING_HERTZ, -50));
    spans.addAll(ToneHeard.in(caller.audio(), 425, -50));
    spans.sort(java.util.Comparator.comparing(Span::startMs));
    var longest = 0L;
    var last = 0L;
    for (var span : spans) {
      longest = Math.max(longest, span.startMs() - last);
      last = span.endMs();
    }
    return ofMillis(longest);
  }
}
