package org.contrappel.server.kept;

import java.util.Optional;
import java.util.regex.Pattern;

/** What documents, timers and inbox items are called in a lane. */
public final class Names {
  /** Inbox: an alarm, as reception took it. */
  public static final String ALARM = "alarm";

  /** Inbox: an alarm that our own defect kept from being opened by its plan: it opens for an operator. */
  public static final String BARE_ALARM = "bare-alarm";

  /** Inbox: something that happened to an incident. */
  public static final String EVENT = "event";

  /** Inbox: a site to be taken over. */
  public static final String SITE = "site";

  /** Inbox: a temporary instruction of a site, checked. */
  public static final String INSTRUCTION = "instruction";

  /** Inbox: a temporary instruction is lifted. */
  public static final String WITHDRAWAL = "withdrawal";

  /** Inbox: somebody listened to a recording. */
  public static final String LISTENED = "listened";

  /** Inbox: a file beside an incident, which no clue names, is deleted. */
  public static final String FILE_DELETED = "file-deleted";

  /** Inbox of the station's lane: an entry for the station's own stream. */
  public static final String STATION_ENTRY = "station-entry";

  /** Inbox of the station's lane: something that happened to a call of the station. */
  public static final String STATION_CALL = "station-call";

  /** The calls of the station as they stand, in its lane. */
  public static final String SWITCHBOARD = "switchboard";

  private static final String CALL_TIMER = "call:";
  private static final String SITE_TIMER = "site:";
  private static final String SHIFT = "shift:";
  private static final String PRESENCE = "presence:";
  private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  private Names() {}

  /** What moves of an incident; what does not is {@link #frozen}. */
  public static String incident(String id) {
    return "incident:" + id;
  }

  /** Site and plan of an incident, as they were when it opened. */
  public static String frozen(String incident) {
    return "incident-frozen:" + incident;
  }

  /** The scripts frozen into an incident: their revisions by name. */
  public static String scriptsOf(String incident) {
    return "incident-scripts:" + incident;
  }

  /** One revision of a script, byte for byte. */
  public static String script(String revision) {
    return "script:" + revision;
  }

  public static String site(String id) {
    return "site:" + id;
  }

  /** What is known of a site that is watched, or that said it opened or closed. */
  public static String siteState(String site) {
    return "site-state:" + site;
  }

  /** The temporary instructions of a site that are in force or to come. */
  public static String instructions(String site) {
    return "site-instructions:" + site;
  }

  /** Which instruction had an alarm logged and not handled: the instruction's id, bare. */
  public static String onTest(String alarm) {
    return "on-test:" + alarm;
  }

  /** Which incident the site had last. */
  public static String lastAt(String site) {
    return "last-at:" + site;
  }

  /** When the site's last incidents opened. */
  public static String openings(String site) {
    return "openings:" + site;
  }

  public static String alarm(String id) {
    return "alarm:" + id;
  }

  /** Which incident an alarm became part of. */
  public static String incidentOfAlarm(String alarm) {
    return "incident-of:" + alarm;
  }

  /** Somebody who may sign in, in the station's lane. */
  public static String account(String name) {
    return "account:" + name;
  }

  /** Somebody who has taken the shift, in the station's lane. */
  public static String shift(String name) {
    return SHIFT + name;
  }

  /** Whose {@link #shift} it is, if it is one. */
  public static Optional<String> onShift(String document) {
    return document.startsWith(SHIFT) ? Optional.of(document.substring(SHIFT.length())) : Optional.empty();
  }

  /** That somebody on shift was asked for a sign of life, in the station's lane; and the timer by which he is looked for. */
  public static String presence(String name) {
    return PRESENCE + name;
  }

  /** Whose {@link #presence} it is, if it is one. */
  public static Optional<String> whoIsAsked(String document) {
    return document.startsWith(PRESENCE) ? Optional.of(document.substring(PRESENCE.length())) : Optional.empty();
  }

  /** Something that is wrong with the station, in the station's lane. */
  public static String fault(String what) {
    return "fault:" + what;
  }

  /** Whether an account may be called so: as an operator's telephone may. */
  public static boolean isAccount(String name) {
    return name != null && !name.startsWith("web-") && ACCOUNT.matcher(name).matches();
  }

  public static String timer(String incident, String name) {
    return incident + " " + name;
  }

  /** A timer of a site itself; no incident's id begins like it. */
  public static String siteTimer(String site, String name) {
    return SITE_TIMER + site + " " + name;
  }

  /** Whose timer it is, when it is a site's own. */
  public static Optional<String> siteOfTimer(String timer) {
    return timer.startsWith(SITE_TIMER)
        ? Optional.of(timer.substring(SITE_TIMER.length(), timer.indexOf(' ')))
        : Optional.empty();
  }

  /** A timer of a call of the station. */
  public static String callTimer(String call) {
    return CALL_TIMER + call;
  }

  /** Whose timer it is, when it is that of a call of the station. */
  public static Optional<String> callOfTimer(String timer) {
    return timer.startsWith(CALL_TIMER) ? Optional.of(timer.substring(CALL_TIMER.length())) : Optional.empty();
  }
}
