package org.contrappel.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.launcher.TagFilter.excludeTags;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.ImageFromDockerfile;

@Tag("container")
class LedgerInContainerTest {
  private static final String REDIS_NAMED = "contrappel.test.redis";
  private static final int PORT = 6379;
  /** Fewer would mean that the suite was not found. */
  private static final int SOME = 20;

  @Test
  void the_ledgers_tests_pass_on_a_redis_of_our_own_dockerfile() {
    var image = new ImageFromDockerfile("contrappel-redis", false).withDockerfile(Path.of("../docker/redis/Dockerfile"));
    try (var redis = new GenericContainer<>(image).withExposedPorts(PORT)) {
      redis.start();
      System.setProperty(REDIS_NAMED, "redis://" + redis.getHost() + ":" + redis.getMappedPort(PORT));
      var summary = ledgerSuite();

      assertThat(summary.getFailures()).isEmpty();
      assertThat(summary.getTestsSucceededCount()).isGreaterThanOrEqualTo(SOME);
    } finally {
      System.clearProperty(REDIS_NAMED);
    }
  }

  /** All but those that kill Redis: this one is not theirs to kill. */
  private static TestExecutionSummary ledgerSuite() {
    var listener = new SummaryGeneratingListener();
    var suite = LauncherDiscoveryRequestBuilder.request()
        .selectors(selectPackage("org.contrappel.server.ledger"), selectPackage("org.contrappel.server.lane"))
        .filters(excludeTags("container", RealRedis.KILLS_REDIS), includeClassNamePatterns(".*Test"))
        .build();
    LauncherFactory.create().execute(suite, listener);
    return listener.getSummary();
  }
}
