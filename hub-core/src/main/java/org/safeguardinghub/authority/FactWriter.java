package org.safeguardinghub.authority;

import org.safeguardinghub.authority.FactKind.Place;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.AgencyRow;
import org.safeguardinghub.sharing.Fact.Link;
import org.safeguardinghub.sharing.Fact.PolicyVersion;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Writes facts as rows, those of a whole batch of appends together. A row is never changed but for
 * the position until which it was known.
 */
final class FactWriter implements AutoCloseable {
    private static final String INSERT =
            """
            insert into fact
              (kind, fact_id, agency, known_from, valid_from, valid_until, subject, other_subject,
               record_id, confirmed, agency_kind, areas, details)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """;
    private static final String SUPERSEDE =
            "update fact set known_until = ? where fact_id = ? and agency = ?"
                    + " and known_until is null";
    private static final String END =
            """
            with known as (
              update fact set known_until = ? where fact_id = ? and known_until is null
              returning *
            )
            insert into fact
              (kind, fact_id, agency, known_from, valid_from, valid_until, subject, other_subject,
               record_id, confirmed, agency_kind, areas, details)
            select kind, fact_id, agency, ?, valid_from, least(valid_until, ?), subject,
              other_subject, record_id, confirmed, agency_kind, areas, details
            from known
            """;

    /** No agency has such an id. */
    private static final String EVERY_AGENCY = "*";

    private final Connection connection;
    private final PreparedStatement supersede;
    private final PreparedStatement insert;
    private final PreparedStatement end;

    /**
     * Facts that wait to be written, by id; a second word about one has to come after the first.
     */
    private final Map<UUID, Set<String>> waiting = new HashMap<>();

    FactWriter(Connection connection) throws SQLException {
        this.connection = connection;
        supersede = connection.prepareStatement(SUPERSEDE);
        insert = connection.prepareStatement(INSERT);
        end = connection.prepareStatement(END);
    }

    void establish(Fact fact) throws SQLException {
        var concerned = fact.concerns();
        var agency = concerned == null ? "" : concerned.text();
        var agencies = waiting.getOrDefault(fact.id(), Set.of());
        if (agencies.contains(agency) || agencies.contains(EVERY_AGENCY)) {
            write();
        }
        waiting.computeIfAbsent(fact.id(), _ -> new HashSet<>()).add(agency);
        supersede.setLong(1, fact.position());
        supersede.setObject(2, fact.id());
        supersede.setString(3, agency);
        supersede.addBatch();
        insert.setString(1, FactKind.of(fact).name());
        insert.setObject(2, fact.id());
        insert.setString(3, agency);
        fill(insert, fact, Place.of(fact));
        insert.addBatch();
    }

    void end(EndsFact event, long position) throws SQLException {
        if (waiting.containsKey(event.endedFact())) {
            write();
        }
        waiting.put(event.endedFact(), Set.of(EVERY_AGENCY));
        end.setLong(1, position);
        end.setObject(2, event.endedFact());
        end.setLong(3, position);
        AuthorityRegister.setInstant(end, 4, event.endsAt());
        end.addBatch();
    }

    /** Writes what waits. Nothing is written before. */
    void write() throws SQLException {
        supersede.executeBatch();
        insert.executeBatch();
        end.executeBatch();
        waiting.clear();
    }

    @Override
    public void close() throws SQLException {
        supersede.close();
        insert.close();
        end.close();
    }

    private void fill(PreparedStatement row, Fact fact, Place place) throws SQLException {
        row.setLong(4, fact.position());
        AuthorityRegister.setInstant(row, 5, fact.validity().from());
        AuthorityRegister.setInstant(row, 6, fact.validity().until());
        row.setObject(7, place.subject() == null ? null : place.subject().value());
        row.setObject(8, place.otherSubject() == null ? null : place.otherSubject().value());
        row.setObject(9, place.record() == null ? null : place.record().value());
        row.setObject(10, fact instanceof Link link ? link.confirmed() : null);
        var agency = fact instanceof AgencyRow known ? known : null;
        row.setString(11, agency == null ? null : agency.kind().name());
        row.setArray(12, agency == null ? null : areas(agency));
        row.setString(13, details(fact));
    }

    private java.sql.Array areas(AgencyRow agency) throws SQLException {
        return connection.createArrayOf("text", agency.areas().toArray());
    }

    /** The cells of a policy are read from the event that published it. */
    private static String details(Fact fact) {
        return fact instanceof PolicyVersion policy
                ? "{\"version\": %d}".formatted(policy.version())
                : FactForm.details(fact);
    }
}
