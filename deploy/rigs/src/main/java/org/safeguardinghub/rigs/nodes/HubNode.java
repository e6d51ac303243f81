package org.safeguardinghub.rigs.nodes;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.HubApplication;
import org.safeguardinghub.api.Node;
import org.safeguardinghub.rigs.hub.Ports;
import org.safeguardinghub.rigs.hub.Readiness;
import org.safeguardinghub.rigs.machine.Program;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A hub in a process of its own, at the same address however often it is started. */
public final class HubNode implements Node, AutoCloseable {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(40);
    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMillis(20);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Servers servers;
    private final Path log;
    private final Ports ports;
    private final Thread killAtExit = new Thread(this::kill);
    private volatile @Nullable Process process;

    /** Not started yet. {@code log} gets what it says. */
    HubNode(Servers servers, Path log) throws IOException {
        this.servers = servers;
        this.log = log;
        this.ports = Ports.free();
        Runtime.getRuntime().addShutdownHook(killAtExit);
    }

    /** Starts it, for the first time or again; returns when it is ready. */
    public void start() throws IOException, InterruptedException {
        start(HubApplication.class);
    }

    /** With a fault: {@code main} starts the hub in its own way. */
    public void start(Class<?> main) throws IOException, InterruptedException {
        long began = System.nanoTime();
        var started = process(main);
        process = started;
        Readiness.await(started, URI.create("http://127.0.0.1:" + ports.management()), began);
    }

    private Process process(Class<?> main) throws IOException {
        return new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName(),
                                "--spring.config.additional-location=" + servers.settings().toUri(),
                                "--axon.serializer.general=jackson3",
                                "--axon.serializer.events=jackson3",
                                "--axon.serializer.messages=jackson3",
                                "--server.address=127.0.0.1",
                                "--server.port=" + ports.hub(),
                                "--management.server.address=127.0.0.1",
                                "--management.server.port=" + ports.management()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Kills it, which is told nothing; returns when it is gone. */
    public void kill() {
        var running = process;
        if (running != null) {
            running.destroyForcibly();
            running.onExit().join();
        }
    }

    /** From here on it does nothing, with all that it holds. */
    public void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** It goes on where it stood still, if it did. */
    public void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        var running = process;
        if (running == null) {
            throw new IOException("no node to be told " + signal);
        }
        Program.run("kill", signal, Long.toString(running.pid()));
    }

    @Override
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.hub() + path));
    }

    @Override
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException dead) {
            // readers ask again at once, which a node that starts has no use for
            LockSupport.parkNanos(BEFORE_ASKING_AGAIN.toNanos());
            throw new IllegalStateException(dead);
        } catch (IOException cut) {
            throw new IllegalStateException(cut);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Asks it to stop, and kills it if it does not. */
    @Override
    public void close() {
        var running = process;
        try {
            if (running != null) {
                running.destroy();
                running.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        kill();
        client.shutdownNow();
        try {
            Runtime.getRuntime().removeShutdownHook(killAtExit);
        } catch (IllegalStateException exiting) {
            // then the hook has nothing left to do
        }
    }
}
