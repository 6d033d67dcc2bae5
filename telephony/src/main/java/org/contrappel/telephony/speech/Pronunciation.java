package org.contrappel.telephony.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How words that the engine gets wrong are to be said: whole words, whatever their case, longest first. */
public final class Pronunciation {
  public static final Pronunciation AS_WRITTEN = new Pronunciation(Map.of());

  private final Map<String, String> saidAs = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Pattern words;

  public Pronunciation(Map<String, String> saidAs) {
    this.saidAs.putAll(saidAs);
    var any = this.saidAs.keySet().stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
    words = saidAs.isEmpty()
        ? null
        : Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Reads a properties file in UTF-8: {@code Xylo = Ksilo}, with {@code \ } for a blank in the word. */
  public static Pronunciation read(Path file) throws IOException {
    var lines = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      lines.load(reader);
    }
    return new Pronunciation(
        lines.stringPropertyNames().stream().collect(Collectors.toMap(word -> word, lines::getProperty)));
  }

  String of(String text) {
    return words == null
        ? text
        : words.matcher(text).replaceAll(found -> Matcher.quoteReplacement(said(found.group())));
  }

  private String said(String word) {
    return saidAs.getOrDefault(word, word);
  }
}
