package org.safeguardinghub.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;

import org.axonframework.updates.LoggingUpdateCheckerReporter;
import org.axonframework.updates.UpdateChecker;
import org.axonframework.updates.UpdateCheckerHttpClient;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.HubWithBroker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/** Axon's home is a server of ours here, and what it is told is that it may call. */
class CallHomeIT {
    private static final String HOME = "axoniq.usage.url";
    private static final String DISABLED = "axoniq.update-checker.disabled";

    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer home;

    @BeforeEach
    void wait_for_calls() throws IOException {
        home = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        home.createContext(
                "/",
                exchange -> {
                    calls.incrementAndGet();
                    exchange.sendResponseHeaders(503, -1);
                    exchange.close();
                });
        home.start();
        System.setProperty(HOME, "http://127.0.0.1:" + home.getAddress().getPort());
        System.setProperty(DISABLED, "false");
    }

    @AfterEach
    void hang_up() {
        System.clearProperty(HOME);
        System.setProperty(DISABLED, "true");
        home.stop(0);
    }

    @Test
    void the_hub_never_calls(@TempDir Path folder) throws Exception {
        try (var hub = unnoticed(() -> new HubWithBroker(folder))) {
            assertThat(hub.count("select count(*) from event")).isPositive();
            await().during(Duration.ofSeconds(5))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> calls.get() == 0);
        }
    }

    @Test
    void axon_by_itself_would_call() {
        var settings = UsagePropertyProvider.create();
        var checker =
                new UpdateChecker(
                        new UpdateCheckerHttpClient(settings),
                        new LoggingUpdateCheckerReporter(),
                        settings);
        checker.start();
        try {
            await().atMost(Duration.ofSeconds(20)).until(() -> calls.get() > 0);
        } finally {
            checker.stop();
        }
    }

    /** Axon never calls from a thread on which it sees a test; a new thread has none to see. */
    private static <T> T unnoticed(Callable<T> started) throws Exception {
        var task = new FutureTask<>(started);
        new Thread(task).start();
        return task.get();
    }
}
