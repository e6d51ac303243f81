package org.safeguardinghub.rigs.walk;

import org.safeguardinghub.rigs.load.Errors;
import org.safeguardinghub.rigs.load.OpenLoop;
import org.safeguardinghub.rigs.load.Samples;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Publishing and reading side by side, and what came of it. */
record Load(
        Publishing publishing,
        RuledReads reads,
        Samples late,
        Samples visibleFromDue,
        Samples visibleFromSent,
        Errors errors) {
    static final OpenLoop PUBLISH = new OpenLoop(200, 64);
    static final OpenLoop READ = new OpenLoop(50, 32);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** Fills the hub with records to read, which also wakes its compilers; nothing is measured. */
    static List<String> warmUp(
            Parties parties, FeedWatch feed, List<String> children, Duration length) {
        var publishing = new Publishing(parties.school(), children, new Errors());
        PUBLISH.run(length, publishing);
        var records = List.copyOf(publishing.sent().keySet());
        READ.run(length, new RuledReads(parties.council(), records, new Errors()));
        feed.await(records, LONGEST_WAIT);
        return records;
    }

    /** Returns when all is answered and visible, or too late to wait for. */
    static Load run(
            Parties parties,
            FeedWatch feed,
            List<String> children,
            List<String> toRead,
            Errors errors,
            Duration length) {
        var publishing = new Publishing(parties.school(), children, errors);
        var reads = new RuledReads(parties.council(), toRead, errors);
        Samples late;
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            var reading = CompletableFuture.runAsync(() -> READ.run(length, reads), beside);
            late = PUBLISH.run(length, publishing);
            reading.join();
        }
        feed.await(publishing.sent().keySet(), LONGEST_WAIT);
        var fromDue = new Samples();
        var fromSent = new Samples();
        publishing
                .sent()
                .forEach(
                        (record, sent) -> {
                            var arrival = feed.arrival(record);
                            if (arrival == null) {
                                errors.add("published but not visible");
                            } else {
                                fromDue.add(arrival - sent.due());
                                fromSent.add(arrival - sent.at());
                            }
                        });
        return new Load(publishing, reads, late, fromDue, fromSent, errors);
    }
}
