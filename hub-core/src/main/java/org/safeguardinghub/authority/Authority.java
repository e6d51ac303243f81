package org.safeguardinghub.authority;

import org.safeguardinghub.eventstore.Inquiry;
import org.safeguardinghub.shared.AgencyId;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

/**
 * Opens snapshots. A register that cannot be read throws: there is then no ruling and no answer.
 */
public final class Authority {
    /** What suspends a person stands under no agency, what suspends an agency under that one. */
    private static final String SUSPENDED =
            """
            select count(*) from fact where kind = 'SUSPENSION' and agency in (?, '')
              and known_until is null and valid_from <= ? and valid_until > ?
              and coalesce(details ->> 'sub', ?) = ?
            """;

    private static final String GRANTED =
            """
            select count(*) from fact where kind = 'EMERGENCY_GRANT' and agency = ?
              and known_until is null and valid_from <= ? and valid_until > ?
              and details ->> 'sub' = ?
            """;

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
        return open(connection -> Snapshot.begin(connection, rows));
    }

    /** The same, and of what is kept for agencies it shows what is kept for this one. */
    public Snapshot snapshot(AgencyId agency) {
        return open(connection -> Snapshot.beginFor(agency, connection, rows));
    }

    /** The register as of an older position: what was known then, and nothing that came after. */
    public Snapshot snapshotAt(long position) {
        return open(connection -> Snapshot.beginAt(position, connection, rows));
    }

    /** As of the last event that was recorded at or before this instant. */
    public Snapshot snapshotKnownAt(Instant known) {
        return open(connection -> Snapshot.beginKnownAt(known, connection, rows));
    }

    /** Begins a snapshot on a connection of its own. */
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

    /**
     * Whether exactly one register row of this agency is in force at this instant, and it has not
     * ended by then (gate G1).
     */
    public boolean isInForce(AgencyId agency, Instant at) {
        return ask(
                InForce.all(List.of(agency), at)
                        .and(
                                Endings.hasEnded(agency, at),
                                (registered, ended) -> registered && !ended));
    }

    /** Whether the agency has ended by this instant and this other one decides in its place. */
    public boolean isCustodian(AgencyId custodian, AgencyId ended, Instant at) {
        return !custodian.equals(ended)
                && custodian.equals(ask(Endings.holders(List.of(ended), at)).get(ended));
    }

    /** Whether the agency, or this person of it, is suspended at this instant (gate G1). */
    public boolean isSuspended(AgencyId agency, String sub, Instant at) {
        return count(SUSPENDED, agency, at, List.of(sub, sub)) > 0;
    }

    /** Whether this person has broken the glass for somebody, and may still look (gate G2). */
    public boolean hasEmergencyGrant(AgencyId agency, String sub, Instant at) {
        return count(GRANTED, agency, at, List.of(sub)) > 0;
    }

    /** Asks the register, and whatever else is asked with it, in one round trip. */
    public <A> A ask(Inquiry<A> inquiry) {
        try (var connection = hub.getConnection()) {
            return inquiry.ask(connection);
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
}
