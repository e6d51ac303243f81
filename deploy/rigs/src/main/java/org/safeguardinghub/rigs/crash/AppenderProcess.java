package org.safeguardinghub.rigs.crash;

import org.safeguardinghub.rigs.server.Address;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An appender in a process of its own, and what it was told is done. */
public final class AppenderProcess implements AutoCloseable {
    /** The variable in which the process finds the password. */
    static final String PASSWORD = "RIG_PASSWORD";

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final long QUIET_MILLIS = 200;

    private final Process process;
    private final Thread drain;
    private final List<List<String>> acknowledged = new ArrayList<>();

    private AppenderProcess(Process process) {
        this.process = process;
        this.drain = Thread.ofPlatform().daemon().name("acknowledged").start(this::drain);
    }

    /**
     * Starts to append.
     *
     * @param isDurable whether the database must be one that forgets nothing
     * @param log gets what the process says of its failures
     */
    public static AppenderProcess start(Address database, boolean isDurable, Path log)
            throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx192m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Appender.class.getName(),
                                database.url(),
                                database.user()));
        if (!isDurable) {
            command.add("forgetful");
        }
        File said = log.toFile();
        var builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(said));
        builder.environment().put(PASSWORD, database.password());
        return new AppenderProcess(builder.start());
    }

    private void drain() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty()) {
                    add(List.of(line.split(" ")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void add(List<String> ids) {
        acknowledged.add(ids);
        notifyAll();
    }

    /** The ids of each append that was acknowledged so far. */
    public synchronized List<List<String>> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Returns when so many appends were acknowledged in all. */
    public synchronized void await(int appends) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (acknowledged.size() < appends) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0 || !process.isAlive()) {
                throw new IOException(
                        "the appender had %d of %d appends acknowledged and %s"
                                .formatted(
                                        acknowledged.size(),
                                        appends,
                                        process.isAlive() ? "hangs" : "ended"));
            }
            wait(Math.min(left, 1000));
        }
    }

    /** For whoever wants to halt it. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Returns when nothing comes from a process that was halted. */
    public void awaitQuiet() throws InterruptedException {
        int before;
        do {
            before = acknowledged().size();
            // nothing announces that a halted process has no more to say; only silence does
            Thread.sleep(QUIET_MILLIS);
        } while (acknowledged().size() > before);
    }

    /** Kills it; returns when all that it had printed is here. */
    public void kill() throws InterruptedException {
        close();
        process.waitFor();
        drain.join();
    }

    /** Lets it finish the appends it is at; returns when all that it printed is here. */
    public void finish() throws IOException, InterruptedException {
        process.outputWriter().close();
        if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("the appender did not end");
        }
        drain.join();
    }

    /** By its handle: the process itself would close the pipe with what is still in it. */
    @Override
    public void close() {
        process.toHandle().destroyForcibly();
    }
}
