package org.safeguardinghub.rowsecurity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.sharing.Policy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the application sees and changes with statements whose where-clause was forgotten. */
class SecondWallIT {
    private static final AgencyId ONE = new AgencyId("agency-0");
    private static final AgencyId OTHER = new AgencyId("agency-1");
    private static final int KEPT = 10;

    private final EmbeddedDatabase database = EmbeddedDatabase.fresh();
    private final JdbcTemplate owner = new JdbcTemplate(database.owner());
    private final JdbcTemplate application = new JdbcTemplate(database.application());
    private final ScopedRows rows = new ScopedRows(application);

    @BeforeEach
    void keep() {
        KeptRows.keep(owner, KEPT, 2);
    }

    @AfterEach
    void close() {
        database.close();
    }

    static List<String> tables() {
        return KeptRows.tables();
    }

    @Test
    void every_table_with_row_security_is_tried_here() throws SQLException {
        try (var connection = database.owner().getConnection()) {
            assertThat(KeptRows.tables()).isEqualTo(Catalogue.walled(connection));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_forgotten_where_clause_shows_an_agency_its_own_rows(String table) {
        assertThat(seen(rows.of(ONE), table)).isNotEmpty().containsOnly(ONE.text());
        assertThat(seen(rows.of(OTHER), table)).isNotEmpty().containsOnly(OTHER.text());
        assertThat(seen(rows.of(new AgencyId("agency-2")), table)).isEmpty();
        assertThat(seen(rows.ofEvery(), table)).contains(ONE.text(), OTHER.text());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void who_names_no_agency_sees_nothing_also_after_somebody_did(String table) {
        var all = all(table);
        assertThat(application.queryForList(all, String.class)).isEmpty();
        try (var same = new SingleConnectionDataSource(connection(), true)) {
            var db = new JdbcTemplate(same);
            assertThat(seen(new ScopedRows(db).ofEvery(), table)).isNotEmpty();
            assertThat(db.queryForList(all, String.class)).isEmpty();
        }
        assertThat(owner.queryForList(all, String.class)).contains(ONE.text(), OTHER.text());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_forgotten_where_clause_deletes_no_others_rows(String table) {
        // of a table whose rows are never deleted the application has no right to
        if (mayDelete(table)) {
            rows.of(ONE).update("delete from " + table);
            assertThat(owner.queryForList(all(table), String.class)).containsOnly(OTHER.text());
        } else {
            assertThatThrownBy(() -> rows.of(ONE).update("delete from " + table))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void a_forgotten_where_clause_changes_no_others_rows() {
        assertThat(rows.of(ONE).update("update referral_box set state = 'CLOSED'"))
                .isEqualTo(KEPT / 2);
        assertThat(application.update("update clock set breached_at = now()")).isZero();
        assertThat(
                        owner.queryForList(
                                "select distinct author from referral_box where state = 'CLOSED'",
                                String.class))
                .containsOnly(ONE.text());
    }

    @Test
    void nothing_is_kept_for_another_agency_or_in_nobodys_name() {
        var row = "insert into feed_relay (agency, sent) values ('agency-5', 1)";
        assertThatThrownBy(() -> rows.of(ONE).update(row))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> application.update(row))
                .hasStackTraceContaining("row-level security");
        assertThat(rows.of(new AgencyId("agency-5")).update(row)).isEqualTo(1);
    }

    @Test
    void rulings_show_in_the_view_too_only_to_reader_and_owner() {
        owner.update("update ruling_index set owner = 'agency-9' where position = 1");
        var view = "served_ruling_index";
        assertThat(seen(rows.of(ONE), view)).isNotEmpty().containsOnly(ONE.text());
        assertThat(seen(rows.of(new AgencyId("agency-9")), view)).containsExactly(OTHER.text());
        assertThat(application.queryForList("select reader from " + view)).isEmpty();
    }

    @Test
    void a_referral_shows_to_its_author_its_handler_and_to_whom_it_is_offered() {
        owner.update(
                "update referral_box set handler = 'agency-7', offered_to = 'agency-8'"
                        + " where position = 1");
        for (var agency : List.of("agency-7", "agency-8")) {
            assertThat(seen(rows.of(new AgencyId(agency)), "referral_box"))
                    .containsExactly(OTHER.text());
        }
        assertThat(seen(rows.of(OTHER), "referral_box")).hasSize(KEPT / 2);
    }

    @Test
    void a_snapshot_shows_what_is_kept_for_whom_it_was_opened_and_one_for_nobody_nothing() {
        var authority = new Authority(database.application(), _ -> Policy.reference());
        try (var snapshot = authority.snapshot(ONE)) {
            assertThat(seen(snapshot)).isNotEmpty().containsOnly(ONE.text());
        }
        try (var snapshot = authority.snapshot()) {
            assertThat(seen(snapshot)).isEmpty();
        }
    }

    private static List<String> seen(ScopedRows.Statements scope, String table) {
        return scope.query(all(table), (row, _) -> row.getString(1));
    }

    private static List<String> seen(Snapshot snapshot) {
        return snapshot.read(all("candidate"), _ -> {}, row -> row.getString(1), new ArrayList<>());
    }

    private static String all(String table) {
        var kept = table.equals("served_ruling_index") ? "ruling_index" : table;
        return "select " + KeptRows.agencyOf(kept) + " from " + table;
    }

    private boolean mayDelete(String table) {
        return Boolean.TRUE.equals(
                owner.queryForObject(
                        "select has_table_privilege(?, ?, 'DELETE')",
                        Boolean.class,
                        EmbeddedDatabase.APPLICATION,
                        table));
    }

    private java.sql.Connection connection() {
        try {
            return database.application().getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
