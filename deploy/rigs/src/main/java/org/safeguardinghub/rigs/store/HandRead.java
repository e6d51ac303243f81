package org.safeguardinghub.rigs.store;

import org.axonframework.serialization.SimpleSerializedObject;
import org.safeguardinghub.serialization.StoredForm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

import javax.sql.DataSource;

/** Reads an aggregate's events as one would by hand: one join, payloads decoded. */
record HandRead(DataSource source, StoredForm form) {
    private static final String SQL =
            """
            select e.name, e.revision, e.payload, e.metadata
              from event_stream s join event e on e.position = s.position
             where s.aggregate_id = ? order by s.sequence
            """;

    int ofAggregate(String aggregate) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setString(1, aggregate);
            int events = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Object payload =
                            form.deserialize(
                                    new SimpleSerializedObject<>(
                                            rows.getBytes(3),
                                            byte[].class,
                                            rows.getString(1),
                                            rows.getString(2)));
                    Objects.requireNonNull(payload);
                    events++;
                }
            }
            return events;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
