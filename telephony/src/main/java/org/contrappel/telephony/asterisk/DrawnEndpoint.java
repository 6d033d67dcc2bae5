package org.contrappel.telephony.asterisk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.contrappel.telephony.asterisk.home.OperatorPhone;
import org.contrappel.telephony.asterisk.home.StationAsterisk;

/** A browser's telephone as Asterisk must know it: three objects of one name, in the order in which they are made. */
record DrawnEndpoint(String operator, String secret) {
  /** Short, so that a page whose telephone another has taken over finds it out. */
  private static final String SECONDS_REGISTERED = "60";

  /** The kinds of object, each after those it needs. */
  Map<String, Map<String, String>> objects() {
    var name = OperatorPhone.browserOf(operator);
    var objects = new LinkedHashMap<String, Map<String, String>>();
    objects.put("auth", Map.of("auth_type", "userpass", "username", name, "password", secret));
    objects.put("aor", Map.of(
        "max_contacts", "1", "remove_existing", "yes", "minimum_expiration", "10",
        "default_expiration", SECONDS_REGISTERED, "maximum_expiration", SECONDS_REGISTERED,
        "qualify_frequency", "5", "qualify_timeout", "2"));
    var endpoint = new LinkedHashMap<String, String>();
    endpoint.put("webrtc", "yes");
    endpoint.put("context", StationAsterisk.BROWSER_DIALS);
    endpoint.put("aors", name);
    endpoint.put("auth", name);
    endpoint.put("from_user", "contrappel");
    endpoint.put("disallow", "all");
    endpoint.put("allow", "opus,alaw,ulaw");
    endpoint.put("direct_media", "no");
    endpoint.put("dtmf_mode", "rfc4733");
    endpoint.put("send_pai", "no");
    endpoint.put("rtp_timeout", Long.toString(StationAsterisk.SILENT_FOR.toSeconds()));
    objects.put("endpoint", endpoint);
    return objects;
  }

  @Override
  public String toString() {
    return "DrawnEndpoint[" + operator + "]";
  }
}
