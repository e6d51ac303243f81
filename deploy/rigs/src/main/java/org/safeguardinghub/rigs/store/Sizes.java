package org.safeguardinghub.rigs.store;

import com.zaxxer.hikari.HikariDataSource;

import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.store.Stores.Kind;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What a stored event takes on the disk, its indexes included. */
record Sizes(Stores stores) {
    private static final String EVENT =
            """
            select sum(pg_total_relation_size(inhrelid)) + pg_total_relation_size('event_dedup')
                   + pg_total_relation_size('event_stream')
              from pg_inherits where inhparent = 'event'::regclass
            """;

    /** With payload and metadata of about 400 bytes together; a tag is one posting. */
    List<Figure> measure() throws SQLException {
        try (HikariDataSource source = stores.connections(Kind.OURS);
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            double events = Seed.number(statement, "select position from event_head");
            double content =
                    Seed.number(
                            statement,
                            "select sum(octet_length(payload) + octet_length(metadata))"
                                    + " from event where position <= 10000");
            return List.of(
                    Figure.of("size.content_bytes", content / 10_000, "bytes"),
                    Figure.of("size.event_bytes", Seed.number(statement, EVENT) / events, "bytes"),
                    Figure.of(
                            "size.tag_bytes",
                            Seed.number(statement, "select pg_total_relation_size('event_tag')")
                                    / (3 * events),
                            "bytes"));
        }
    }
}
