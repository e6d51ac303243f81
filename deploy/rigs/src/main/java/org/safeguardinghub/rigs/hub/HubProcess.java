package org.safeguardinghub.rigs.hub;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A development hub that was started by its script, as anybody would start it. */
public final class HubProcess implements AutoCloseable {
    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);

    private final Process process;
    private final Path data;
    private final Ports ports;
    private final Thread stopAtExit;
    private final Duration untilReady;
    private volatile List<ProcessHandle> leftBehind = List.of();

    private HubProcess(Process process, Path data, Ports ports, long began)
            throws IOException, InterruptedException {
        this.process = process;
        this.data = data;
        this.ports = ports;
        this.stopAtExit = new Thread(this::destroy);
        Runtime.getRuntime().addShutdownHook(stopAtExit);
        try {
            this.untilReady = Readiness.await(process, at(ports.management(), ""), began);
        } catch (IOException | InterruptedException | RuntimeException notReady) {
            close();
            throw notReady;
        }
    }

    /**
     * Returns when the hub says that it is ready.
     *
     * @param script starts a hub when told {@code demo}
     * @param log gets what the hub says
     * @param more further options of the script
     */
    public static HubProcess start(Path script, Path data, Path log, Ports ports, List<String> more)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                script.toString(),
                                "demo",
                                "--data",
                                data.toString(),
                                "--port",
                                Integer.toString(ports.hub()),
                                "--management-port",
                                Integer.toString(ports.management()),
                                "--issuer-port",
                                Integer.toString(ports.issuer()),
                                "--kafka-port",
                                Integer.toString(ports.kafka()),
                                "--postgres-port",
                                Integer.toString(ports.postgres())));
        command.addAll(more);
        long began = System.nanoTime();
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        return new HubProcess(process, data, ports, began);
    }

    /** From the start of the script to the first answer that the hub is ready. */
    public Duration untilReady() {
        return untilReady;
    }

    /** The script makes way for the hub, so that its process is the hub's. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** The hub's database server, with its workers; none while it does not run. */
    public List<ProcessHandle> postgres() {
        return ProcessUse.postgres(data.resolve("postgres").resolve("db"));
    }

    public URI hub() {
        return at(ports.hub(), "");
    }

    public URI issuer() {
        return at(ports.issuer(), "");
    }

    /** The address of the database of events, without user and password. */
    public String eventDatabase() {
        return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/hub";
    }

    public URI metrics() {
        return at(ports.management(), "/metrics");
    }

    /**
     * Kills the hub, which is told nothing and flushes nothing. Its database server is left behind,
     * running, until a hub is started on the same data or this is closed.
     *
     * @param databaseToo kills that at the same moment
     */
    public void kill(boolean databaseToo) {
        leftBehind = postgres();
        process.destroyForcibly();
        if (databaseToo) {
            leftBehind.forEach(ProcessHandle::destroyForcibly);
        }
        process.onExit().join();
    }

    /** Asks the hub to stop and waits until its servers have stopped too. */
    @Override
    public void close() {
        destroy();
        if (!hasEnded()) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroyForcibly();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(stopAtExit);
        } catch (IllegalStateException exiting) {
            // then the hook has done its work already
        }
    }

    private void destroy() {
        process.destroy();
        leftBehind.forEach(ProcessHandle::destroy);
    }

    private boolean hasEnded() {
        try {
            return process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static URI at(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
