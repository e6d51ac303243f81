package org.safeguardinghub.rowsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.safeguardinghub.shared.AgencyId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.sql.SQLException;

/** A scope holds for its statement however often the driver has seen that before. */
class ScopedRowsIT {
    /** A driver prepares by name what it has seen five times. */
    private static final int TIMES = 12;

    private static final String COUNT =
            "select count(*) from ruling_index where (?::text is null or reader = ?)";
    private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.fresh();

    @BeforeAll
    static void keep() {
        KeptRows.keep(new JdbcTemplate(DATABASE.owner()), 100, 4);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void also_where_a_value_is_null_and_then_another() throws SQLException {
        try (var connection = DATABASE.application().getConnection()) {
            var one = new SingleConnectionDataSource(connection, true);
            var rows = new ScopedRows(new JdbcTemplate(one));
            for (int n = 0; n < TIMES; n++) {
                assertThat(count(rows.ofEvery(), null)).as("time " + n).isEqualTo(100);
                assertThat(count(rows.of(new AgencyId("agency-1")), null)).isEqualTo(25);
                if (n % 3 > 0) {
                    assertThat(count(rows.ofEvery(), "agency-2")).as("time " + n).isEqualTo(25);
                }
                assertThat(connection.getAutoCommit()).isTrue();
            }
            // the control: nothing of it is left for the next statement
            assertThat(
                            new JdbcTemplate(one)
                                    .queryForObject(
                                            "select count(*) from ruling_index", Long.class))
                    .isZero();
        }
    }

    private static long count(ScopedRows.Statements scope, @Nullable String reader) {
        return scope.query(COUNT, (row, _) -> row.getLong(1), reader, reader).getFirst();
    }
}
