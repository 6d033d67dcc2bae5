package org.contrappel.telephony.asterisk.home;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the station's Asterisk must have so that browsers can be operators' telephones: its HTTP server, a user who may draw
 * endpoints in memory, and one number they may dial, at which one hears one's own voice.
 */
final class BrowserPhones {
  /** The context of what a browser's telephone dials by itself. */
  static final String DIALS = "browser-dials";

  static final List<String> MODULES = List.of(
      "res_srtp", "res_http_websocket", "res_websocket_client", "res_pjsip_transport_websocket", "res_stasis", "res_ari_model",
      "res_ari", "res_ari_asterisk", "res_ari_endpoints", "codec_opus_open_source", "res_format_attr_opus", "app_record",
      "func_env");

  private static final int OWN_VOICE_SECONDS = 4;

  private BrowserPhones() {}

  static Map<String, String> files(BrowserPort port) {
    var files = new LinkedHashMap<String, String>();
    files.put("http.conf", http(port));
    files.put("ari.conf", ari(port));
    files.put("sorcery.conf", SORCERY_CONF);
    // The REST interface needs its module, which calls nobody where nothing is in here.
    files.put("websocket_client.conf", "");
    return files;
  }

  private static String http(BrowserPort port) {
    var plain = """
        [general]
        servername=Contrappel
        enabled=yes
        bindaddr=%s
        bindport=%d
        enable_static=no
        enable_status=no
        """.formatted(port.plainAddress(), port.port());
    return plain + port.tls().map(tls -> """
        tlsenable=yes
        tlsbindaddr=%s:%d
        tlscertfile=%s
        tlsprivatekey=%s
        tlsdisablev1=yes
        tlsdisablev11=yes
        """.formatted(port.address(), tls.port(), tls.certificate().toAbsolutePath(), tls.key().toAbsolutePath()))
        .orElse("");
  }

  /** Browsers come in by the same port: whoever is not on this machine is refused, whatever he knows. */
  private static String ari(BrowserPort port) {
    return """
        [general]
        enabled=yes
        [%s]
        type=user
        read_only=no
        password=%s
        password_format=plain
        deny=0.0.0.0/0.0.0.0
        permit=127.0.0.1/255.255.255.255
        permit=%s
        """.formatted(AriAccess.USER, port.ariSecret(), port.ari().host());
  }

  /** What is drawn is kept in memory and nowhere else; what the files say stays as it is. */
  private static final String SORCERY_CONF = """
      [res_pjsip]
      endpoint=config,pjsip.conf,criteria=type=endpoint
      endpoint/drawn=memory
      auth=config,pjsip.conf,criteria=type=auth
      auth/drawn=memory
      aor=config,pjsip.conf,criteria=type=aor
      aor/drawn=memory
      """;

  /** The transport has no port of its own: it comes with the HTTP server. */
  static String sip(BrowserPort port) {
    var kind = port.tls().isPresent() ? "wss" : "ws";
    return """
        [browsers]
        type=transport
        protocol=%s
        bind=%s:%d
        """.formatted(kind, port.address(), port.tls().map(BrowserPort.Tls::port).orElse(port.port()));
  }

  /**
   * He hears a sentence, speaks, and hears himself. What he said is cut to nothing when he is gone: the file's name is that
   * of his telephone, so that there is never more than one of his.
   */
  static String dialplan(BrowserPort port) {
    var sentence = port.check().stream().map(BrowserPhones::withoutExtension).collect(Collectors.joining("&"));
    return """

        ; A browser's telephone may dial the test of one's own voice, and nothing else.
        [%1$s]
        exten => check,1,Set(TIMEOUT(absolute)=60)
         same => n,Set(OWN=check-${CHANNEL(endpoint)})
         same => n,Set(CHANNEL(hangup_handler_push)=%1$s-gone,s,1)
         same => n,Answer(300)
        %2$s same => n,Record(${OWN}.sln,0,%3$d,qk)
         same => n,Playback(${OWN})
         same => n,Hangup()
        exten => refuse,1,Hangup(21)

        [%1$s-gone]
        exten => s,1,Set(FILE(${ASTDATADIR}/sounds/${OWN}.sln)=)
         same => n,Return()
        """.formatted(
        DIALS, sentence.isEmpty() ? "" : " same => n,Playback(" + sentence + ")\n", OWN_VOICE_SECONDS);
  }

  private static String withoutExtension(Path file) {
    var path = file.toAbsolutePath().toString();
    return path.substring(0, path.lastIndexOf('.'));
  }
}
