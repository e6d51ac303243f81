package org.safeguardinghub.verifier.source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.zip.GZIPInputStream;

/**
 * A log behind a URL, as C2SP tlog-tiles serves it. Redirects are not followed, and the token
 * leaves only by TLS or to this machine itself.
 */
public final class Server implements Source {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TRIES = 5;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final String prefix;
    private final @Nullable String token;

    /**
     * Asks nothing yet.
     *
     * @param prefix of the log; {@code checkpoint} lies directly below it
     * @throws IOException where the token would leave in clear
     */
    public Server(String prefix, @Nullable String token) throws IOException {
        this.prefix = prefix.endsWith("/") ? prefix : prefix + "/";
        this.token = token;
        URI uri = URI.create(this.prefix);
        boolean clear = !"https".equals(uri.getScheme());
        if (token != null && clear && !InetAddress.getByName(uri.getHost()).isLoopbackAddress()) {
            throw new IOException("a token is not sent without TLS to another machine");
        }
    }

    @Override
    public byte @Nullable [] read(String path, int limit) throws IOException {
        for (int attempt = 1; ; attempt++) {
            HttpResponse<InputStream> answer = ask(path);
            try (InputStream body = answer.body()) {
                int status = answer.statusCode();
                if (status == 200) {
                    return Bounded.read(decoded(answer, body), path, limit);
                }
                if (status == 404) {
                    return null;
                }
                if (attempt == TRIES || (status != 429 && status != 503)) {
                    throw new IOException("the log answered " + status + " to " + path);
                }
            }
            pause(answer, attempt);
        }
    }

    private HttpResponse<InputStream> ask(String path) throws IOException {
        var request =
                HttpRequest.newBuilder(URI.create(prefix + path))
                        .timeout(PATIENCE)
                        .header("Accept-Encoding", "gzip, identity");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private static InputStream decoded(HttpResponse<InputStream> answer, InputStream body)
            throws IOException {
        boolean gzip =
                answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
        return gzip ? new GZIPInputStream(body) : body;
    }

    /** As long as the log asks, at most ten seconds; a second more each time where it does not. */
    private static void pause(HttpResponse<?> answer, int attempt) throws IOException {
        long seconds =
                answer.headers()
                        .firstValue("Retry-After")
                        .filter(value -> value.matches("[0-9]{1,4}"))
                        .map(Long::parseLong)
                        .orElse((long) attempt);
        try {
            // the server asked to be left alone that long, and tells nobody when it is ready
            Thread.sleep(Duration.ofSeconds(Math.min(seconds, 10)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    @Override
    public boolean isWhole() {
        return false;
    }

    @Override
    public void close() {
        client.close();
    }
}
