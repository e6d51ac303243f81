package org.safeguardinghub.rigs.views;

import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.sealing.Sealer;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Fills a hub by copying rows. Agencies are registered as always; then the tables lose their
 * indexes until all rows are in, and the views are said to have seen everything.
 *
 * @param besides what is told and copied beside the population
 */
public record Seeding(Supplement besides, Consumer<String> out) {
    /** How many events are made ready at a time. */
    private static final int CHUNK = 10_000;

    private static final int TELL_EVERY = 500_000;

    Seeding(Consumer<String> out) {
        this(Supplement.NONE, out);
    }

    public void fill(Stage stage) throws SQLException, InterruptedException {
        long head = register(stage);
        try (Connection owner = stage.owner().getConnection()) {
            var tables = new ArrayList<>(Register.TABLES);
            tables.add("ruling_index");
            tables.addAll(besides.tables());
            // nothing is copied into a table whose owner is held to its policies
            secure(owner, "no force");
            var unindexed = Unindexed.of(owner, tables);
            long last = people(stage, head);
            last = answers(stage, last);
            last += new RulingRows(stage, out).copy(last);
            out.accept("indexing");
            unindexed.index(owner);
            secure(owner, "force");
            arrive(stage, owner, last);
            try (var statement = owner.createStatement()) {
                statement.execute("vacuum (analyze)");
            }
        }
    }

    private static void secure(Connection owner, String how) throws SQLException {
        try (var statement = owner.createStatement()) {
            for (String table : List.of("candidate", "ruling_index")) {
                statement.execute("alter table %s %s row level security".formatted(table, how));
            }
        }
    }

    /** Returns the newest position. */
    public static long register(Stage stage) {
        List<EventMessage<?>> registered = new ArrayList<>();
        for (Partner partner : stage.population().partners()) {
            registered.add(
                    new GenericDomainEventMessage<>(
                            "Agency", partner.id().text(), 0L, partner.registered()));
        }
        stage.hub().get(EventStorageEngine.class).appendEvents(registered);
        return stage.hub().get(FactReader.class).head();
    }

    private long people(Stage stage, long head) throws SQLException, InterruptedException {
        Population population = stage.population();
        Serializer form = stage.hub().get("eventSerializer", Serializer.class);
        long events = population.events() + besides.events();
        long logged = head + events - stage.size().logged();
        try (var sealing =
                        new Sealing(
                                stage.hub().get(Sealer.class),
                                population,
                                stage.size().opened(),
                                stage.size().people());
                var register = new Register(stage.owner(), "");
                var copying = besides.begin(stage.owner());
                var log = new LogRows(stage.owner(), form)) {
            var rows = new CopiedRows(population, sealing, register, copying, log, logged);
            var chunk = new ArrayList<Told>();
            long[] last = {head};
            Population.Listener listener =
                    told -> {
                        chunk.add(told);
                        if (chunk.size() == CHUNK) {
                            last[0] = rows.write(chunk, last[0]);
                            chunk.clear();
                            long done = last[0] - head;
                            if (done % TELL_EVERY == 0) {
                                out.accept(
                                        "copying %s: %,d of %,d events"
                                                .formatted(stage.size().name(), done, events));
                            }
                        }
                    };
            population.tell(besides.beside(listener));
            last[0] = rows.write(chunk, last[0]);
            register.finish();
            copying.finish();
            log.finish();
            return last[0];
        }
    }

    /** Returns the newest position. */
    private long answers(Stage stage, long head) throws SQLException {
        if (stage.size().answers() == 0) {
            return head;
        }
        out.accept("copying %,d answers".formatted(stage.size().answers()));
        var answers = AnswerEvents.of(stage.population());
        Serializer form = stage.hub().get("eventSerializer", Serializer.class);
        try (var log = new LogRows(stage.owner(), form)) {
            for (int n = 0; n < stage.size().answers(); n++) {
                AnswerRuled answer = answers.answer(n, head + n);
                log.write(
                        new GenericEventMessage<>(
                                answer.answer().toString(),
                                answer,
                                MetaData.emptyInstance(),
                                answer.at()),
                        head + n + 1,
                        answer.at());
            }
            log.finish();
        }
        return head + stage.size().answers();
    }

    /** The log goes up to here, and every view has seen it. */
    public static void arrive(Stage stage, Connection owner, long head) throws SQLException {
        SerializedObject<byte[]> token =
                stage.hub()
                        .get(Serializer.class)
                        .serialize(new GlobalSequenceTrackingToken(head), byte[].class);
        try (var moved =
                        owner.prepareStatement(
                                "update event_head set position = ?, recorded_at = now()");
                var views = owner.prepareStatement("update view_progress set position = ?");
                var tokens =
                        owner.prepareStatement(
                                """
                                insert into TokenEntry
                                  (processorName, segment, token, tokenType, timestamp)
                                values (?, 0, ?, ?, ?)
                                on conflict (processorName, segment) do update set
                                  token = excluded.token, tokenType = excluded.tokenType
                                """)) {
            moved.setLong(1, head);
            moved.executeUpdate();
            views.setLong(1, head);
            views.executeUpdate();
            for (String view : stage.hub().views()) {
                tokens.setString(1, view);
                tokens.setBytes(2, token.getData());
                tokens.setString(3, token.getType().getName());
                tokens.setString(4, DateTimeUtils.formatInstant(Instant.now()));
                tokens.executeUpdate();
            }
        }
    }
}
