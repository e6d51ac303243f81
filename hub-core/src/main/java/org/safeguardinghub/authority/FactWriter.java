package org.safeguardinghub.authority;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Id;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.AgencyRow;
import org.safeguardinghub.sharing.Fact.Involvement;
import org.safeguardinghub.sharing.Fact.Link;
import org.safeguardinghub.sharing.Fact.PolicyVersion;
import org.safeguardinghub.sharing.Fact.Restriction;
import org.safeguardinghub.sharing.Fact.Share;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Writes facts as rows. A row is never changed but for the position until which it was known. */
final class FactWriter {
    private static final String COLUMNS =
            """
            kind, fact_id, agency, known_from, valid_from, valid_until, subject, other_subject,
            record_id, owner, recorded_by, confirmed_by, confirmed, categories, purposes, level,
            agency_kind, areas, version\
            """;
    private static final String INSERT =
            "insert into fact (" + COLUMNS + ") values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
    private static final String SUPERSEDE =
            "update fact set known_until = ? where fact_id = ? and agency = ?"
                    + " and known_until is null";
    private static final String END =
            """
            with known as (
              update fact set known_until = ? where fact_id = ? and known_until is null
              returning *
            )
            insert into fact (%s)
            select kind, fact_id, agency, ?, valid_from, least(valid_until, ?), subject,
              other_subject, record_id, owner, recorded_by, confirmed_by, confirmed, categories,
              purposes, level, agency_kind, areas, version
            from known
            """
                    .formatted(COLUMNS);

    private final Connection connection;

    FactWriter(Connection connection) {
        this.connection = connection;
    }

    void establish(Fact fact) throws SQLException {
        try (var supersede = connection.prepareStatement(SUPERSEDE)) {
            supersede.setLong(1, fact.position());
            supersede.setObject(2, fact.id());
            supersede.setString(3, agencyOf(fact));
            supersede.executeUpdate();
        }
        try (var insert = connection.prepareStatement(INSERT)) {
            fill(insert, fact);
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

    private static String agencyOf(Fact fact) {
        return switch (fact) {
            case AgencyRow row -> row.agency().text();
            case Involvement involvement -> involvement.agency().text();
            case Share share -> share.recipient().text();
            case PolicyVersion _, Restriction _, Link _ -> "";
        };
    }

    private void fill(PreparedStatement row, Fact fact) throws SQLException {
        for (int i = 7; i <= 19; i++) {
            row.setObject(i, null);
        }
        row.setObject(2, fact.id());
        row.setString(3, agencyOf(fact));
        row.setLong(4, fact.position());
        AuthorityRegister.setInstant(row, 5, fact.validity().from());
        AuthorityRegister.setInstant(row, 6, fact.validity().until());
        switch (fact) {
            case AgencyRow agency -> {
                row.setString(1, "AGENCY");
                row.setString(17, agency.kind().name());
                row.setArray(18, texts(agency.areas()));
            }
            case PolicyVersion policy -> {
                row.setString(1, "POLICY");
                row.setInt(19, policy.version());
            }
            case Involvement involvement -> {
                row.setString(1, "INVOLVEMENT");
                row.setObject(7, involvement.subject().value());
                row.setString(11, involvement.recordedBy().text());
                row.setArray(12, ids(involvement.confirmedBy()));
            }
            case Share share -> {
                row.setString(1, "SHARE");
                row.setObject(7, share.subject() == null ? null : share.subject().value());
                row.setObject(9, share.record() == null ? null : share.record().value());
                row.setString(10, share.owner().text());
                row.setArray(14, names(share.categories()));
                row.setArray(15, names(share.purposes()));
                row.setString(16, share.level().name());
            }
            case Restriction restriction -> {
                row.setString(1, "RESTRICTION");
                row.setObject(9, restriction.record().value());
                row.setArray(14, names(java.util.List.of(restriction.category())));
                row.setString(16, restriction.highest().name());
                row.setString(17, nameOf(restriction.kind()));
            }
            case Link link -> {
                row.setString(1, "LINK");
                row.setObject(7, link.one().value());
                row.setObject(8, link.other().value());
                row.setBoolean(13, link.confirmed());
            }
        }
    }

    private java.sql.Array texts(Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private java.sql.Array ids(Collection<? extends Id> ids) throws SQLException {
        return connection.createArrayOf("text", ids.stream().map(Id::text).toArray());
    }

    private java.sql.Array names(Collection<? extends Enum<?>> values) throws SQLException {
        return connection.createArrayOf("text", values.stream().map(Enum::name).toArray());
    }

    private static @Nullable String nameOf(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
