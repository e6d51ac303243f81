package org.safeguardinghub.rigs.records;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** So many threads, each of which takes the next as soon as it is done with one. */
record Senders(int count) {
    /** Does something with each; the results in the same order. */
    <A, B> List<B> forEach(List<A> all, Function<A, B> done) throws InterruptedException {
        var results = new ArrayList<Future<B>>();
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            for (A one : all) {
                results.add(threads.submit(() -> done.apply(one)));
            }
            var values = new ArrayList<B>();
            for (Future<B> result : results) {
                values.add(result.get());
            }
            return values;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
