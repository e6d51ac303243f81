package org.safeguardinghub.rigs.walk;

import org.safeguardinghub.rigs.load.Errors;
import org.safeguardinghub.rigs.load.OpenLoop;
import org.safeguardinghub.rigs.load.Samples;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Publishing and reading side by side, and what came of it.
 *
 * @param perSecond concerns answered in a second, until the last one was
 */
record Load(
        Publishing publishing,
        RuledReads reads,
        Samples late,
        Samples visibleFromDue,
        Samples visibleFromSent,
        double perSecond,
        Errors errors) {
    static final OpenLoop PUBLISH = new OpenLoop(200, 64);
    static final OpenLoop READ = new OpenLoop(50, 32);

    private static final int STEPS = 4;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /**
     * Fills the hub with records to read; nothing is measured. The load rises in steps, so that the
     * hub's compilers come to run beside it: met by all of it at once, fresh code is so busy that
     * it is never compiled.
     */
    static List<String> warmUp(
            Parties parties, FeedWatch feed, List<String> children, Duration length) {
        var publishing = new Publishing(parties.school(), children, new Errors());
        for (int part = STEPS; part > 0; part--) {
            PUBLISH.slower(part).run(length.dividedBy(STEPS), publishing);
            var records = List.copyOf(publishing.sent().keySet());
            READ.run(
                    length.dividedBy(STEPS),
                    new RuledReads(parties.council(), records, new Errors()));
        }
        var records = List.copyOf(publishing.sent().keySet());
        feed.await(records, LONGEST_WAIT);
        return records;
    }

    /**
     * Returns when all is answered and visible, or too late to wait for.
     *
     * @param slower a part of the load, so many times smaller
     */
    static Load run(
            Parties parties,
            FeedWatch feed,
            List<String> children,
            List<String> toRead,
            Errors errors,
            Duration length,
            int slower) {
        var publishing = new Publishing(parties.school(), children, errors);
        var reads = new RuledReads(parties.council(), toRead, errors);
        Samples late;
        long began = System.nanoTime();
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            var reading =
                    CompletableFuture.runAsync(
                            () -> READ.slower(slower).run(length, reads), beside);
            late = PUBLISH.slower(slower).run(length, publishing);
            reading.join();
        }
        double perSecond = publishing.sent().size() * 1e9 / (System.nanoTime() - began);
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
        return new Load(publishing, reads, late, fromDue, fromSent, perSecond, errors);
    }
}
