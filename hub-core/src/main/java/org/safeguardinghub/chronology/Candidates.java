package org.safeguardinghub.chronology;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.eventstore.StreamProgress;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.sharing.Rule;
import org.safeguardinghub.sharing.RuleValue;
import org.safeguardinghub.sharing.Ruling;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks what may concern an agency, newest first, until a page is full. Candidates are a superset:
 * a page that is short of visible entries goes on to older ones, so that its length tells nothing
 * about what was left out.
 */
public final class Candidates {
    private static final int STEP = 100;
    private static final String OLDER =
            """
            select r.* from candidate c join known_record r using (record_id)
            where c.agency = ? and c.position < ?
              and (?::text is null or r.type = ?) and r.recorded_at >= ?
            order by c.position desc limit %d
            """
                    .formatted(STEP);

    private final StreamProgress progress;
    private final String view;

    /** {@code view}: the processor that writes the candidates. */
    public Candidates(StreamProgress progress, String view) {
        this.progress = progress;
        this.view = view;
    }

    /** The newest position whose candidates are in this snapshot. */
    long reflectedBy(Snapshot snapshot) {
        var segments =
                snapshot.read(
                        StreamProgress.TOKENS,
                        query -> query.setString(1, view),
                        progress::position,
                        new ArrayList<Long>());
        return StreamProgress.least(segments).orElse(0);
    }

    @Nullable Place fill(Look look, Page page, @Nullable RecordType type, @Nullable Instant since) {
        return fill(
                look,
                page,
                (snapshot, agency, before, limit) -> older(snapshot, agency, before, type, since));
    }

    static @Nullable Place fill(Look look, Page page, ListSource source) {
        var reader = look.asker().reader().agency();
        var from = page.after();
        while (true) {
            long before = from == null ? Long.MAX_VALUE : from.position();
            var step = source.older(look.snapshot, reader, before, STEP);
            var next = look.fill(new Page(null, page.limit()), null, step, Candidates::mayBeListed);
            if (next != null || step.size() < STEP) {
                return next;
            }
            from = Place.of(step.getLast());
            if (look.isFull(page)) {
                return from;
            }
        }
    }

    /** Without involvement a record answers only a targeted question (sharing rules, section 1). */
    static boolean mayBeListed(Ruling ruling) {
        return ruling.rules().stream()
                .noneMatch(v -> v.rule() == Rule.C1 && v.did() == RuleValue.Did.LIMITS);
    }

    private static List<Envelope> older(
            Snapshot snapshot,
            AgencyId agency,
            long before,
            @Nullable RecordType type,
            @Nullable Instant since) {
        var typeName = type == null ? null : type.name();
        return snapshot.read(
                OLDER,
                query -> {
                    query.setString(1, agency.text());
                    query.setLong(2, before);
                    query.setString(3, typeName);
                    query.setString(4, typeName);
                    query.setObject(
                            5, (since == null ? Instant.EPOCH : since).atOffset(ZoneOffset.UTC));
                },
                Snapshot::envelope,
                new ArrayList<>());
    }
}
