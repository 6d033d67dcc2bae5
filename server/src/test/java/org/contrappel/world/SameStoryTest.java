package org.contrappel.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;
import static org.contrappel.incident.site.AlarmClass.PANIC;

import java.util.List;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.RealRedis;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same seed tells the same story, byte for byte, wherever it is written. */
class SameStoryTest {
  private static final int HASH = 64;

  /** Three sites at once, a panic button, an operator, a crash: every entry as it is kept. */
  static List<String> story(Beginning beginning) {
    var world = beginning.world();
    var school = world.alarm("ecole-jules-ferry", INTRUSION).zone("1").arrives();
    var museum = world.alarm("musee-des-moulins", INTRUSION).zone("2").arrives();
    world.letPass(ofSeconds(20));
    var tyres = world.alarm("pneus-du-nord", INTRUSION).arrives();
    world.letPass(ofSeconds(3)).crash().letPass(ofSeconds(3));
    world.alarm("pneus-du-nord", PANIC).arrives();
    world.operator("durand").claims(tyres);
    world.letPass(ofMinutes(10));
    return List.of(school, museum, tyres).stream().flatMap(incident -> incident.entries().stream())
        .map(Entry::stored).map(bytes -> new String(bytes, UTF_8)).toList();
  }

  @Test
  void twice_in_memory() {
    assertThat(story(Scene.demonstration())).hasSizeGreaterThan(30).isEqualTo(story(Scene.demonstration()));
  }

  @Test
  void in_another_java() throws Exception {
    var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var java = ProcessHandle.current().info().command().orElseThrow();
    var other = new ProcessBuilder(java, "-cp", path, Told.class.getName())
        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    assertThat(new String(other.getInputStream().readAllBytes(), UTF_8)).contains("hash " + hash());
  }

  /** Tells the story in a Java of its own, whose sets and maps have an order of their own. */
  static final class Told {
    private Told() {}

    public static void main(String... none) {
      System.out.println("hash " + hash());
    }
  }

  private static String hash() {
    return story(Scene.demonstration()).stream().map(entry -> entry.substring(0, HASH)).toList().toString();
  }

  @Test
  void another_seed_tells_another_one() {
    assertThat(story(Scene.demonstration().seed(2))).isNotEqualTo(story(Scene.demonstration()));
  }

  /** Beside it, with the real ledger. */
  @Tag("real-redis")
  static class InRedis {
    @RegisterExtension static final RealRedis REDIS = new RealRedis();

    @Test
    void in_redis_as_in_memory() {
      var redis = Scene.demonstration().on(
          (clock, suffixes) -> REDIS.ledger().parts(Beginning.LEASES, Beginning.KEYS, suffixes));
      assertThat(story(redis)).isEqualTo(story(Scene.demonstration()));
    }
  }
}
