package org.contrappel.telephony.asterisk;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.EventTimeoutException;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.ResponseEvents;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.EventGeneratingAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.event.ConnectEvent;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.response.ManagerResponse;
import org.contrappel.telephony.asterisk.home.AmiAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to the manager interface that is there again whenever Asterisk is. The library does not retry the first
 * login, notices a half-dead connection only by a read time-out, and delivers events on the thread that also reads the
 * answers: therefore the retry, the ping and the queue here.
 */
final class AmiLine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AmiLine.class);
  private static final Duration RETRY = Duration.ofMillis(250);
  private static final Duration PING_EVERY = Duration.ofSeconds(2);
  private static final int DEAD_AFTER_MILLIS = 7_000;
  private static final int ANSWER_WITHIN_MILLIS = 2_000;

  private final CompletableFuture<Void> firstUp = new CompletableFuture<>();
  private final DefaultManagerConnection connection;
  private final Semaphore changed = new Semaphore(0);
  private volatile boolean closed;
  private volatile boolean answers;
  private final BlockingQueue<ManagerEvent> events = new LinkedBlockingQueue<>();
  private final Consumer<ManagerEvent> reader;
  private final Consumer<Boolean> connected;

  /**
   * @param events is given each event, one after the other, on a thread of ours
   * @param connected is told each time the line is there (logged in) and each time it is gone
   */
  AmiLine(AmiAccess ami, String user, Consumer<ManagerEvent> events, Consumer<Boolean> connected) {
    this.connection = new DefaultManagerConnection(ami.host(), ami.port(), user, ami.secret());
    this.connected = connected;
    connection.setSocketTimeout(ANSWER_WITHIN_MILLIS);
    connection.setSocketReadTimeout(DEAD_AFTER_MILLIS);
    connection.setDefaultResponseTimeout(ANSWER_WITHIN_MILLIS);
    connection.setDefaultEventTimeout(ANSWER_WITHIN_MILLIS);
    this.reader = events;
    connection.addEventListener(event -> {
      if (event instanceof ConnectEvent || event instanceof DisconnectEvent) {
        changed.release();
      }
      this.events.add(event);
    });
  }

  /** Connects, now or as soon as Asterisk is there. */
  void open() {
    Thread.ofVirtual().name("ami-events").start(() -> deliver(reader));
    Thread.ofVirtual().name("ami-watch").start(this::keep);
  }

  /** Completes when the line is there for the first time, on the thread that then watches it. */
  CompletableFuture<Void> firstUp() {
    return firstUp;
  }

  boolean up() {
    return answers && connection.getState() == ManagerConnectionState.CONNECTED;
  }

  /** Sends and waits for the answer. */
  ManagerResponse ask(ManagerAction action) throws Unreachable {
    try {
      var answer = connection.sendAction(action);
      if (answer == null) {
        // The library's word for a wait that was interrupted: it keeps the interrupt for itself.
        Thread.currentThread().interrupt();
        throw new Unreachable(new InterruptedException("Interrupted while Asterisk was asked"));
      }
      return answer;
    } catch (IOException | TimeoutException | IllegalStateException e) {
      throw new Unreachable(e);
    }
  }

  /** Sends and waits for the whole list of events that answers. */
  ResponseEvents list(EventGeneratingAction action) throws Unreachable {
    try {
      return connection.sendEventGeneratingAction(action);
    } catch (IOException | EventTimeoutException | IllegalStateException e) {
      throw new Unreachable(e);
    }
  }

  private void keep() {
    var wasUp = false;
    try {
      do {
        if (connection.getState() == ManagerConnectionState.INITIAL
            || connection.getState() == ManagerConnectionState.DISCONNECTED) {
          firstLogin();
        }
        answers = connection.getState() == ManagerConnectionState.CONNECTED && pong();
        var isUp = answers;
        if (isUp != wasUp) {
          wasUp = isUp;
          firstUp.complete(null);
          connected.accept(isUp);
        }
        changed.tryAcquire(wasUp ? PING_EVERY.toMillis() : RETRY.toMillis(), TimeUnit.MILLISECONDS);
        changed.drainPermits();
      } while (!closed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean pong() {
    try {
      ask(new PingAction());
      return true;
    } catch (Unreachable e) {
      LOG.debug("No answer to a ping", e);
      return false;
    }
  }

  private void firstLogin() {
    try {
      connection.login();
    } catch (IOException | TimeoutException | IllegalStateException e) {
      LOG.debug("Asterisk's manager interface is not there yet: {}", e.getMessage());
    } catch (AuthenticationFailedException e) {
      LOG.warn("Asterisk refuses our login to its manager interface; its manager.conf and our secret differ.");
    }
  }

  private void deliver(Consumer<ManagerEvent> to) {
    while (!closed) {
      try {
        to.accept(events.take());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.error("An event of Asterisk's was not handled", e);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    changed.release();
    if (connection.getState() != ManagerConnectionState.INITIAL) {
      connection.logoff();
    }
  }

  /** Asterisk did not answer: whether it did what was asked is not known. */
  static final class Unreachable extends Exception {
    Unreachable(Throwable cause) {
      super("Asterisk's manager interface does not answer", cause);
    }
  }
}
