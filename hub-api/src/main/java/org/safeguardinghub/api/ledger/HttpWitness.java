package org.safeguardinghub.api.ledger;

import org.safeguardinghub.ledger.Witness;
import org.safeguardinghub.ledger.note.Cosignatures;
import org.safeguardinghub.ledger.note.Note;
import org.safeguardinghub.ledger.note.VerifierKey;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A witness that is asked over HTTP, as C2SP tlog-witness says. It is waited for no longer than a
 * bound, read no further than another, and followed nowhere else.
 */
public final class HttpWitness implements Witness {
    /** Some signature lines, or a number. */
    private static final int MOST_BYTES = 64 << 10;

    private static final String SIZE = "text/x.tlog.size";

    private final HttpClient client;
    private final VerifierKey key;
    private final URI addCheckpoint;
    private final Duration patience;

    /**
     * @param submissionPrefix what stands before {@code /add-checkpoint}
     * @param patience for one question, from connecting to the last byte
     */
    public HttpWitness(
            HttpClient client, VerifierKey key, String submissionPrefix, Duration patience) {
        if (key.kind() != VerifierKey.Kind.COSIGNATURE) {
            throw new IllegalArgumentException("the key of a witness is one for cosignatures");
        }
        this.client = client;
        this.key = key;
        this.addCheckpoint =
                URI.create(submissionPrefix.replaceFirst("/$", "") + "/add-checkpoint");
        this.patience = patience;
    }

    /** For all witnesses: follows no redirects. */
    public static HttpClient client(Duration patience) {
        return HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public VerifierKey key() {
        return key;
    }

    @Override
    public Answer ask(long old, List<byte[]> proof, Note checkpoint) {
        var question =
                HttpRequest.newBuilder(addCheckpoint)
                        .header("Content-Type", "text/plain; charset=utf-8")
                        .POST(BodyPublishers.ofString(body(old, proof, checkpoint)))
                        .build();
        var sent = client.sendAsync(question, limited());
        try {
            return answer(sent.get(patience.toNanos(), TimeUnit.NANOSECONDS), checkpoint);
        } catch (TimeoutException e) {
            return new Answer.Away("it has not answered in time");
        } catch (ExecutionException e) {
            return new Answer.Away("it cannot be asked");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Away("it was no longer waited for");
        } finally {
            sent.cancel(true);
        }
    }

    private static BodyHandler<String> limited() {
        return BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), MOST_BYTES);
    }

    static String body(long old, List<byte[]> proof, Note checkpoint) {
        var body = new StringBuilder("old ").append(old).append('\n');
        proof.forEach(hash -> body.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return body.append('\n').append(checkpoint).toString();
    }

    private Answer answer(HttpResponse<String> answer, Note checkpoint) {
        return switch (answer.statusCode()) {
            case 200 ->
                    Cosignatures.find(answer.body(), key, checkpoint.text())
                            .<Answer>map(Answer.Cosigned::new)
                            .orElse(new Answer.Away("what it answers is no cosignature of its"));
            case 409 -> conflict(answer);
            default -> new Answer.Away("it answers with status " + answer.statusCode());
        };
    }

    /** Another size, or, where it gives none, another root for the same size. */
    private static Answer conflict(HttpResponse<String> answer) {
        boolean isSize =
                answer.headers().firstValue("Content-Type").orElse("").startsWith(SIZE)
                        && answer.body().matches("(0|[1-9][0-9]{0,17})\n");
        return isSize
                ? new Answer.KnowsOther(Long.parseLong(answer.body().strip()))
                : new Answer.Away("it knows another tree of the same size");
    }
}
