package org.safeguardinghub.authority;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Where a fact is felt: for whom a ruling may come out differently when it begins, changes or ends.
 * A fact with neither subject nor record is felt in everything that the agency may see, or
 * everybody.
 *
 * @param ofShare whether the fact is a share
 * @param agency for whose questions alone it can count; null where for every reader's
 * @param subjects about whom; empty where it is about one record, or about nobody
 */
public record Reach(
        boolean ofShare,
        @Nullable AgencyId agency,
        Set<SubjectId> subjects,
        @Nullable RecordId record) {
    /** What holds for one person alone changes nothing for an agency. */
    private static final String FELT =
            """
            select distinct kind, agency, subject, other_subject, record_id from fact
            where kind not in ('EXCLUSION', 'EMERGENCY_GRANT', 'REVIEW_GRANT', 'OPENING')
              and (kind not in ('SUSPENSION', 'CONFLICT') or details ->> 'sub' is null)
            """;

    private static final String OF_FACTS = FELT + "and fact_id = any(?)";

    /** What began when it was recorded, or was ended by an event, is news of that event. */
    private static final String BEGUN =
            FELT
                    + """
                    and known_until is null and valid_from > ? and valid_from <= ?
                      and valid_from > (select recorded_at from event where position = known_from)
                    """;

    private static final String RUN_OUT =
            FELT
                    + """
                    and known_until is null and valid_until > ? and valid_until <= ?
                      and valid_until > (select recorded_at from event where position = known_from)
                    """;

    public Reach {
        subjects = Set.copyOf(subjects);
    }

    /** Where these facts are felt, and were felt in any version of theirs. */
    public static Set<Reach> ofFacts(Snapshot snapshot, Collection<UUID> facts) {
        return snapshot.read(
                OF_FACTS,
                query ->
                        query.setArray(
                                1, query.getConnection().createArrayOf("uuid", facts.toArray())),
                Reach::read,
                new LinkedHashSet<>());
    }

    /** Where facts are felt that began or ran out by themselves after one instant, by another. */
    public static Set<Reach> ofTime(Snapshot snapshot, Instant after, Instant until) {
        var turned = new LinkedHashSet<Reach>();
        for (var question : Set.of(BEGUN, RUN_OUT)) {
            snapshot.read(
                    question,
                    query -> {
                        query.setObject(1, after.atOffset(ZoneOffset.UTC));
                        query.setObject(2, until.atOffset(ZoneOffset.UTC));
                    },
                    Reach::read,
                    turned);
        }
        return turned;
    }

    private static Reach read(ResultSet row) throws SQLException {
        var agency = row.getString("agency");
        var record = row.getObject("record_id", UUID.class);
        var subjects = new HashSet<SubjectId>();
        for (var column : Set.of("subject", "other_subject")) {
            var subject = row.getObject(column, UUID.class);
            if (subject != null) {
                subjects.add(new SubjectId(subject));
            }
        }
        return new Reach(
                row.getString("kind").equals("SHARE"),
                agency.isEmpty() ? null : new AgencyId(agency),
                subjects,
                record == null ? null : new RecordId(record));
    }
}
