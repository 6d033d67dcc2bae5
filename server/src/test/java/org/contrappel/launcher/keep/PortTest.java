package org.contrappel.launcher.keep;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.contrappel.launcher.Refusal;
import org.contrappel.launcher.settings.Setting;
import org.junit.jupiter.api.Test;

class PortTest {
  private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  @Test
  void a_port_somebody_listens_on_is_refused_with_its_number_and_setting() throws IOException {
    try (var somebody = new ServerSocket()) {
      somebody.bind(ANY);

      assertThatThrownBy(() -> Port.tcp(somebody.getLocalPort(), Setting.HTTP_PORT).mustBeFree())
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("Port " + somebody.getLocalPort())
          .hasMessageContaining("http.port")
          .hasMessageContaining("CONTRAPPEL_HTTP_PORT");
    }
  }

  @Test
  void a_taken_udp_port_is_seen_too_and_tcp_beside_it_is_free() throws IOException {
    try (var somebody = new DatagramSocket(ANY)) {
      assertThatThrownBy(() -> Port.udp(somebody.getLocalPort(), Setting.SIP_PORT).mustBeFree())
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("sip.port");
      assertThatCode(() -> Port.tcp(somebody.getLocalPort(), Setting.SIP_PORT).mustBeFree()).doesNotThrowAnyException();
    }
  }
}
