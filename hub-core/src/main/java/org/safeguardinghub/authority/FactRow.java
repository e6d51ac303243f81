package org.safeguardinghub.authority;

import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.PolicyVersion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Reads one row of the register as the fact it is. An unknown kind stops the read: it may forbid.
 */
final class FactRow {
    private final PublishedPolicies policies;

    FactRow(PublishedPolicies policies) {
        this.policies = policies;
    }

    Fact read(ResultSet row) throws SQLException {
        var id = row.getObject("fact_id", UUID.class);
        long position = row.getLong("known_from");
        var from = instant(row, "valid_from");
        var until = instant(row, "valid_until");
        var kind = kind(row.getString("kind"));
        var details = FactForm.details(row.getString("details"));
        if (kind == FactKind.POLICY) {
            int version = details.path("version").asInt();
            return new PolicyVersion(
                    id, position, new Validity(from, until), version, policies.of(version));
        }
        details.put("id", id.toString());
        details.put("position", position);
        details.putObject("validity").put("from", from.toString()).put("until", until.toString());
        return FactForm.read(details, kind.type());
    }

    private static FactKind kind(String stored) {
        try {
            return FactKind.valueOf(stored);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the register holds a fact of kind " + stored, e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
