package org.contrappel.launcher.keep;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Parts left behind by a launcher that was killed. A part that is exactly what would be started now is taken over, so
 * that a call on it goes on; any other is ended.
 */
public record Orphans(PartNotes notes, Consumer<String> tell) {
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** The process to take over, if there is one. */
  Optional<ProcessHandle> adopt(Part part) {
    var note = notes.of(part.name()).filter(PartNotes.Note::holds);
    if (note.isEmpty()) {
      notes.forget(part.name());
      return Optional.empty();
    }
    var process = ProcessHandle.of(note.get().process().pid());
    if (process.isPresent() && note.get().isJust(part) && part.readiness().ready()) {
      tell.accept(part.name() + " was left running by an earlier start (pid " + process.get().pid() + "): taken over.");
      return process;
    }
    end(part.name());
    return Optional.empty();
  }

  /** Ends those of these parts that were left behind. */
  public void end(List<String> parts) {
    parts.forEach(this::end);
  }

  private void end(String part) {
    notes.of(part).filter(PartNotes.Note::holds).flatMap(note -> ProcessHandle.of(note.process().pid())).ifPresent(process -> {
      tell.accept(part + " was left running by an earlier start (pid " + process.pid() + "): ended.");
      Ending.of(process, PATIENCE);
    });
    notes.forget(part);
  }
}
