package org.contrappel.telephony.asterisk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.asteriskjava.fastagi.AgiScript;
import org.asteriskjava.fastagi.DefaultAgiServer;
import org.asteriskjava.fastagi.StaticMappingStrategy;
import org.asteriskjava.fastagi.internal.AgiConnectionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Our FastAGI port; each call is led by a virtual thread of its own. */
final class AgiPort extends DefaultAgiServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AgiPort.class);
  private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("agi-", 0).factory());
  private final Set<AgiConnectionHandler> open = ConcurrentHashMap.newKeySet();

  AgiPort(String address, int port, AgiScript script) {
    super(null, new StaticMappingStrategy(script));
    try {
      setAddress(InetAddress.getByName(address));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("The address for FastAGI, " + address + ", is not known here.", e);
    }
    setPort(port);
  }

  /**
   * The library's own pool has at most 500 threads; and a request that comes in as the port closes is left there with its
   * socket open, so that the dialplan would wait for its answer for ever: here it is closed, and the caller asks again.
   */
  @Override
  protected void execute(Runnable request) {
    var led = (AgiConnectionHandler) request;
    open.add(led);
    try {
      threads.execute(() -> {
        try {
          led.run();
        } finally {
          open.remove(led);
        }
      });
    } catch (RejectedExecutionException closed) {
      open.remove(led);
      led.release();
    }
  }

  void open() {
    Thread.ofPlatform().daemon().name("agi-accept").start(() -> {
      try {
        startup();
      } catch (IOException e) {
        LOG.error("FastAGI port {} cannot be opened; is it in use? Choose another one.", getPort(), e);
      }
    });
  }

  /**
   * Ends the control of every call, not the calls. An interrupt closes the socket of a thread that waits for Asterisk; one
   * that waits for something else may lose the interrupt there (the manager connection does), so every socket is closed too.
   */
  @Override
  public void close() {
    shutdown();
    threads.shutdownNow();
    open.forEach(AgiConnectionHandler::release);
  }
}
