package org.contrappel.launcher.keep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.contrappel.launcher.Refusal;

/** Keeps all parts of one station, and ends them in the opposite order to their beginning. */
public final class Keeper implements AutoCloseable {
  private static final Duration TO_END = Duration.ofSeconds(10);

  private final PartNotes notes;
  private final Consumer<String> tell;
  private final List<KeptPart> kept = new ArrayList<>();
  private boolean closed;

  public Keeper(PartNotes notes, Consumer<String> tell) {
    this.notes = notes;
    this.tell = tell;
  }

  /** Begins these together and waits until all are ready; when one fails, the caller closes the keeper. */
  public void start(List<Part> parts) {
    var begun = new ArrayList<KeptPart>();
    for (var part : parts) {
      new Orphans(notes, tell).adopt(part).ifPresent(found -> begun.add(begin(part, Optional.of(found))));
    }
    var missing = parts.stream().filter(part -> begun.stream().noneMatch(one -> one.part() == part)).toList();
    missing.forEach(part -> part.ports().forEach(Port::mustBeFree));
    missing.forEach(part -> begun.add(begin(part, Optional.empty())));
    inOrderOf(parts, begun);
    begun.forEach(one -> one.awaitReady(1, one.part().patience()));
  }

  /** What was taken over was begun first; it is to end in the order it was asked for all the same. */
  private void inOrderOf(List<Part> parts, List<KeptPart> begun) {
    begun.sort(Comparator.comparing(one -> parts.indexOf(one.part())));
    synchronized (kept) {
      kept.removeAll(begun);
      kept.addAll(begun);
    }
  }

  private KeptPart begin(Part part, Optional<ProcessHandle> found) {
    synchronized (kept) {
      if (closed) {
        throw new Refusal("The station is being ended.");
      }
      var begun = KeptPart.begin(part, found, notes, tell);
      kept.add(begun);
      return begun;
    }
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
    synchronized (kept) {
      closed = true;
    }
    parts().reversed().forEach(one -> one.end(TO_END));
  }
}
