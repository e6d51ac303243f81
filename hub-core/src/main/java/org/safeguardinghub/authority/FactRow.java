package org.safeguardinghub.authority;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.AgencyRow;
import org.safeguardinghub.sharing.Fact.Involvement;
import org.safeguardinghub.sharing.Fact.Link;
import org.safeguardinghub.sharing.Fact.PolicyVersion;
import org.safeguardinghub.sharing.Fact.Restriction;
import org.safeguardinghub.sharing.Fact.Share;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

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
        var kind = row.getString("kind");
        return switch (kind) {
            case "AGENCY" ->
                    new AgencyRow(
                            id,
                            position,
                            validity,
                            agency(row, "agency"),
                            AgencyKind.valueOf(row.getString("agency_kind")),
                            set(row, "areas", Function.identity()));
            case "POLICY" -> {
                int version = row.getInt("version");
                yield new PolicyVersion(id, position, validity, version, policies.of(version));
            }
            case "INVOLVEMENT" ->
                    new Involvement(
                            id,
                            position,
                            validity,
                            Objects.requireNonNull(subject(row, "subject")),
                            agency(row, "agency"),
                            agency(row, "recorded_by"),
                            set(row, "confirmed_by", AgencyId::new));
            case "SHARE" ->
                    new Share(
                            id,
                            position,
                            validity,
                            agency(row, "owner"),
                            agency(row, "agency"),
                            record(row),
                            subject(row, "subject"),
                            set(row, "categories", Category::valueOf),
                            set(row, "purposes", Purpose::valueOf),
                            Level.valueOf(row.getString("level")));
            case "RESTRICTION" ->
                    new Restriction(
                            id,
                            position,
                            validity,
                            Objects.requireNonNull(record(row)),
                            set(row, "categories", Category::valueOf).iterator().next(),
                            kindOf(row),
                            Level.valueOf(row.getString("level")));
            case "LINK" ->
                    new Link(
                            id,
                            position,
                            validity,
                            Objects.requireNonNull(subject(row, "subject")),
                            Objects.requireNonNull(subject(row, "other_subject")),
                            row.getBoolean("confirmed"));
            default -> throw new IllegalStateException("the register holds a fact of kind " + kind);
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static AgencyId agency(ResultSet row, String column) throws SQLException {
        return new AgencyId(row.getString(column));
    }

    private static @Nullable SubjectId subject(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new SubjectId(id);
    }

    private static @Nullable RecordId record(ResultSet row) throws SQLException {
        var id = row.getObject("record_id", UUID.class);
        return id == null ? null : new RecordId(id);
    }

    private static @Nullable AgencyKind kindOf(ResultSet row) throws SQLException {
        var kind = row.getString("agency_kind");
        return kind == null ? null : AgencyKind.valueOf(kind);
    }

    private static <T> Set<T> set(ResultSet row, String column, Function<String, T> read)
            throws SQLException {
        var array = row.getArray(column);
        var set = new HashSet<T>();
        if (array != null) {
            Arrays.stream((String[]) array.getArray()).map(read).forEach(set::add);
        }
        return set;
    }
}
