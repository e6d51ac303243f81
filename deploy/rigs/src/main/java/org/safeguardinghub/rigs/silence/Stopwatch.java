package org.safeguardinghub.rigs.silence;

import org.safeguardinghub.api.Node;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** Asks one thing after the other on one connection and takes the time of each answer. */
final class Stopwatch implements AutoCloseable {
    /** A token lasts five minutes. */
    private static final Duration SAME_TOKEN = Duration.ofMinutes(4);

    /** Rounds that are not counted, at the most: the hub has not yet compiled what it does. */
    private static final int FIRST = 50;

    /** One in so many is not counted in a short look. */
    private static final int OF_FEW = 5;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Node hub;
    private final Random chance;
    private final long late;

    /** {@code late}: by how much an answer is held back that is to be found out. */
    Stopwatch(Node hub, Random chance, Duration late) {
        this.hub = hub;
        this.chance = chance;
        this.late = late.toNanos();
    }

    /** The times of so many rounds, in microseconds. */
    Map<Asked, double[]> rounds(Question question, int rounds)
            throws IOException, InterruptedException {
        var times = new EnumMap<Asked, double[]>(Asked.class);
        var order = Arrays.asList(Asked.values());
        order.forEach(asked -> times.put(asked, new double[rounds]));
        long renew = System.nanoTime();
        var token = "";
        int first = Math.min(FIRST, rounds / OF_FEW);
        for (int turn = -first; turn < rounds; turn++) {
            if (renew - System.nanoTime() <= 0) {
                token = hub.token(question.agency(), question.role());
                renew = System.nanoTime() + SAME_TOKEN.toNanos();
            }
            Collections.shuffle(order, chance);
            for (var asked : order) {
                double micros = ask(question, asked, turn + first, token);
                if (turn >= 0) {
                    times.getOrDefault(asked, new double[0])[turn] = micros;
                }
            }
        }
        return times;
    }

    private double ask(Question question, Asked asked, int turn, String token)
            throws IOException, InterruptedException {
        var id = question.id(asked, turn);
        var request =
                question.filled(
                        hub.to(question.path(id))
                                .header("Authorization", "Bearer " + token)
                                .header("Purpose", "CHILD_PROTECTION"),
                        id);
        long began = System.nanoTime();
        var answer = client.send(request, BodyHandlers.ofString());
        if (asked == Asked.ABSENT_LATE) {
            long until = System.nanoTime() + late;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
        }
        double micros = (System.nanoTime() - began) / 1e3;
        if (!answer.body().contains(question.silence())) {
            throw new IOException(
                    "%s, %s: answered with %d and not with %s"
                            .formatted(
                                    question.name(),
                                    asked,
                                    answer.statusCode(),
                                    question.silence()));
        }
        return micros;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
