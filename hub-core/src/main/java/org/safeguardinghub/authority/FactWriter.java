package org.safeguardinghub.authority;

import org.safeguardinghub.authority.FactKind.Place;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.AgencyRow;
import org.safeguardinghub.sharing.Fact.Link;
import org.safeguardinghub.sharing.Fact.PolicyVersion;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes facts as rows. A row is never changed but for the position until which it was known. */
final class FactWriter {
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

    private final Connection connection;

    FactWriter(Connection connection) {
        this.connection = connection;
    }

    void establish(Fact fact) throws SQLException {
        var place = Place.of(fact);
        var concerned = fact.concerns();
        var agency = concerned == null ? "" : concerned.text();
        try (var supersede = connection.prepareStatement(SUPERSEDE)) {
            supersede.setLong(1, fact.position());
            supersede.setObject(2, fact.id());
            supersede.setString(3, agency);
            supersede.executeUpdate();
        }
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, FactKind.of(fact).name());
            insert.setObject(2, fact.id());
            insert.setString(3, agency);
            fill(insert, fact, place);
            insert.executeUpdate();
        }
    }

    void end(EndsFact event, long position) throws SQLException {
        try (var end = connection.prepareStatement(END)) {
            end.setLong(1, position);
            end.setObject(2, event.endedFact());
            end.setLong(3, position);
            AuthorityRegister.setInstant(end, 4, event.endsAt());
            end.executeUpdate();
        }
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
