package org.contrappel.server.assembly;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.contrappel.server.incidents.Happenings;
import org.springframework.beans.factory.DisposableBean;

/** The pause between two tries while Redis is away. It ends at once when the server closes. */
final class Retrying implements Happenings.Retry, DisposableBean {
  private static final long PAUSE_MILLIS = 100;
  private final CountDownLatch closing = new CountDownLatch(1);

  @Override
  public boolean again() {
    try {
      return !closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void destroy() {
    closing.countDown();
  }
}
