package org.contrappel.telephony.asterisk;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.asteriskjava.fastagi.AgiReader;
import org.asteriskjava.fastagi.AgiWriter;
import org.asteriskjava.fastagi.StaticMappingStrategy;
import org.asteriskjava.fastagi.internal.AgiConnectionHandler;
import org.asteriskjava.fastagi.internal.DefaultAgiChannelFactory;
import org.junit.jupiter.api.Test;

class AgiPortTest {

  @Test
  void a_request_that_comes_in_as_the_port_closes_is_let_go_so_that_its_caller_can_ask_again() {
    var port = new AgiPort("127.0.0.1", FreePorts.udp(), (_, _) -> { });
    var late = new Request();
    port.close();
    port.execute(late);
    assertThat(late.released).isTrue();
  }

  @Test
  void whoever_is_led_as_the_port_closes_is_let_go_even_where_the_interrupt_is_lost() throws Exception {
    var number = FreePorts.tcp();
    var led = new CountDownLatch(1);
    var never = new CountDownLatch(1);
    var port = new AgiPort("127.0.0.1", number, (_, _) -> {
      led.countDown();
      losingInterrupts(never);
    });
    port.open();
    try (var asterisk = connected(number)) {
      asterisk.setSoTimeout(10_000);
      asterisk.getOutputStream().write("agi_request: agi://127.0.0.1/turn\nagi_uniqueid: 1.1\n\n".getBytes(US_ASCII));
      led.await();
      port.close();
      assertThat(asterisk.getInputStream().read()).as("the connection's end").isEqualTo(-1);
    } finally {
      never.countDown();
    }
  }

  private static Socket connected(int port) {
    var socket = new AtomicReference<Socket>();
    Await.until(Duration.ofSeconds(10), "the port", () -> {
      try {
        socket.set(new Socket("127.0.0.1", port));
        return true;
      } catch (IOException notYet) {
        return false;
      }
    });
    return socket.get();
  }

  private static void losingInterrupts(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException lost) {
        // As the library does while it waits for the manager interface's answer.
      }
    }
  }

  private static final class Request extends AgiConnectionHandler {
    private volatile boolean released;

    Request() {
      super(new StaticMappingStrategy((_, _) -> { }), new DefaultAgiChannelFactory());
    }

    @Override
    protected AgiReader createReader() {
      throw new IllegalStateException("It is not to be read any more.");
    }

    @Override
    protected AgiWriter createWriter() {
      throw new IllegalStateException("It is not to be answered any more.");
    }

    @Override
    public void release() {
      released = true;
    }
  }
}
