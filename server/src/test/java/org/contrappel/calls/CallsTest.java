package org.contrappel.calls;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** All tests of calls on one station; when they are done, everything it wrote is searched for the codes keyed. */
@Tag("real-call")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class CallsTest implements CodesKeyed {
  private Stage stage;

  @BeforeAll
  void start() {
    stage = new Stage();
  }

  @Override
  public Stage stage() {
    return stage;
  }

  @AfterAll
  void nothing_the_station_wrote_holds_a_code() {
    stage.close();
  }
}
