package org.contrappel.docs;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * One terminal of a reader: a bash that is typed into. What a command exports stays for the next one; the first command
 * that fails ends it.
 */
final class Terminal implements AutoCloseable {
  private volatile String typed = "";
  private static final String DONE = "--- done ---";
  private final Process bash;
  private final Writer keyboard;
  private final Path folder;
  private final StringBuffer screen = new StringBuffer();
  private final Object written = new Object();
  private boolean over;

  Terminal(String name, Path folder, Map<String, String> environment) throws IOException {
    this.folder = folder;
    var builder = new ProcessBuilder("bash", "--norc", "--noprofile").directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    bash = builder.start();
    keyboard = bash.outputWriter();
    Thread.ofVirtual().name("screen of " + name).start(this::watch);
    type("set -eu");
  }

  /** Types the block in and hands back all it printed, once it is done. */
  String run(String block, Duration patience) throws IOException, InterruptedException {
    start(block);
    type("echo '" + DONE + "'");
    await(text -> text.endsWith(DONE + "\n"), patience);
    var printed = screen.toString();
    screen.setLength(0);
    return printed.replace(DONE + "\n", "").strip();
  }

  /** Types the block in and leaves it running. A file keeps what bash is to read apart from what its commands read. */
  void start(String block) throws IOException {
    var file = Files.createTempFile(folder, "block", ".sh");
    Files.writeString(file, block);
    typed = block;
    type("source '" + file + "' < /dev/null");
  }

  /** Waits until what is on the screen is as wanted. */
  void await(Predicate<String> wanted, Duration patience) throws InterruptedException {
    var until = System.nanoTime() + patience.toNanos();
    synchronized (written) {
      while (!wanted.test(screen.toString())) {
        var left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        if (over || left <= 0) {
          throw new AssertionError((over ? "A command failed" : "Nothing more came") + " after:\n" + typed + "\nThe screen says:\n" + screen);
        }
        written.wait(left);
      }
    }
  }

  private void type(String line) throws IOException {
    keyboard.write(line + "\n");
    keyboard.flush();
  }

  private void watch() {
    try (var output = bash.inputReader()) {
      for (String line; (line = output.readLine()) != null; ) {
        show(line + "\n", false);
      }
    } catch (IOException closed) {
      show(closed.getMessage(), true);
    }
    show("", true);
  }

  private void show(String text, boolean last) {
    synchronized (written) {
      screen.append(text);
      over |= last;
      written.notifyAll();
    }
  }

  /** Ends what was left running, as Ctrl-C would, and waits for it. */
  @Override
  public void close() throws InterruptedException, IOException {
    var running = bash.children().toList();
    running.forEach(ProcessHandle::destroy);
    keyboard.close();
    if (!bash.waitFor(90, TimeUnit.SECONDS)) {
      bash.destroyForcibly();
      throw new AssertionError("What was started in a terminal does not end; its screen says:\n" + screen);
    }
  }
}
