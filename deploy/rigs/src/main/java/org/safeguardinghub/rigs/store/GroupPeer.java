package org.safeguardinghub.rigs.store;

import com.zaxxer.hikari.HikariDataSource;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.serialization.StoredForm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Bare JDBC, whatever waits in one transaction: one statement, one round trip, nothing checked but
 * by unique keys, positions counted by this one process. The ceiling of what group commit can give.
 */
final class GroupPeer implements Peer {
    private static final int LARGEST = 256;
    private static final String SQL =
            """
            with e as (
              insert into event (position, event_id, aggregate_type, aggregate_id, sequence, name,
                                 revision, recorded_at, occurred_at, tags, payload, metadata,
                                 leaf_hash)
              select p, i, t, a, s, n, r, now(), at::timestamptz, string_to_array(g, E'\\n'), b, m,
                     l
                from (select unnest(?::bigint[]) p, unnest(?::text[]) i, unnest(?::text[]) t,
                             unnest(?::text[]) a, unnest(?::bigint[]) s, unnest(?::text[]) n,
                             unnest(?::text[]) r, unnest(?::text[]) at, unnest(?::text[]) g,
                             unnest(?::bytea[]) b, unnest(?::bytea[]) m, unnest(?::bytea[]) l) u
              returning position, event_id, aggregate_id, sequence),
            k as (insert into event_dedup (key, position) select event_id, position from e),
            s as (insert into event_stream (aggregate_id, sequence, position)
                  select aggregate_id, sequence, position from e)
            insert into event_tag (tag, position, name)
            select unnest(?::bigint[]), unnest(?::bigint[]), unnest(?::int[])
            """;

    private record Waiting(HandRow row, CompletableFuture<@Nullable Void> done) {}

    private final HikariDataSource source;
    private final StoredForm form;
    private final HandRead read;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(4096);
    private final Thread writer = Thread.ofPlatform().name("group-commit").unstarted(this::write);
    private long position;

    /** Goes on after that position. */
    GroupPeer(HikariDataSource source, StoredForm form, long position) {
        this.source = source;
        this.form = form;
        this.read = new HandRead(source, form);
        this.position = position;
        writer.start();
    }

    @Override
    public void append(DomainEventMessage<?> event) {
        var waiting = new Waiting(HandRow.of(event, form), new CompletableFuture<>());
        queue.add(waiting);
        waiting.done().join();
    }

    private void write() {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            List<Waiting> batch = new ArrayList<>(LARGEST);
            while (true) {
                batch.add(queue.take());
                queue.drainTo(batch, LARGEST - 1);
                insert(connection, statement, batch.stream().map(Waiting::row).toList());
                batch.forEach(waiting -> waiting.done().complete(null));
                batch.clear();
            }
        } catch (SQLException e) {
            queue.forEach(waiting -> waiting.done().completeExceptionally(e));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void insert(Connection connection, PreparedStatement statement, List<HandRow> rows)
            throws SQLException {
        long first = position + 1;
        position += rows.size();
        Long[] positions =
                IntStream.range(0, rows.size()).mapToObj(i -> first + i).toArray(Long[]::new);
        Stream<?>[] columns = {
            Stream.of(positions),
            rows.stream().map(HandRow::id),
            rows.stream().map(HandRow::type),
            rows.stream().map(HandRow::aggregate),
            rows.stream().map(HandRow::sequence),
            rows.stream().map(HandRow::name),
            rows.stream().map(HandRow::revision),
            rows.stream().map(row -> row.at().toString()),
            rows.stream().map(row -> String.join("\n", row.tags())),
            rows.stream().map(HandRow::payload),
            rows.stream().map(HandRow::metadata),
            rows.stream().map(HandRow::leaf),
            rows.stream().flatMap(row -> Arrays.stream(row.postings()).boxed()),
            IntStream.range(0, rows.size())
                    .boxed()
                    .flatMap(i -> rows.get(i).tags().stream().map(tag -> positions[i])),
            rows.stream().flatMap(row -> row.tags().stream().map(tag -> row.nameHash()))
        };
        String[] types = {
            "int8", "text", "text", "text", "int8", "text", "text", "text", "text", "bytea",
            "bytea", "bytea", "int8", "int8", "int4"
        };
        for (int i = 0; i < columns.length; i++) {
            Object[] column =
                    types[i].equals("bytea")
                            ? columns[i].toArray(byte[][]::new)
                            : columns[i].toArray();
            statement.setArray(i + 1, connection.createArrayOf(types[i], column));
        }
        statement.executeUpdate();
    }

    @Override
    public int source(String aggregate) {
        return read.ofAggregate(aggregate);
    }

    @Override
    public void close() {
        writer.interrupt();
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        source.close();
    }
}
