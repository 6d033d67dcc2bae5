package org.contrappel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;

/** What comes out of the telephone in the page, measured where the browser hands it to the loudspeaker. */
final class PageEar {
  /** Remembers every connection the page opens, before any script of the page runs. */
  private static final String REMEMBER =
      """
      (() => {
        const Own = window.RTCPeerConnection;
        const lines = [];
        window.linesOfThisTest = lines;
        window.RTCPeerConnection = class extends Own {
          constructor(...how) {
            super(...how);
            lines.push(this);
          }
        };
      })();
      """;

  /** The tone must be the loudest of all that is heard, in most of the grains of a second. */
  private static final String LISTEN =
      """
      async ([hertz, millis]) => {
        const line = window.linesOfThisTest.findLast((each) => each.connectionState === 'connected');
        if (line === undefined) {
          return -1;
        }
        const context = new AudioContext();
        await context.resume();
        const ear = context.createAnalyser();
        ear.fftSize = 4096;
        const track = line.getReceivers().find((each) => each.track.kind === 'audio').track;
        const source = context.createMediaStreamSource(new MediaStream([track]));
        source.connect(ear);
        const heard = new Float32Array(ear.frequencyBinCount);
        const until = performance.now() + millis;
        let grains = 0;
        while (performance.now() < until && grains < 12) {
          await new Promise((later) => setTimeout(later, 50));
          ear.getFloatFrequencyData(heard);
          const loudest = heard.indexOf(Math.max(...heard));
          const pitch = (loudest * context.sampleRate) / ear.fftSize;
          if (heard[loudest] > -70 && Math.abs(pitch - hertz) < 25) {
            grains++;
          }
        }
        await context.close();
        return grains;
      }
      """;

  private static final int GRAINS = 12;

  private PageEar() {}

  /** Before the page is opened. */
  static void in(BrowserContext context) {
    context.addInitScript(REMEMBER);
  }

  /** Waits until the page has sounded this tone for some 600 ms. */
  static void hears(Page page, int hertz, Duration patience) {
    var grains = (Number) page.evaluate(LISTEN, List.of(hertz, (int) patience.toMillis()));
    assertThat(grains.intValue()).as("grains of %d Hz out of the page's telephone", hertz).isGreaterThanOrEqualTo(GRAINS);
  }
}
