package org.contrappel.telephony.speech;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.contrappel.telephony.carried.CarriedParts;

/**
 * A program of the machine and how it is started: directly, never through a shell.
 *
 * @param command the program and its first arguments
 * @param folder the folder it runs in
 */
record Program(List<String> command, Path folder) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Path ANYWHERE = Path.of("/");

  Program {
    command = List.copyOf(command);
  }

  /** The program as it is carried with the station, else as the machine has it on its PATH. */
  static Optional<Program> find(CarriedParts parts, String name) {
    return parts.has("usr/bin/" + name)
        ? Optional.of(new Program(parts.command("usr/bin/" + name), ANYWHERE))
        : onPath(name).map(file -> new Program(List.of(file.toString()), ANYWHERE));
  }

  static Optional<Path> onPath(String name) {
    var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(":");
    return List.of(folders).stream()
        .filter(folder -> folder.startsWith("/"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Runs it to its end.
   *
   * @param input given to its standard input; may be empty
   * @return what it wrote to its standard output
   * @throws IOException when it cannot be started, says no, or takes longer than 30 s
   */
  byte[] run(byte[] input, List<String> arguments) throws IOException, InterruptedException {
    var line = new ArrayList<>(command);
    line.addAll(arguments);
    var process = new ProcessBuilder(line).directory(folder.toFile()).start();
    try {
      var output = readAside(process.getInputStream());
      var errors = readAside(process.getErrorStream());
      var fed = feedAside(process, input);
      if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("took longer than " + PATIENCE.toSeconds() + " s");
      }
      var bytes = output.get();
      if (process.exitValue() != 0) {
        throw new IOException("ended with " + process.exitValue() + tail(errors.get()));
      }
      fed.get();
      return bytes;
    } catch (ExecutionException e) {
      throw new IOException("its input or output broke off", e.getCause());
    } finally {
      process.destroyForcibly();
    }
  }

  private static CompletableFuture<byte[]> readAside(InputStream stream) {
    return aside(
        () -> {
          try (stream) {
            return stream.readAllBytes();
          }
        });
  }

  private static CompletableFuture<byte[]> feedAside(Process process, byte[] input) {
    return aside(
        () -> {
          try (var stream = process.getOutputStream()) {
            stream.write(input);
          } catch (IOException e) {
            // A program that has read enough and closed its ear is no trouble; if it is, its exit value says so.
            return input;
          }
          return input;
        });
  }

  private static CompletableFuture<byte[]> aside(java.util.concurrent.Callable<byte[]> deed) {
    var result = new CompletableFuture<byte[]>();
    Thread.startVirtualThread(
        () -> {
          try {
            result.complete(deed.call());
          } catch (Exception e) {
            result.completeExceptionally(e);
          }
        });
    return result;
  }

  private static String tail(byte[] errors) {
    var said = new String(errors, StandardCharsets.UTF_8).strip();
    return said.isEmpty() ? "" : ": " + said.substring(Math.max(0, said.length() - 300));
  }
}
