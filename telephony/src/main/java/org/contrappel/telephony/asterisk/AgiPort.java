package org.contrappel.telephony.asterisk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
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
    try {
      threads.execute(request);
    } catch (RejectedExecutionException closed) {
      ((AgiConnectionHandler) request).release();
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

  /** Ends the control of every call, not the calls: an interrupted virtual thread closes its socket. */
  @Override
  public void close() {
    shutdown();
    threads.shutdownNow();
  }
}
