package org.contrappel.server;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the launcher tells the server.
 *
 * @param network {@code asterisk} or {@code simulated}
 * @param name how the station calls itself on the telephone
 * @param data the folder everything is kept under
 * @param secrets the folder of keys, readable by the station's user alone
 * @param station the folder with {@code sites.yaml}, {@code plans/} and {@code scripts/}; may be empty
 * @param town the town's file, needed only by the simulated network
 * @param parts the folder the carried programs lie in
 * @param zone the time zone of sites that name none
 * @param language {@code fr} or {@code en}: spoken to callers of whom no site is known
 */
@ConfigurationProperties("contrappel")
public record Settings(
    @DefaultValue("simulated") String network,
    @DefaultValue("Contrappel télésurveillance") String name,
    String data,
    String secrets,
    @DefaultValue("") String station,
    @DefaultValue("") String town,
    @DefaultValue("") String parts,
    @DefaultValue("Europe/Paris") String zone,
    @DefaultValue Calendar calendar,
    @DefaultValue("fr") String language,
    @DefaultValue Incoming incoming,
    @DefaultValue Presence presence,
    @DefaultValue Time time,
    Redis redis,
    @DefaultValue Trunk trunk,
    @DefaultValue Asterisk asterisk,
    @DefaultValue Speech speech,
    @DefaultValue Phone phone) {

  /**
   * Whose public holidays count.
   *
   * @param country as ISO 3166
   * @param region as the calendar names it; empty: none
   */
  public record Calendar(@DefaultValue("fr") String country, @DefaultValue("") String region) {}

  /**
   * What the machine's clock is compared with.
   *
   * @param server an NTP server, {@code host} or {@code host:port}; empty: nothing
   */
  public record Time(@DefaultValue("") String server) {}

  /**
   * Calls that come in.
   *
   * @param ring so many seconds a caller waits for somebody to claim him before he is told that he is called back
   * @param menu whether the machine leads him before operators are rung
   */
  public record Incoming(@DefaultValue("45") int ring, @DefaultValue("true") boolean menu) {}

  /**
   * How those on shift are looked after.
   *
   * @param after so many minutes without a sign of life, and they are asked for one; 0: never
   * @param site whose plan rings somebody when they do not answer
   */
  public record Presence(@DefaultValue("15") int after, @DefaultValue("station") String site) {}

  /**
   * @param url {@code redis://…} or {@code rediss://…}
   */
  public record Redis(String url) {}

  /**
   * What the trunk bears; see {@link org.contrappel.server.dispatch.queue.Budget}.
   *
   * @param lines how many calls may be alive at once
   * @param rate how many may begin in a second
   * @param reserve how many of the lines only urgent calls may take
   */
  public record Trunk(@DefaultValue("30") int lines, @DefaultValue("10") int rate, @DefaultValue("1") int reserve) {}

  /**
   * @param agiPort where the dialplan asks us what to say
   * @param recordings the folder Asterisk records into and finished recordings stay in
   * @param cel Asterisk's own event log, our witness after a crash; empty when it runs on another host
   * @param trunkOptions whether the trunk's peer answers OPTIONS, so that a dead one is known in a second
   * @param machineAfter unbroken speech of this length, without a key, is a machine
   * @param operatorComesBack so long whoever speaks with an operator who is lost waits for him
   */
  public record Asterisk(
      @DefaultValue("127.0.0.1") String amiHost,
      @DefaultValue("5038") int amiPort,
      @DefaultValue("") String amiSecret,
      @DefaultValue("4573") int agiPort,
      @DefaultValue("") String recordings,
      @DefaultValue("") String cel,
      @DefaultValue("true") boolean trunkOptions,
      @DefaultValue("4s") Duration machineAfter,
      @DefaultValue("45s") Duration operatorComesBack) {}

  /**
   * @param command a speech engine of one's own, or empty: pico2wave, else espeak-ng
   * @param cache where spoken sentences are kept
   */
  public record Speech(@DefaultValue("") String command, @DefaultValue("") String cache) {}

  /**
   * The telephones in operators' pages.
   *
   * @param port where their WebSocket is, on the host the page came from
   * @param tls whether it goes over TLS
   * @param url where it is through a proxy; empty: on that host
   * @param ariHost where Asterisk's REST interface is, by which they are drawn
   * @param ariSecret its secret; empty: there are no such telephones
   */
  public record Phone(
      @DefaultValue("8088") int port,
      @DefaultValue("false") boolean tls,
      @DefaultValue("") String url,
      @DefaultValue("127.0.0.1") String ariHost,
      @DefaultValue("8088") int ariPort,
      @DefaultValue("") String ariSecret) {
    @Override
    public String toString() {
      return "Phone[" + port + "]";
    }
  }
}
