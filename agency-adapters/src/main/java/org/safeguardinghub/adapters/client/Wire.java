package org.safeguardinghub.adapters.client;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends one request until it is answered. A request is repeated after a broken connection, a 5xx or
 * a 429, so only requests that may be repeated are sent this way: commands carry their own id.
 */
record Wire(HttpClient http, Retries retries) {
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);
    static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    static Wire with(Retries retries) {
        return new Wire(
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT_WITHIN)
                        .build(),
                retries);
    }

    /** The last answer, which may still be a 5xx; throws when the last attempt got none. */
    HttpResponse<String> send(Supplier<HttpRequest> request) {
        for (int attempt = 1; ; attempt++) {
            HttpRequest sent = request.get();
            try {
                HttpResponse<String> response =
                        http.send(sent, HttpResponse.BodyHandlers.ofString());
                if (attempt >= retries.attempts() || !maySucceedLater(response.statusCode())) {
                    return response;
                }
                retries.pause().of(wished(response).orElse(retries.before(attempt + 1)));
            } catch (IOException broken) {
                if (attempt >= retries.attempts()) {
                    throw new NoAnswer(
                            sent.uri().getAuthority() + " did not answer " + attempt + " attempts",
                            broken);
                }
                waitBefore(attempt + 1);
            } catch (InterruptedException stopped) {
                throw stopped(stopped);
            }
        }
    }

    static NoAnswer stopped(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new NoAnswer("stopped while waiting for an answer", stopped);
    }

    private void waitBefore(int attempt) {
        try {
            retries.pause().of(retries.before(attempt));
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    private static boolean maySucceedLater(int status) {
        return status == 429 || status >= 500;
    }

    /** Only the form in seconds: the hub sends no dates. */
    private Optional<Duration> wished(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> retries.shorter(Duration.ofSeconds(Long.parseLong(seconds))));
    }
}
