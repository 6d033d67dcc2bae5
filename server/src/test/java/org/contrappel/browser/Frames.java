package org.contrappel.browser;

/** How long each frame took while the longest part of the page was scrolled from top to bottom. */
final class Frames {
  /** Scrolls for two seconds, a step a frame, and gives the milliseconds between frames. */
  static final String WHILE_SCROLLING =
      """
      () => new Promise((done) => {
        const all = [document.scrollingElement, ...document.querySelectorAll('*')];
        const room = (element) => element.scrollHeight - element.clientHeight;
        const longest = all
          .filter((e) => e === document.scrollingElement || /auto|scroll/.test(getComputedStyle(e).overflowY))
          .reduce((a, b) => (room(b) > room(a) ? b : a));
        const frames = [];
        let last = performance.now();
        const first = last;
        const step = (now) => {
          frames.push(now - last);
          last = now;
          longest.scrollTop = (room(longest) * (now - first)) / 2000;
          if (now - first < 2000) requestAnimationFrame(step);
          else done(frames.slice(1));
        };
        requestAnimationFrame(step);
      })
      """;

  private Frames() {}
}
