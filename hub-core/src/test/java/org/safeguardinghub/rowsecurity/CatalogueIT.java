package org.safeguardinghub.rowsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.eventstore.EmbeddedDatabase;

import java.sql.Connection;
import java.sql.SQLException;

/** The migrated database as its catalogue has it, and with each fault that must be found. */
class CatalogueIT {
    private final EmbeddedDatabase database = EmbeddedDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void nothing_in_the_catalogue_goes_past_the_second_wall() throws SQLException {
        try (var connection = database.owner().getConnection()) {
            assertThat(Catalogue.faults(connection, EmbeddedDatabase.APPLICATION)).isEmpty();
            assertThat(Catalogue.walled(connection)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter role hub_app superuser | hub_app is a superuser",
                "alter role hub_app bypassrls | hub_app is past row security",
                "create role planted bypassrls; grant planted to hub_app"
                        + " | planted is past row security",
                "alter table candidate owner to hub_app | hub_app owns candidate",
                "create view planted as select * from candidate"
                        + " | view planted asks with the rights of its owner",
                "create materialized view planted as select * from candidate"
                        + " | view planted asks with the rights of its owner",
                "alter table feed_item disable row level security"
                        + " | table feed_item has no forced row security with a policy",
                "alter table feed_item no force row level security"
                        + " | table feed_item has no forced row security with a policy",
                "drop policy of_its_agency on clock"
                        + " | table clock has no forced row security with a policy",
                "create table planted (agency text)"
                        + " | table planted has no forced row security with a policy",
                "create policy planted on clock using (true)"
                        + " | policy planted on clock asks for no agency",
                "create policy planted on clock for insert with check (true)"
                        + " | policy planted on clock asks for no agency",
                "grant truncate on candidate to hub_app"
                        + " | table candidate can be emptied past its policy",
                "create function planted() returns int language sql security definer"
                        + " set search_path = public as 'select 1'"
                        + " | function planted runs with the rights of its owner",
                "alter function event_store_make_room() reset search_path"
                        + " | function event_store_make_room runs with the rights of its owner"
            })
    void each_planted_fault_is_found(String planted, String fault) throws SQLException {
        try (var connection = database.owner().getConnection()) {
            connection.setAutoCommit(false);
            try {
                plant(connection, planted);
                assertThat(Catalogue.faults(connection, EmbeddedDatabase.APPLICATION))
                        .contains(fault);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void plant(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
