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
        var validity = new Validity(instant(row, "valid_from"), instant(row, "valid_until"));
        var kind = kind(row.getString("kind"));
        var details = row.getString("details");
        if (kind == FactKind.POLICY) {
            int version = FactForm.version(details);
            return new PolicyVersion(id, position, validity, version, policies.of(version));
        }
        return FactForm.read(id, position, validity, details, kind.type());
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
