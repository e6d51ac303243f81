package org.safeguardinghub.rigs.hub;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits until a hub says that it is ready. */
public final class Readiness {
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Readiness() {}

    /**
     * Fails if the process ends first, or takes too long.
     *
     * @param management where it answers for its health
     * @param began in nanoseconds
     * @return the time from then to the first answer that it is ready
     */
    public static Duration await(Process hub, URI management, long began)
            throws IOException, InterruptedException {
        HttpRequest question =
                HttpRequest.newBuilder(management.resolve("/health/readiness"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (hub.isAlive()) {
                if (isReady(client, question)) {
                    return Duration.ofNanos(System.nanoTime() - began);
                }
                if (System.nanoTime() - began > LONGEST_START.toNanos()) {
                    throw new IOException("the hub was not ready within " + LONGEST_START);
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
        throw new IOException("the hub ended with " + hub.exitValue() + " instead of starting");
    }

    private static boolean isReady(HttpClient client, HttpRequest question)
            throws InterruptedException {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
