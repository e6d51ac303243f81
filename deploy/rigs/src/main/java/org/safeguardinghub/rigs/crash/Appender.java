package org.safeguardinghub.rigs.crash;

import com.zaxxer.hikari.HikariDataSource;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.safeguardinghub.eventstore.DurableSettings;
import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.safeguardinghub.rigs.server.Address;
import org.safeguardinghub.serialization.EventCatalogue;
import org.safeguardinghub.serialization.StoredForm;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Tagged;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * A process that does nothing but append, from many threads, until its input ends or it is killed.
 * For each append that was answered as done it prints a line with the ids of its events. An append
 * that failed it repeats with the same ids until it is done.
 */
final class Appender {
    private static final int THREADS = 32;
    private static final int CONNECTIONS = 4;
    private static final long PAUSE_NANOS = 50_000_000;

    private final PgEventStorageEngine engine;
    private final PrintStream acknowledged;
    private volatile boolean ending;

    private Appender(PgEventStorageEngine engine, PrintStream acknowledged) {
        this.engine = engine;
        this.acknowledged = acknowledged;
    }

    @EventName("crash.noted")
    private record Noted(String about) implements Tagged {
        @Override
        public Set<String> tags() {
            return Set.of("about:" + about, "all");
        }
    }

    /**
     * Takes the URL and the user, and the password from its environment. A third word means that
     * the server may forget.
     */
    public static void main(String[] words) throws IOException, SQLException {
        String password = System.getenv(AppenderProcess.PASSWORD);
        var form = new StoredForm(new EventCatalogue().register(Noted.class));
        try (HikariDataSource pool = new Address(words[0], words[1], password).pool(CONNECTIONS)) {
            if (words.length == 2) {
                DurableSettings.require(pool);
            }
            try (var engine =
                    PgEventStorageEngine.builder()
                            .dataSource(pool)
                            .eventSerializer(form)
                            .snapshotSerializer(form)
                            .tagger(message -> ((Tagged) message.getPayload()).tags())
                            .build()) {
                // without a buffer: what was printed is with the parent, whatever happens next
                var out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
                new Appender(engine, out).run();
            }
        }
    }

    private void run() throws IOException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < THREADS; i++) {
                threads.execute(this::appendOneAfterTheOther);
            }
            while (System.in.read() >= 0) {
                // only the end counts
            }
            ending = true;
        }
    }

    private void appendOneAfterTheOther() {
        while (!ending) {
            String about = UUID.randomUUID().toString();
            List<EventMessage<?>> events =
                    List.of(
                            new GenericDomainEventMessage<>("Note", about, 0, new Noted(about)),
                            new GenericEventMessage<>(new Noted(about)));
            while (!isDone(events)) {
                if (ending) {
                    return;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            String ids =
                    events.stream()
                            .<String>map(EventMessage::getIdentifier)
                            .collect(Collectors.joining(" ", "", "\n"));
            acknowledged.print(ids);
        }
    }

    private boolean isDone(List<EventMessage<?>> events) {
        try {
            engine.appendEvents(events);
            return true;
        } catch (RuntimeException mayBeRepeated) {
            System.err.println(mayBeRepeated);
            return false;
        }
    }
}
