package org.contrappel.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a bench is told.
 *
 * @param station base address of the running station, for instance {@code http://localhost:8080}
 * @param key an administrator's API key of it
 * @param phone the UDP port on 127.0.0.1 its trunk points to; the bench listens there
 * @param calls how many alarms or calls are measured
 * @param sip the UDP port on 127.0.0.1 on which the station is called; 0 where it is not known
 * @param asterisk the process id of the station's Asterisk
 * @param server the process id of its server
 * @param redis the process id of its Redis
 * @param scratch an existing folder of at most 60 characters for what the bench writes
 */
public record BenchSettings(URI station, String key, int phone, int calls, int sip, long asterisk, long server, long redis, Path scratch) {
  static final String USAGE =
      "--station=URL --key=KEY --phone=PORT [--calls=100] [--sip=PORT] [--asterisk=PID --server=PID --redis=PID --scratch=FOLDER]";

  /** Reads {@code --name=value}; names are those of the components. */
  static BenchSettings read(List<String> arguments) {
    var given = new HashMap<String, String>();
    for (var argument : arguments) {
      var equals = argument.indexOf('=');
      if (!argument.startsWith("--") || equals < 0) {
        throw new IllegalArgumentException("\"" + argument + "\" is not understood. Say " + USAGE);
      }
      given.put(argument.substring(2, equals), argument.substring(equals + 1));
    }
    return new BenchSettings(URI.create(needed(given, "station")), needed(given, "key"),
        Integer.parseInt(needed(given, "phone")), Integer.parseInt(given.getOrDefault("calls", "100")),
        Integer.parseInt(given.getOrDefault("sip", "0")), Long.parseLong(given.getOrDefault("asterisk", "0")),
        Long.parseLong(given.getOrDefault("server", "0")), Long.parseLong(given.getOrDefault("redis", "0")),
        Path.of(given.getOrDefault("scratch", System.getProperty("java.io.tmpdir"))));
  }

  private static String needed(Map<String, String> given, String name) {
    var value = given.get(name);
    if (value == null) {
      throw new IllegalArgumentException("--" + name + " is missing. Say " + USAGE);
    }
    return value;
  }

  /** Where the processes of the station are not known, their CPU time cannot be read. */
  boolean knowsProcesses() {
    return asterisk > 0 && server > 0;
  }

  @Override
  public String toString() {
    return "BenchSettings[" + station + ", phone " + phone + "]";
  }
}
