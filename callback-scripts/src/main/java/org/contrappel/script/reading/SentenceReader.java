package org.contrappel.script.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.contrappel.script.Sentence;

/** Reads a file of named sentences, each in every language and without placeholders. */
public final class SentenceReader {
  private SentenceReader() {}

  /** The sentences by name, or everything that is wrong with the file. */
  public static Reading<Map<String, Sentence>> read(String file, byte[] bytes) {
    Faults faults = new Faults(file);
    SentenceReading reading = new SentenceReading(Set.of(), faults);
    Map<String, Sentence> sentences = new LinkedHashMap<>();
    Document.compose(bytes, faults).ifPresent(root -> Fields.any(root, "The file", faults)
        .named()
        .forEach((name, node) -> sentences.put(name, reading.one(node))));
    return faults.none() ? new Reading.Sound<>(Map.copyOf(sentences)) : new Reading.Broken<>(faults.inOrder());
  }
}
