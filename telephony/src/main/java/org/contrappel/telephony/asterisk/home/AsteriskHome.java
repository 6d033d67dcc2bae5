package org.contrappel.telephony.asterisk.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of one Asterisk process; all its directories are inside.
 *
 * @param folder absolute and short: the path of a Unix socket in it may have 107 bytes
 * @param program what is started
 */
public record AsteriskHome(Path folder, AsteriskProgram program) {
  private static final int LONGEST_FOLDER = 107 - "/run/asterisk.ctl".length();

  /** What every Asterisk needs to make SIP calls in A-law or µ-law and to follow a dialplan. */
  private static final List<String> BASIC_MODULES = List.of(
      "res_timing_timerfd", "pbx_config", "func_channel", "func_strings", "func_timeout", "func_logic",
      "func_callerid", "codec_alaw", "codec_ulaw", "codec_a_mu", "codec_resample", "format_pcm", "format_sln",
      "format_wav", "res_sorcery_config", "res_sorcery_memory", "res_sorcery_astdb", "res_pjproject", "res_pjsip",
      "res_pjsip_session", "res_pjsip_pubsub", "res_pjsip_sdp_rtp", "res_pjsip_caller_id", "res_pjsip_endpoint_identifier_ip",
      "res_pjsip_endpoint_identifier_user", "res_pjsip_outbound_authenticator_digest",
      "res_pjsip_authenticator_digest", "res_pjsip_dtmf_info", "res_pjsip_rfc3326", "res_rtp_asterisk",
      "chan_pjsip", "bridge_simple", "app_playback");

  /** Files whose absence the core complains of, though nothing in them is used. */
  private static final Map<String, String> QUIET = Map.of(
      "ccss.conf", "[general]\n",
      "cel.conf", "[general]\nenable=no\n",
      "cdr.conf", "[general]\nenable=no\n",
      "features.conf", "[general]\n",
      "acl.conf", "",
      "udptl.conf", "[general]\n",
      "pjproject.conf", "[startup]\ntype=startup\nlog_level=1\n",
      "indications.conf", """
          [general]
          country=fr
          [fr]
          description=France
          ringcadence=1500,3500
          dial=440
          busy=440/500,0/500
          ring=440/1500,0/3500
          congestion=440/250,0/250
          """);

  public AsteriskHome {
    ConfValue.path("The folder of an Asterisk", folder);
    if (folder.toAbsolutePath().toString().getBytes().length > LONGEST_FOLDER) {
      throw new IllegalArgumentException("The folder of an Asterisk must have at most " + LONGEST_FOLDER
          + " bytes, because of the Unix socket in it; choose a shorter data folder than " + folder + ".");
    }
  }

  public Path etc() {
    return folder.resolve("etc");
  }

  public Path log() {
    return folder.resolve("log");
  }

  /** Sounds of our own; a relative file name in a dialplan is looked for here. */
  public Path sounds() {
    return folder.resolve("data/sounds");
  }

  /** The record of every channel's start, answer and end, where the program was told to write one. */
  public Path witness() {
    return log().resolve("cel-custom/witness.csv");
  }

  /** The command that starts it in the foreground. */
  public List<String> command() {
    return program.command("-f", "-C", etc().resolve("asterisk.conf").toString());
  }

  /**
   * Writes the whole configuration, in place of whatever was there.
   *
   * @param rtp the ports for speech
   * @param modules the modules needed besides the basic ones, without {@code .so}
   * @param files further files of the configuration folder by name, for instance {@code extensions.conf}; may replace
   *     those written here
   */
  public void write(RtpRange rtp, List<String> modules, Map<String, String> files) {
    try {
      var own = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
      for (var part : List.of("etc", "data", "lib", "db", "key/keys", "agi", "spool/monitor", "run", "log/cel-custom")) {
        Files.createDirectories(folder.resolve(part), own);
      }
      Files.createDirectories(sounds(), own);
      try (var old = Files.list(etc())) {
        for (var file : old.toList()) {
          Files.delete(file);
        }
      }
      linkData();
      put("asterisk.conf", asteriskConf());
      put("modules.conf", modulesConf(modules));
      // Notices, warnings, errors: verbose and debug would print the digits of codes, dtmf prints them by design.
      put("logger.conf", "[general]\ndateformat=%F %T.%3q\n[logfiles]\nmessages => notice,warning,error\n");
      put("rtp.conf", "[general]\nrtpstart=" + rtp.from() + "\nrtpend=" + rtp.to() + "\nstrictrtp=yes\n");
      put("http.conf", "[general]\nenabled=no\n");
      for (var quiet : QUIET.entrySet()) {
        put(quiet.getKey(), quiet.getValue());
      }
      for (var file : files.entrySet()) {
        put(file.getKey(), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the Asterisk folder " + folder + "; is its disk full or ours?", e);
    }
  }

  /** Documentation is looked for beside the sounds; a package's scripts, which never ran, would have made the links. */
  private void linkData() throws IOException {
    var link = folder.resolve("data/documentation");
    var documentation = program.data().resolve("documentation");
    Files.deleteIfExists(link);
    if (Files.isDirectory(documentation)) {
      Files.createSymbolicLink(link, documentation);
    }
  }

  /** Written beside and moved into place, and never readable by others, not even for a moment. */
  private void put(String name, String text) throws IOException {
    var private_ = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var beside = Files.createTempFile(etc(), ".new", "", private_);
    Files.writeString(beside, text);
    Files.move(beside, etc().resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private String asteriskConf() {
    return """
        [directories]
        astetcdir => %1$s/etc
        astmoddir => %2$s
        astvarlibdir => %1$s/lib
        astdbdir => %1$s/db
        astkeydir => %1$s/key
        astdatadir => %1$s/data
        astagidir => %1$s/agi
        astspooldir => %1$s/spool
        astrundir => %1$s/run
        astlogdir => %1$s/log
        astsbindir => %1$s/agi
        [options]
        verbose = 0
        debug = 0
        transmit_silence = yes
        live_dangerously = no
        documentation_language = en_US
        """.formatted(folder.toAbsolutePath(), ConfValue.path("The folder of Asterisk's modules", program.modules()));
  }

  private static String modulesConf(List<String> more) {
    return Stream.concat(BASIC_MODULES.stream(), more.stream())
        .distinct()
        .map(module -> "load = " + ConfValue.name("A module", module) + ".so\n")
        .collect(Collectors.joining("", "[modules]\nautoload=no\n", ""));
  }
}
