package org.safeguardinghub.eventstore;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Rows that are written with the events of a batch, in the round trip that appends them. The
 * statement is sent before it is known whether the batch is appended, so what it writes must depend
 * on that: it is made here of parts that cannot leave the condition out.
 */
public final class Beside {
    /** What {@link BatchInsert} says in its transaction, when it has written the events. */
    private static final String APPENDED = "current_setting('event_store.appended', true) = 'yes'";

    private static final String ROWS = "{rows}";
    private static final String IF_APPENDED = "{appended}";

    private final String sql;
    private final List<Column> columns;

    private Beside(String sql, List<Column> columns) {
        this.sql = sql;
        this.columns = List.copyOf(columns);
    }

    String sql() {
        return sql;
    }

    /**
     * A parameter of the statement: one value for each row.
     *
     * @param name under which the statement knows it
     * @param type of one value, as PostgreSQL names it
     */
    public record Column(String name, String type, List<? extends @Nullable Object> values) {
        public static <R> Column uuids(String name, List<R> rows, Cell<R, UUID> cell) {
            return of(name, "uuid", rows, cell);
        }

        public static <R> Column texts(String name, List<R> rows, Cell<R, String> cell) {
            return of(name, "text", rows, cell);
        }

        public static <R> Column longs(String name, List<R> rows, Cell<R, Long> cell) {
            return of(name, "bigint", rows, cell);
        }

        public static <R> Column booleans(String name, List<R> rows, Cell<R, Boolean> cell) {
            return of(name, "boolean", rows, cell);
        }

        public static <R> Column instants(String name, List<R> rows, Cell<R, Instant> cell) {
            return of(name, "timestamptz", rows, cell);
        }

        private static <R> Column of(String name, String type, List<R> rows, Cell<R, ?> cell) {
            var values = new ArrayList<@Nullable Object>();
            for (R row : rows) {
                values.add(cell.of(row));
            }
            return new Column(name, type, values);
        }
    }

    /** The value of a column in one row; null where it has none. */
    @FunctionalInterface
    public interface Cell<R, V> {
        @Nullable V of(R row);
    }

    /**
     * Inserts a row for each row of the columns.
     *
     * @param into the table and its columns: {@code box (id, state)}
     * @param values what becomes of a row {@code u} of the columns: {@code u.id, u.state}
     */
    public static Beside insert(String into, String values, List<Column> columns) {
        return new Beside(
                "insert into %s select %s from %s where %s"
                        .formatted(into, values, rows(columns), APPENDED),
                columns);
    }

    /**
     * Changes the rows of a table that belong to a row {@code u} of the columns. Each must belong
     * to one at the most.
     *
     * @param table with its short name: {@code box b}
     * @param set what is changed: {@code state = u.state}
     * @param where which rows: {@code b.id = u.id}
     */
    public static Beside update(String table, String set, String where, List<Column> columns) {
        return new Beside(
                "update %s set %s from %s where %s and %s"
                        .formatted(table, set, rows(columns), where, APPENDED),
                columns);
    }

    /**
     * The same, with what is done with the changed rows.
     *
     * @param returning of each of them
     * @param then a statement that reads them from {@code changed}
     */
    public static Beside update(
            String table,
            String set,
            String where,
            String returning,
            String then,
            List<Column> columns) {
        var update = update(table, set, where, columns);
        return new Beside(
                "with changed as (%s returning %s) %s".formatted(update.sql(), returning, then),
                columns);
    }

    /**
     * Any other statement that changes rows by a row {@code u} of the columns, and none unless the
     * batch is appended.
     *
     * @param statement with {@code {rows}} where the rows stand and {@code {appended}} where a
     *     condition does; one that lacks either cannot be made
     */
    public static Beside statement(String statement, List<Column> columns) {
        if (!statement.contains(ROWS) || !statement.contains(IF_APPENDED)) {
            throw new IllegalArgumentException("what is written beside depends on the append");
        }
        return new Beside(
                statement.replace(ROWS, rows(columns)).replace(IF_APPENDED, APPENDED), columns);
    }

    /** A setting for the statements behind it, until the transaction ends. Neither is data. */
    public static Beside setting(String name, String value) {
        return new Beside("set local %s to '%s'".formatted(name, value), List.of());
    }

    /**
     * Writes on a connection whose transaction the caller commits, as if the events were appended
     * in it: for whoever makes anew what hooks wrote, from events that are in the log.
     */
    public static void write(Connection connection, List<Beside> all) throws SQLException {
        try (var appended = connection.createStatement()) {
            appended.execute("set local event_store.appended to 'yes'");
        }
        for (Beside one : all) {
            try (var statement = connection.prepareStatement(one.sql)) {
                one.bind(new Arrays(connection, statement), 1);
                statement.execute();
            }
        }
    }

    /** Unnested in the select list, as {@link BatchInsert} does it. */
    private static String rows(List<Column> columns) {
        return columns.stream()
                .map(column -> "unnest(?::%s[]) as %s".formatted(column.type(), column.name()))
                .collect(Collectors.joining(", ", "(select ", ") u"));
    }

    /** Gives the number of the next parameter. */
    int bind(Arrays arrays, int first) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            arrays.set(first + i, columns.get(i));
        }
        return first + columns.size();
    }
}
