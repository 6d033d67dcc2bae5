package org.contrappel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A telephone in a page and nothing else: JsSIP as the desk has it, put into a page of the station. It takes by itself what
 * its operator asked for, and nothing else.
 */
public record PageTelephone(OpenDesk desk) {
  private static final Path HOME = Path.of("..", "web-softphone").toAbsolutePath().normalize();
  private static final double AUDIBLE_DB = -50;

  /** Registers it for whoever is signed in. To be called anew after the page was loaded anew. */
  public void registers() {
    desk.page().evaluate(script());
    assertThat(desk.page().evaluate("() => telephone.starts()")).isEqualTo("registered");
  }

  /** Where it is registered. */
  public String webSocket() {
    return (String) desk.page().evaluate("() => telephone.webSocket");
  }

  private static String script() {
    try {
      var out = Files.createTempFile("telephone", ".js");
      var made = new ProcessBuilder(
          Browser.node().toString(), "node_modules/rolldown/bin/cli.mjs", "test/telephone.ts", "--file", out.toString(),
          "--format", "iife", "--platform", "browser")
          .directory(HOME.toFile()).redirectErrorStream(true).start();
      var said = new String(made.getInputStream().readAllBytes());
      assertThat(made.waitFor()).as("%s", said).isZero();
      var text = Files.readString(out);
      Files.delete(out);
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException("The telephone for a page cannot be made", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public void dials(String number) {
    desk.page().evaluate("number => telephone.dials(number)", number);
  }

  public void hangsUp() {
    desk.page().evaluate("() => telephone.hangsUp()");
  }

  /** Waits until it speaks. @return the call it is told it is for; null: none */
  public String talks() {
    desk.page().waitForFunction("() => telephone.state === 'talks'");
    return (String) desk.page().evaluate("() => telephone.attempt");
  }

  public void isOver() {
    desk.page().waitForFunction("() => telephone.state.startsWith('ended')");
  }

  /** Waits until it hears this tone, louder than all else. */
  public void hears(int hertz, Duration within) {
    desk.page().waitForFunction(
        "([hertz, audible]) => { const heard = telephone.hears(hertz);"
            + " return heard.level > audible && Math.abs(heard.at - hertz) < 30; }",
        List.of(hertz, AUDIBLE_DB), new com.microsoft.playwright.Page.WaitForFunctionOptions()
            .setPollingInterval(40).setTimeout(within.toMillis()));
  }

  /** The codec of what it hears, such as {@code audio/opus}, and how many packets came and were lost. */
  @SuppressWarnings("unchecked")
  public Map<String, Object> figures() {
    return (Map<String, Object>) desk.page().evaluate(
        """
        async () => {
          const all = await telephone.stats();
          const inbound = all.find(({ type }) => type === 'inbound-rtp');
          const outbound = all.find(({ type }) => type === 'outbound-rtp');
          return {
            codec: all.find(({ id }) => id === inbound.codecId).mimeType,
            received: inbound.packetsReceived, lost: inbound.packetsLost, sent: outbound.packetsSent,
            energy: inbound.totalAudioEnergy, dtls: all.find(({ type }) => type === 'transport').dtlsState,
            pairs: all.filter(({ type, nominated }) => type === 'candidate-pair' && nominated).length,
          };
        }
        """);
  }

  /** What was said in SIP and SDP, for whoever looks for a fault. */
  public String log() {
    return (String) desk.page().evaluate("() => telephone.log.join('\\n\\n')");
  }
}
