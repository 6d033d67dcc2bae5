package org.contrappel.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.regex.Pattern;

/** What an operator does at his desk, with the page's own controls, found by what they are called. */
public record Deeds(OpenDesk desk) {
  private static final double SLOWLY = 30_000;

  public void signsIn(String name, String password) {
    desk.opens();
    desk.signsIn(name, password);
    desk.isLive();
  }

  /** His telephone is ready to be rung. */
  public void hasATelephone() {
    page().locator("[data-line=registered]").waitFor();
  }

  /** Speaks to himself until the level moves, and hears himself over the station. */
  public void checksSoundAndMicrophone() {
    var dialog = dialog("Taking the shift");
    dialog.getByRole(AriaRole.BUTTON, in("Open the microphone")).click();
    dialog.getByText("You are heard").waitFor();
    dialog.getByRole(AriaRole.BUTTON, in("Test call")).first().click();
    dialog.getByRole(AriaRole.STATUS).getByText("On the line").waitFor();
  }

  /** The echo has said what it had to say. */
  public void endsTheTestCall() {
    page().locator("[data-call=none]").waitFor(new Locator.WaitForOptions().setTimeout(SLOWLY));
  }

  public String readsTheHandoverSheet() {
    var sheet = dialog("Taking the shift").getByRole(AriaRole.REGION, in("Hand-over sheet"));
    sheet.getByText("Open incidents").waitFor();
    return sheet.innerText();
  }

  public void takesTheShift() {
    press("I have read this sheet and take the shift");
    isGone(dialog("Taking the shift"));
  }

  public void opensTheIncidentOf(String siteName) {
    page().locator("[data-open]").getByText(siteName).first().click();
    page().locator("#incident").getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName(siteName)).waitFor();
  }

  /** Waits until the register of the open incident says this. */
  public void readsInTheRegister(String words) {
    region("Register").getByText(words).first().waitFor(new Locator.WaitForOptions().setTimeout(SLOWLY));
  }

  /** The page says somewhere in the open incident. */
  public void readsInTheIncident(String words) {
    page().locator("#incident").getByText(words).first().waitFor(new Locator.WaitForOptions().setTimeout(SLOWLY));
  }

  public void takesTheLine() {
    tab("Act");
    region("Calls that are on").getByRole(AriaRole.BUTTON, in("Take the line")).first().click();
  }

  public void isOnTheLine() {
    page().locator("[data-call=talking]").waitFor(new Locator.WaitForOptions().setTimeout(SLOWLY));
  }

  public void isOffTheLine() {
    page().locator("[data-call=none]").waitFor(new Locator.WaitForOptions().setTimeout(SLOWLY));
  }

  public void hears(int hertz, Duration patience) {
    PageEar.hears(page(), hertz, patience);
  }

  /** Types a code word as he heard it. @return what the page says of it */
  public String checksTheWord(String word) {
    var field = page().getByLabel("Code word heard");
    field.fill(word);
    field.press("Enter");
    var verdict = page().locator("form.word output");
    verdict.filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\S"))).waitFor();
    return verdict.innerText();
  }

  /** Another person comes into the call he is in. */
  public void invites(String person) {
    page().locator("details.hand-on > summary").click();
    page().getByLabel("To whom").selectOption("person " + person);
    press("Three-way call");
  }

  public void entersAClue(String kind, String words) {
    tab("Proof and services");
    var clues = region("Clues");
    clues.getByLabel("Kind").selectOption(kind);
    clues.getByLabel("What was seen or heard").fill(words);
    clues.getByRole(AriaRole.BUTTON, in("Add the clue")).click();
    clues.getByRole(AriaRole.LISTITEM).getByText(words).waitFor();
  }

  /** He wants to call the police. */
  public void callsThePolice(String sentence) {
    tab("Proof and services");
    var services = region("Call the emergency services");
    services.getByLabel("Service").selectOption("police");
    services.getByLabel("What is the matter").fill(sentence);
    services.getByRole(AriaRole.BUTTON, in("I call this service")).click();
  }

  /** @return why the station does not let him */
  public String readsWhyNot() {
    var refusal = region("Call the emergency services").getByRole(AriaRole.ALERT)
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\S")));
    refusal.waitFor();
    return refusal.innerText();
  }

  /** The sheet that opens once he may. */
  public String readsTheBriefing() {
    var sheet = page().locator("dialog.paper");
    sheet.locator("pre").filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\S"))).waitFor();
    var words = sheet.innerText();
    sheet.getByRole(AriaRole.BUTTON, in("Close")).click();
    return words;
  }

  public void entersTheAnswer(String reference, String spokeWith) {
    var called = region("Services called");
    called.getByLabel("Reference given").fill(reference);
    called.getByLabel("Spoke with").fill(spokeWith);
    called.getByRole(AriaRole.BUTTON, in("Enter the answer")).click();
    called.getByText(reference).waitFor();
  }

  public void mutesHimself() {
    press("Mute");
    page().getByText("Muted: nobody hears you").waitFor();
  }

  public void unmutesHimself() {
    press("Unmute");
  }

  public void hangsUp() {
    page().locator("footer.phone").getByRole(AriaRole.BUTTON, in("Hang up")).click();
    isOffTheLine();
  }

  public void closes(String code, String reason) {
    tab("Close");
    var form = region("Close the incident");
    form.getByLabel("Closing code").selectOption(code);
    form.getByLabel("Reason").fill(reason);
    form.getByRole(AriaRole.BUTTON, in("Close")).click();
  }

  public void leavesTheShift(String note) {
    page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("On shift since")).click();
    var dialog = dialog("Taking the shift");
    dialog.locator("#leave-note").fill(note);
    dialog.getByRole(AriaRole.BUTTON, in("Leave the shift")).click();
    isGone(dialog);
  }

  public void signsOut() {
    page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign out")).click();
    page().locator("input[autocomplete=current-password]").waitFor();
  }

  private static void isGone(Locator what) {
    what.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  private void tab(String name) {
    page().getByRole(AriaRole.TAB, new GetByRoleOptions().setName(name)).click();
  }

  private void press(String name) {
    page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true)).click();
  }

  private Locator dialog(String name) {
    return page().getByRole(AriaRole.DIALOG, new GetByRoleOptions().setName(name));
  }

  private Locator region(String name) {
    return page().getByRole(AriaRole.REGION, new GetByRoleOptions().setName(name));
  }

  private static Locator.GetByRoleOptions in(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private Page page() {
    return desk.page();
  }
}
