package org.contrappel.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSocketAddressTest {

  @Test
  void it_is_on_the_host_the_page_came_from_or_where_a_setting_says() {
    assertThat(new WebSocketAddress("", false, 8088).seenFrom("localhost")).isEqualTo("ws://localhost:8088/ws");
    assertThat(new WebSocketAddress("", true, 8089).seenFrom("desk.example.org")).isEqualTo("wss://desk.example.org:8089/ws");
    assertThat(new WebSocketAddress("wss://desk.example.org/ws", false, 8088).seenFrom("localhost"))
        .isEqualTo("wss://desk.example.org/ws");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a; script-src *", "a\r\nX: y", "", "*"})
  void a_host_that_would_be_read_as_policy_is_not_repeated(String host) {
    assertThat(new WebSocketAddress("", false, 8088).seenFrom(host)).isEqualTo("ws://localhost:8088/ws");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a/ws", "wss://a b", "wss://a;x", "wss://a/ws?x"})
  void a_setting_that_is_no_address_is_refused(String url) {
    assertThatThrownBy(() -> new WebSocketAddress(url, false, 8088)).hasMessageContaining("phone.url");
  }
}
