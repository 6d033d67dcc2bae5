package org.contrappel.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.contrappel.station.OperatorAccess;
import org.contrappel.station.StationApi;
import org.contrappel.station.StationUnderTest;
import org.contrappel.telephony.phone.Call;
import org.contrappel.telephony.phone.MeasuringPhone;

/** An operator at his desk: his telephone is registered with the station, and he has his own key to the web API. */
final class Operator implements AutoCloseable {
  private static final Duration REGISTERED_FOR = Duration.ofMinutes(10);
  private static final Duration PICKS_UP_AFTER = Duration.ofMillis(200);
  private static final int OK = 200;

  private final OperatorAccess access;
  private final StationApi api;
  private final int sipPort;
  private final MeasuringPhone phone = MeasuringPhone.on(0);

  Operator(OperatorAccess access, StationUnderTest station) {
    this.access = access;
    this.api = station.api(access);
    this.sipPort = station.sipPort();
    registers();
  }

  /** His telephone says that it is there, as it does every few minutes. */
  void registers() {
    assertThat(phone.registers(access.name(), access.secret(), sipPort, REGISTERED_FOR)).isEqualTo(OK);
  }

  String name() {
    return access.name();
  }

  /** The next time his telephone rings he answers it. */
  Call picksUp() {
    return phone.expectCall(name()).answersAfter(PICKS_UP_AFTER);
  }

  void claims(String incident) {
    api.act(incident, "claim", Map.of());
    api.until("/api/incidents/" + incident, now -> now.path("hands").asString("").equals(name()), Stage.PATIENCE);
  }

  void givesBack(String incident) {
    api.act(incident, "give-back", Map.of());
  }

  /** He puts it aside. */
  void holds(String incident, Duration time, String reason, int priority) {
    api.act(incident, "hold", Map.of("reason", reason, "minutes", time.toMinutes(), "priority", priority));
  }

  /** A call that came in. */
  void claimsCall(String call) {
    api.post("/api/incoming/" + call + "/claim", Map.of());
  }

  /** @return the id of the call that is placed */
  String callsBack(String missed) {
    return api.post("/api/missed/" + missed + "/call-back", Map.of()).path("call").asString("");
  }

  void calls(String incident, String person) {
    api.act(incident, "calls", Map.of("person", person));
  }

  void joins(String incident, String attempt) {
    api.act(incident, "calls/" + attempt + "/join", Map.of());
  }

  void givesCallBack(String incident, String attempt) {
    api.act(incident, "calls/" + attempt + "/give-back", Map.of());
  }

  /** Without a word to anybody. */
  void hisTelephoneDies() {
    phone.close();
  }

  @Override
  public void close() {
    api.close();
    phone.close();
  }
}
