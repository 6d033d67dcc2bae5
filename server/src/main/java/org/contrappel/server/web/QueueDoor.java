package org.contrappel.server.web;

import org.contrappel.server.dispatch.queue.Picture;
import org.contrappel.server.dispatch.queue.Throttle;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What of the trunk is in use, and who waits for it. */
@RestController
class QueueDoor {
  private final Throttle throttle;

  QueueDoor(Throttle throttle) {
    this.throttle = throttle;
  }

  @GetMapping("/api/queue")
  Picture queue() {
    return throttle.picture();
  }
}
