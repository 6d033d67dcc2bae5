package org.contrappel.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

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
