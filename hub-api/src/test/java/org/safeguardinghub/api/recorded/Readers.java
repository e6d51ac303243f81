package org.safeguardinghub.api.recorded;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.Node;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** People who read what they may see, what is hidden from them and what is not there. */
final class Readers {
    private static final int AT_ONCE = 6;
    private static final Pattern RULING = Pattern.compile("\"rulingId\":\"([^\".]+)\\.");

    /** An agency and what it asks for. */
    record Question(String agency, String path) {}

    private final List<Question> questions;
    private final AtomicInteger asked = new AtomicInteger();

    Readers(List<Question> questions) {
        this.questions = questions;
    }

    /** Asks a node until so many reads are done and the trouble is over. */
    List<Look> read(Node node, int atLeast, Trouble.Running trouble)
            throws InterruptedException, ExecutionException {
        Queue<Look> looks = new ConcurrentLinkedQueue<>();
        var readers = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < AT_ONCE; i++) {
                readers.add(
                        threads.submit(
                                () -> {
                                    while (looks.size() < atLeast || !trouble.isOver()) {
                                        looks.add(look(node));
                                    }
                                }));
            }
            for (Future<?> reader : readers) {
                reader.get();
            }
        }
        return List.copyOf(looks);
    }

    private Look look(Node node) {
        int number = asked.getAndIncrement();
        var question = questions.get(number % questions.size());
        var reference = "look-" + number;
        try {
            var answer =
                    node.send(
                            node.to("/api/v1" + question.path())
                                    .header(
                                            "Authorization",
                                            "Bearer "
                                                    + node.token(question.agency(), "PRACTITIONER"))
                                    .header("Purpose", "CHILD_PROTECTION")
                                    .header("Case-Reference", reference));
            return new Look(reference, answer.statusCode(), ruling(answer));
        } catch (IllegalStateException unanswered) {
            return new Look(reference, Look.NONE, null);
        }
    }

    private static @Nullable String ruling(HttpResponse<String> answer) {
        var named = RULING.matcher(answer.body());
        return answer.statusCode() == 200 && named.find() ? named.group(1) : null;
    }
}
