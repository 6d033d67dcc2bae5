package org.contrappel.server;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the server. Redis and Asterisk are the launcher's: they are expected to be there, or to come soon. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Main {

  public static void main(String[] arguments) {
    SpringApplication.run(Main.class, arguments);
  }

  /** The one clock; everything that needs the time is handed it. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
