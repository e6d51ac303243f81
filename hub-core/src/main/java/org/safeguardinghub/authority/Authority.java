package org.safeguardinghub.authority;

import org.safeguardinghub.rowsecurity.Scope;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.sharing.Reader;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * Opens snapshots. A register that cannot be read throws: there is then no ruling and no answer.
 */
public final class Authority {
    private static final String IN_FORCE =
            """
            select count(*) from fact where kind = 'AGENCY' and agency = ? and known_until is null
              and valid_from <= ? and valid_until > ?
            """;

    private static final String SUSPENDED =
            """
            select count(*) from fact where kind = 'SUSPENSION' and agency = ?
              and known_until is null and valid_from <= ? and valid_until > ?
              and coalesce(details ->> 'sub', ?) = ?
            """;

    private static final String GRANTED =
            """
            select count(*) from fact where kind = 'EMERGENCY_GRANT' and agency = ?
              and known_until is null and valid_from <= ? and valid_until > ?
              and details ->> 'sub' = ?
            """;

    private static final String BEGIN = "begin isolation level repeatable read read only";

    private final DataSource hub;
    private final FactRow rows;

    public Authority(DataSource hub, PublishedPolicies policies) {
        this.hub = hub;
        this.rows = new FactRow(policies);
    }

    /**
     * Opens one of the register alone: of what is kept for agencies it shows nothing. Everything
     * read through the answer is of one moment. Close it before appending anything.
     */
    public Snapshot snapshot() {
        return open(
                connection -> {
                    begin(connection);
                    return new Snapshot(connection, rows);
                });
    }

    /** The same, and of what is kept for agencies it shows what is kept for this one. */
    public Snapshot snapshot(AgencyId agency) {
        return open(
                connection -> {
                    beginFor(connection, agency);
                    return new Snapshot(connection, rows);
                });
    }

    /** The register as of an older position: what was known then, and nothing that came after. */
    public Snapshot snapshotAt(long position) {
        return open(
                connection -> {
                    begin(connection);
                    return new Snapshot(connection, rows, new Past(position));
                });
    }

    /** As of the last event that was recorded at or before this instant. */
    public Snapshot snapshotKnownAt(Instant known) {
        return open(
                connection -> {
                    begin(connection);
                    return new Snapshot(connection, rows, Past.at(known, connection));
                });
    }

    /** Begins a transaction, and a snapshot in it. */
    @FunctionalInterface
    private interface Opening {
        Snapshot on(Connection connection) throws SQLException;
    }

    private Snapshot open(Opening opening) {
        try {
            var connection = hub.getConnection();
            try {
                return opening.on(connection);
            } catch (SQLException | RuntimeException e) {
                Snapshot.end(connection);
                throw e;
            }
        } catch (SQLException e) {
            throw new AuthorityUnreadable(e);
        }
    }

    /** Whether exactly one register row of this agency is in force at this instant (gate G1). */
    public boolean isInForce(AgencyId agency, Instant at) {
        return count(IN_FORCE, agency, at, List.of()) == 1;
    }

    /** Whether the agency, or this person of it, is suspended at this instant (gate G1). */
    public boolean isSuspended(AgencyId agency, String sub, Instant at) {
        return count(SUSPENDED, agency, at, List.of(sub, sub)) > 0;
    }

    /** Whether this person has broken the glass for somebody, and may still look (gate G2). */
    public boolean hasEmergencyGrant(AgencyId agency, String sub, Instant at) {
        return count(GRANTED, agency, at, List.of(sub)) > 0;
    }

    /**
     * Whether an exclusion of this person, or a seal that does not name the agency, closes some of
     * these ids to who names them in a command (gates G4 and G5). A system that names no person is
     * not held back: a command reads nothing.
     *
     * @param named ids of records, of persons and of whatever else a command is about
     * @param seals whether seals count, and not exclusions alone
     */
    public boolean isClosed(Reader reader, Collection<UUID> named, boolean seals, Instant at) {
        try (var connection = hub.getConnection()) {
            return ClosedGates.any(connection, reader, named, seals, at);
        } catch (SQLException e) {
            throw new AuthorityUnreadable(e);
        }
    }

    private int count(String facts, AgencyId agency, Instant at, List<String> more) {
        try (var connection = hub.getConnection();
                var query = connection.prepareStatement(facts)) {
            query.setString(1, agency.text());
            AuthorityRegister.setInstant(query, 2, at);
            AuthorityRegister.setInstant(query, 3, at);
            for (int i = 0; i < more.size(); i++) {
                query.setString(4 + i, more.get(i));
            }
            try (var row = query.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        } catch (SQLException e) {
            throw new AuthorityUnreadable(e);
        }
    }

    /** In SQL and not through the connection's settings: those would cost four round trips more. */
    private static void begin(Connection connection) throws SQLException {
        try (var begin = connection.createStatement()) {
            begin.execute(BEGIN);
        }
    }

    private static void beginFor(Connection connection, AgencyId agency) throws SQLException {
        try (var begin = connection.prepareStatement(BEGIN + "; " + Scope.ONE_AGENCY)) {
            begin.setString(1, Scope.of(agency));
            begin.execute();
        }
    }
}
