package org.contrappel.launcher.keep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps all parts of one station, and ends them in the opposite order to their beginning. */
public final class Keeper implements AutoCloseable {
  private static final Duration TO_END = Duration.ofSeconds(10);

  private final PartNotes notes;
  private final Consumer<String> tell;
  private final List<KeptPart> kept = new ArrayList<>();

  public Keeper(PartNotes notes, Consumer<String> tell) {
    this.notes = notes;
    this.tell = tell;
  }

  /** Begins these together and waits until all are ready; when one fails, the caller closes the keeper. */
  public void start(List<Part> parts) {
    var found = new ArrayList<Optional<ProcessHandle>>();
    for (var part : parts) {
      var own = new Orphans(notes, tell).adopt(part);
      if (own.isEmpty()) {
        part.ports().forEach(Port::mustBeFree);
      }
      found.add(own);
    }
    var begun = new ArrayList<KeptPart>();
    for (var i = 0; i < parts.size(); i++) {
      begun.add(KeptPart.begin(parts.get(i), found.get(i), notes, tell));
    }
    synchronized (kept) {
      kept.addAll(begun);
    }
    begun.forEach(one -> one.awaitReady(1, one.part().patience()));
  }

  public KeptPart part(String name) {
    return parts().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("This station has no part " + name + "."));
  }

  /** In the order they were begun. */
  public List<KeptPart> parts() {
    synchronized (kept) {
      return List.copyOf(kept);
    }
  }

  @Override
  public void close() {
    parts().reversed().forEach(one -> one.end(TO_END));
  }
}
