package org.safeguardinghub.eventstore;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Passes whole columns as parameters, so that any number of rows is one statement. */
record Arrays(Connection connection, PreparedStatement statement) {
    void texts(int parameter, Stream<? extends @Nullable String> values) throws SQLException {
        set(parameter, "text", values.toArray(String[]::new));
    }

    void longs(int parameter, Stream<? extends @Nullable Long> values) throws SQLException {
        set(parameter, "int8", values.toArray(Long[]::new));
    }

    void ints(int parameter, Stream<? extends @Nullable Integer> values) throws SQLException {
        set(parameter, "int4", values.toArray(Integer[]::new));
    }

    void bytes(int parameter, Stream<byte[]> values) throws SQLException {
        set(parameter, "bytea", values.toArray(byte[][]::new));
    }

    /** Text, where it is not of a type that the driver knows the form of. */
    void set(int parameter, Beside.Column column) throws SQLException {
        set(parameter, column.type(), column.values().toArray());
    }

    private void set(int parameter, String type, @Nullable Object[] values) throws SQLException {
        statement.setArray(parameter, connection.createArrayOf(type, values));
    }
}
