package org.contrappel.calls;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.station.StationUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whole incidents by telephone on one station with plans of its own, and operators at their desks. */
@Tag("real-call")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD) // its calls run at once, but no third station beside those of other tests
class PlansByTelephoneTest implements Missions, OperatorsOnTheLine, OwnersWhoLeave, WrongCodes, ListsOfPeople {
  private static final int OPERATORS = 7;
  private final AtomicInteger seated = new AtomicInteger();
  private final ConcurrentLinkedQueue<Operator> atWork = new ConcurrentLinkedQueue<>();
  private Stage stage;

  @BeforeAll
  void start() throws URISyntaxException {
    var home = Path.of(PlansByTelephoneTest.class.getResource("/by-telephone").toURI());
    var names = IntStream.rangeClosed(1, OPERATORS).mapToObj(i -> "operator-" + i).toList();
    stage = new Stage(StationUnderTest.start(
        settings -> settings.with(Setting.STATION, home.toString()).with(Setting.OPERATOR_RETURNS, "4"), names));
  }

  @Override
  public Stage stage() {
    return stage;
  }

  @Override
  public Operator operator() {
    var operator = new Operator(stage.station().operators().get(seated.getAndIncrement()), stage.station());
    atWork.add(operator);
    return operator;
  }

  @AfterAll
  void nothing_the_station_wrote_holds_a_code() throws IOException {
    atWork.forEach(Operator::close);
    stage.close();
    stage.mustHaveWrittenNoCode();
    stage.station().delete();
  }
}
