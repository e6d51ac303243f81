package org.safeguardinghub.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.BiFunction;
import java.util.function.Function;

import javax.sql.DataSource;

/**
 * Something to ask the database. Several are asked in one round trip: each is a statement, which
 * sees what was committed before it; together they are no snapshot.
 */
public final class Inquiry<A> {
    /** Sets the parameters of a statement, the first of them at this number. */
    @FunctionalInterface
    public interface Binding {
        void bind(PreparedStatement statement, int first) throws SQLException;
    }

    /** Reads the rows of one answer. */
    @FunctionalInterface
    public interface Reader<A> {
        A read(ResultSet rows) throws SQLException;
    }

    @FunctionalInterface
    private interface Reading<A> {
        A of(Answers answers) throws SQLException;
    }

    private final String sql;
    private final int parameters;
    private final Binding binding;
    private final Reading<A> reading;

    private Inquiry(String sql, int parameters, Binding binding, Reading<A> reading) {
        this.sql = sql;
        this.parameters = parameters;
        this.binding = binding;
        this.reading = reading;
    }

    /**
     * Asks by one statement, or by several of which one answers with rows.
     *
     * @param parameters how many it has
     */
    public static <A> Inquiry<A> of(String sql, int parameters, Binding binding, Reader<A> reader) {
        return new Inquiry<>(
                sql,
                parameters,
                binding,
                answers -> {
                    try (var rows = answers.next()) {
                        return reader.read(rows);
                    }
                });
    }

    /** Asks this and then the other. */
    public <B, C> Inquiry<C> and(Inquiry<B> other, BiFunction<? super A, ? super B, C> both) {
        return new Inquiry<>(
                sql + ";\n" + other.sql,
                parameters + other.parameters,
                (statement, first) -> {
                    binding.bind(statement, first);
                    other.binding.bind(statement, first + parameters);
                },
                answers -> both.apply(reading.of(answers), other.reading.of(answers)));
    }

    /** Asks the same, and makes something else of the answer. */
    public <B> Inquiry<B> map(Function<? super A, B> made) {
        return new Inquiry<>(sql, parameters, binding, answers -> made.apply(reading.of(answers)));
    }

    /** Asks on a connection that is open already. */
    public A ask(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            binding.bind(statement, 1);
            return reading.of(new Answers(statement));
        }
    }

    public A ask(DataSource database) {
        try (var connection = database.getConnection()) {
            return ask(connection);
        } catch (SQLException e) {
            throw new EventStoreException("the event store could not be read", e);
        }
    }

    /** The answers of one round trip, in the order of the statements. */
    private static final class Answers {
        private final PreparedStatement statement;
        private boolean asked;

        Answers(PreparedStatement statement) {
            this.statement = statement;
        }

        ResultSet next() throws SQLException {
            boolean hasRows = asked ? statement.getMoreResults() : statement.execute();
            asked = true;
            while (!hasRows) {
                if (statement.getUpdateCount() == -1) {
                    throw new SQLException("a statement answered nothing");
                }
                hasRows = statement.getMoreResults();
            }
            return statement.getResultSet();
        }
    }
}
