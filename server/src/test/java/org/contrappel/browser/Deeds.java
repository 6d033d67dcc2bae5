package org.contrappel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.contrappel.browser.OpenDesk.Answer;

/**
 * What an operator does at his desk. Where the page has no control for a deed yet, it is asked for with the window's own
 * session and token, exactly as the page would.
 */
public record Deeds(OpenDesk desk) {
  private static final int REFUSED = 400;

  public void signsIn(String name, String password) {
    desk.opens();
    desk.signsIn(name, password);
    desk.isLive();
  }

  /** What he signs for. */
  public Answer readsTheHandoverSheet() {
    return desk.asks("GET", "/api/shift/handover", null);
  }

  public void takesTheShift() {
    does("/api/shift", Map.of());
  }

  /** He opens the incident that stands on the board under this name. */
  public void opensTheIncidentOf(String siteName) {
    desk.page().getByText(siteName).first().click();
  }

  /** Waits until the register of the open incident says this. */
  public void readsInTheRegister(String words) {
    desk.page().getByText(words).first().waitFor();
  }

  public void takesInHand(String incident) {
    does(incident(incident, "claim"), Map.of());
  }

  public void joins(String incident, String attempt) {
    does(incident(incident, "calls/" + attempt + "/join"), Map.of());
  }

  public void calls(String incident, String person) {
    does(incident(incident, "calls"), Map.of("person", person));
  }

  public void entersClue(String incident, String kind, String words) {
    does(incident(incident, "clues"), Map.of("kind", kind, "words", words));
  }

  /** He says that he calls the service; the answer says whether the law lets him. */
  public Answer wantsToCall(String incident, String service, String sentence) {
    return desk.asks("POST", incident(incident, "services"), Map.of("service", service, "sentence", sentence));
  }

  public String readsTheBriefing(String incident, String service) {
    return desk.asks("GET", incident(incident, "briefing?service=" + service), null).body();
  }

  public void entersTheAnswerOf(String service, String incident, String reference, String spokeWith) {
    does(incident(incident, "services/" + service + "/answer"), Map.of("reference", reference, "spokeWith", spokeWith));
  }

  public void closes(String incident, String code, String reason) {
    does(incident(incident, "close"), Map.of("code", code, "reason", reason));
  }

  public void leavesTheShift(String note) {
    does("/api/shift/leave", Map.of("note", note));
  }

  public void signsOut() {
    does("DELETE", "/api/session", null);
  }

  private void does(String path, Map<String, ?> body) {
    does("POST", path, body);
  }

  private void does(String method, String path, Map<String, ?> body) {
    var answer = desk.asks(method, path, body);
    assertThat(answer.status()).as("%s %s: %s", method, path, answer.body()).isLessThan(REFUSED);
  }

  private static String incident(String id, String what) {
    return "/api/incidents/" + id + "/" + what;
  }
}
