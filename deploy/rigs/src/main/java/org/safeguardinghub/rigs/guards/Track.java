package org.safeguardinghub.rigs.guards;

import com.zaxxer.hikari.HikariDataSource;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.safeguardinghub.eventstore.Append;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.Guard;
import org.safeguardinghub.eventstore.GuardLost;
import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.safeguardinghub.rigs.guards.Racer.Result;
import org.safeguardinghub.rigs.server.Address;
import org.safeguardinghub.shared.Tagged;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Two nodes on one database, on which the racers of a heat append all at once. */
final class Track implements AutoCloseable {
    private static final int NODES = 2;
    private static final int CONNECTIONS = 16;

    private final HikariDataSource connections;
    private final List<PgEventStorageEngine> nodes;
    private final FactReader reader;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Track(Address database) {
        connections = database.pool(CONNECTIONS);
        nodes = IntStream.range(0, NODES).mapToObj(i -> node(connections)).toList();
        reader = new FactReader(connections, Move.FORM);
    }

    private static PgEventStorageEngine node(HikariDataSource connections) {
        return PgEventStorageEngine.builder()
                .dataSource(connections)
                .eventSerializer(Move.FORM)
                .snapshotSerializer(Move.FORM)
                .tagger(message -> ((Tagged) message.getPayload()).tags())
                .build();
    }

    /**
     * Runs a heat. Its facts are read once for all racers before they start; every fourth racer
     * reads his own again when it is his turn.
     */
    List<Result> run(List<Racer> heat, Random random) throws InterruptedException, SQLException {
        Set<Criterion> facts =
                heat.stream().flatMap(r -> r.facts().stream()).collect(Collectors.toSet());
        long start = reader.facts(facts).position();
        int first = random.nextInt(NODES);
        List<Future<Result>> running = new ArrayList<>();
        for (int i = 0; i < heat.size(); i++) {
            Racer racer = heat.get(i);
            PgEventStorageEngine node = nodes.get((first + i) % NODES);
            boolean looksAgain = random.nextInt(4) == 0;
            running.add(
                    threads.submit(
                            () -> {
                                long after =
                                        looksAgain ? reader.facts(racer.facts()).position() : start;
                                boolean won = wins(node, racer, new Guard(racer.facts(), after));
                                return new Result(racer, after, won, Long.MAX_VALUE - 1);
                            }));
        }
        List<Result> results = new ArrayList<>();
        try {
            for (Future<Result> racer : running) {
                results.add(racer.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a racer fell", e.getCause());
        }
        long end = reader.head();
        return results.stream().map(r -> new Result(r.racer(), r.after(), r.won(), end)).toList();
    }

    private static boolean wins(PgEventStorageEngine node, Racer racer, Guard guard) {
        List<EventMessage<?>> events =
                racer.steps().stream().<EventMessage<?>>map(Track::event).toList();
        try {
            DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("race"))
                    .execute(
                            () -> {
                                Append.under(guard);
                                node.appendEvents(events);
                            });
            return true;
        } catch (GuardLost e) {
            return false;
        }
    }

    private static EventMessage<?> event(Racer.Step step) {
        return new GenericEventMessage<>(
                step.id(),
                step.kind().maker().apply(step.tags()),
                MetaData.emptyInstance(),
                Instant.now());
    }

    @Override
    public void close() {
        threads.close();
        nodes.forEach(PgEventStorageEngine::close);
        connections.close();
    }
}
