package org.contrappel.telephony.asterisk.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes an {@link AsteriskHome} the station's own. */
public final class StationAsterisk {
  /** Where in the dialplan answered calls go, at extension {@link #ANSWERED}. */
  public static final String CONTEXT = StationDialplan.CONTEXT;

  public static final String ANSWERED = "s";

  /** Where a call is sent that was found out to be a machine's. */
  public static final String MACHINE = "machine";

  /** Where a call is sent to sit with an operator. */
  public static final String BRIDGE = "bridge";

  /** Where a call is sent to sit in the bridge of another one, whose name is in {@link #OTHER}. */
  public static final String BESIDE = "beside";

  /** The same, in the place of its operator. */
  public static final String INSTEAD = "instead";

  public static final String OTHER = "BESIDE";

  /** Where a supervisor's telephone goes, at one of the two extensions below; {@link #SPIED} names whose he hears. */
  public static final String SUPERVISOR = "contrappel-supervisor";

  public static final String LISTEN = "listen";
  public static final String WHISPER = "whisper";
  public static final String SPIED = "SPIED";

  /** Where a call waits, without its operator, for him to speak on. */
  public static final String HOLD = "hold";

  /** Where a call waits for its operator, who was lost, to come back. */
  public static final String WAIT = "wait";

  /** The variable that says so. */
  public static final String WAITS = "WAITS";

  /** Where a call asks for a server. */
  public static final String ASK = "ask";

  /** Where calls are that came in. */
  public static final String INCOMING = StationIncoming.CONTEXT;

  /** What a call that came in asks a server for. */
  public static final String CAME_IN = "incoming";

  /** Where such a call is sent that is answered now, or whose talk is asked anew. */
  public static final String TAKEN = StationIncoming.TAKEN;

  /** The header that says who calls. */
  public static final String CALLER = "${PJSIP_HEADER(read,From)}";

  /** Where an operator's telephone goes once he has answered; the attempt is in the variable {@link #ATTEMPT}. */
  public static final String OPERATOR = StationDialplan.OPERATOR;

  /** Where what a browser's telephone dials goes. */
  public static final String BROWSER_DIALS = BrowserPhones.DIALS;

  /** A telephone that has sent no packet for so long is dead. A softphone sends its silence, or is told to. */
  public static final Duration SILENT_FOR = OperatorsSip.SILENT_FOR;

  public static final String ATTEMPT = "ATTEMPT";

  /**
   * The hang-up cause of an operator's telephone that was let go because the call is over: non-selected user clearing.
   */
  public static final int CALL_IS_GONE = 26;

  /** What a channel does that sits in a bridge. */
  public static final String IN_BRIDGE = "ConfBridge";

  /** A sound of silence. */
  public static final String SILENCE = "contrappel-silence";

  public static final int SILENCE_SECONDS = 60;

  /** One second of the soft tone. */
  public static final String TONE = StationDialplan.SOFT_TONE + "/soft-tone";

  /** The endpoint calls go through. */
  public static final String TRUNK = StationSip.TRUNK;

  private static final List<String> MODULES = List.of(
      "res_speech", "res_agi", "app_mixmonitor", "func_db", "func_talkdetect", "res_tonedetect", "res_musiconhold", "app_stack", "func_pjsip_aor", "func_pjsip_contact",
      "cel_custom", "res_cdrel_custom",
      "app_chanspy", "app_senddtmf", "res_pjsip_registrar", "res_pjsip_header_funcs", "res_pjsip_nat", "app_confbridge", "bridge_softmix");

  /** The record of every channel's start, answer and end, which survives Asterisk's death. */
  private static final String CEL_CONF = """
      [general]
      enable=yes
      apps=
      events=CHAN_START,ANSWER,HANGUP,CHAN_END
      """;

  private static final String CEL_CUSTOM_CONF = """
      [mappings]
      witness.csv => ${CSV_QUOTE(${eventtype})},${CSV_QUOTE(${eventtime})},${CSV_QUOTE(${CHANNEL(uniqueid)})},${CSV_QUOTE(${eventextra})}
      """;

  /** The one class of music is the soft tone: it sounds on while the dialplan asks for a server, until somebody speaks. */
  private static final String MUSIC_CONF = """
      [general]

      [contrappel]
      mode=files
      directory=%s
      """;

  private static final long LONGEST_WITNESS = 16L << 20;

  private StationAsterisk() {}

  /** Writes the folder anew. Call it before each start, never while it runs. */
  public static void write(AsteriskHome home, StationSettings settings) {
    var modules = new ArrayList<>(MODULES);
    settings.browsers().ifPresent(_ -> modules.addAll(BrowserPhones.MODULES));
    var files = new LinkedHashMap<>(Map.of(
        "extensions.conf", StationDialplan.text(settings),
        "pjsip.conf", StationSip.text(settings),
        "confbridge.conf", StationBridge.text(),
        "manager.conf", StationAmi.text(settings.ami()),
        "musiconhold.conf", MUSIC_CONF.formatted(ConfValue.path("The folder of the soft tone", softTone(home))),
        "cel.conf", CEL_CONF,
        "cel_custom.conf", CEL_CUSTOM_CONF));
    settings.browsers().ifPresent(port -> files.putAll(BrowserPhones.files(port)));
    home.write(settings.rtp(), modules, files);
    try {
      keepWitnessShort(home.witness());
      Files.createDirectories(settings.legs());
      Files.createDirectories(softTone(home));
      Files.write(softTone(home).resolve("soft-tone.sln"), SoftTone.second());
      Files.write(home.sounds().resolve(SILENCE + ".sln"), new byte[SILENCE_SECONDS * 16_000]);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the station's sounds and recordings folders.", e);
    }
  }

  private static Path softTone(AsteriskHome home) {
    return home.sounds().resolve(StationDialplan.SOFT_TONE);
  }

  /** Put aside at a start and at no other time: while it runs, Asterisk may write between any two of our steps. */
  private static void keepWitnessShort(Path witness) throws IOException {
    if (Files.exists(witness) && Files.size(witness) > LONGEST_WITNESS) {
      Files.move(witness, witness.resolveSibling(witness.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
