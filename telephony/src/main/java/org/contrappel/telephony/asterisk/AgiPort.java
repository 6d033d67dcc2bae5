package org.contrappel.telephony.asterisk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.fastagi.AgiScript;
import org.asteriskjava.fastagi.DefaultAgiServer;
import org.asteriskjava.fastagi.StaticMappingStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Our FastAGI port; each call is led by a virtual thread of its own. */
final class AgiPort extends DefaultAgiServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AgiPort.class);
  private volatile ThreadPoolExecutor pool;

  AgiPort(String address, int port, AgiScript script) {
    super(null, new StaticMappingStrategy(script));
    try {
      setAddress(InetAddress.getByName(address));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("The address for FastAGI, " + address + ", is not known here.", e);
    }
    setPort(port);
  }

  @Override
  protected ThreadPoolExecutor createPool() {
    pool = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(),
        Thread.ofVirtual().name("agi-", 0).factory());
    return pool;
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
    if (pool != null) {
      pool.shutdownNow();
    }
  }

  ExecutorService pool() {
    return pool;
  }
}
