package org.safeguardinghub.api.revocation;

import org.safeguardinghub.api.HubWithBroker;
import org.safeguardinghub.api.errors.Operation;
import org.safeguardinghub.api.errors.Scene;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Commands on every node, and one reduction in the midst of them. Each carries an id that its
 * sender has used: while what it names is there it is refused for that and changes nothing, so that
 * it can be sent again and again.
 */
final class CommandRace {
    private static final int SENDERS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The id is used: whatever else the command names is there. */
    private static final int THERE = 409;

    private final List<HubWithBroker> nodes;
    private final Scene scene;
    private final List<Operation> commands;
    private final String actingFor;
    private final Set<String> there = ConcurrentHashMap.newKeySet();
    private final Set<String> askedAfterwards = ConcurrentHashMap.newKeySet();
    private final Set<String> toldAfterwards = ConcurrentHashMap.newKeySet();
    private final AtomicLong acknowledged = new AtomicLong(Long.MAX_VALUE);

    CommandRace(
            List<HubWithBroker> nodes, Scene scene, List<Operation> commands, String actingFor) {
        this.nodes = nodes;
        this.scene = scene;
        this.commands = List.copyOf(commands);
        this.actingFor = actingFor;
    }

    /**
     * Sends until each command was seen before, and asked for again after the reduction.
     *
     * @param gone how a command is answered then: 403 or 404
     * @return commands that were answered otherwise when they were sent after the acknowledgement
     */
    Set<String> run(int gone, Callable<?> reduction) throws Exception {
        var isOver = new AtomicBoolean();
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            var sending = new ArrayList<Future<?>>();
            for (int s = 0; s < SENDERS; s++) {
                // each begins elsewhere: together they are round soon
                int first = s * commands.size() * nodes.size() / SENDERS;
                sending.add(senders.submit(() -> send(first, gone, isOver)));
            }
            try {
                await("seen", there, sending);
                reduction.call();
                acknowledged.set(System.nanoTime());
                await("asked afterwards", askedAfterwards, sending);
            } finally {
                isOver.set(true);
            }
        }
        return toldAfterwards;
    }

    private void send(int first, int gone, AtomicBoolean isOver) {
        int steps = commands.size() * nodes.size();
        for (int i = first; !isOver.get(); i++) {
            int node = i % steps % nodes.size();
            var command = commands.get(i % steps / nodes.size());
            long begun = System.nanoTime();
            int status = scene.sendAgain(nodes.get(node), command, actingFor).statusCode();
            var what = command.id() + " on " + node;
            if (status == THERE) {
                there.add(what);
            }
            if (begun > acknowledged.get()) {
                askedAfterwards.add(what);
                if (status != gone) {
                    toldAfterwards.add(what + " " + status);
                }
            }
        }
    }

    private void await(String how, Set<String> done, List<Future<?>> sending)
            throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (done.size() < commands.size() * nodes.size()) {
            if (System.nanoTime() > deadline || sending.stream().anyMatch(Future::isDone)) {
                throw new AssertionError("not " + how + ": " + missing(done));
            }
            // senders only keep count of what they saw: it has to be asked for
            Thread.sleep(10);
        }
    }

    private Set<String> missing(Set<String> done) {
        var missing = new TreeSet<String>();
        for (int node = 0; node < nodes.size(); node++) {
            for (var command : commands) {
                missing.add(command.id() + " on " + node);
            }
        }
        missing.removeAll(done);
        return missing;
    }
}
