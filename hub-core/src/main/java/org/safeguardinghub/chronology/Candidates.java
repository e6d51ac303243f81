package org.safeguardinghub.chronology;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.eventstore.StreamProgress;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.sharing.Ruling;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Walks what may concern an agency, newest first, until a page is full and it is known whether
 * there is another. Candidates are a superset: what is left out is walked past, so that neither a
 * page's length nor the promise of a next one tells anything about it.
 */
public final class Candidates {
    private static final int STEP = 100;

    /** A step costs about as much as this many records do. */
    private static final int LEAST = 16;

    /**
     * The question that lists are made from. Its parameters: the agency, the position before which
     * to look, the type of record twice (null for all), the earliest instant of recording, and how
     * many.
     */
    public static final String OLDER =
            """
            select r.* from candidate c join known_record r using (record_id)
            where c.agency = ? and c.position < ?
              and (?::text is null or r.type = ?) and r.recorded_at >= ?
            order by c.position desc limit ?
            """;

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

    @Nullable Place fill(
            Look look,
            Page page,
            @Nullable RecordType type,
            @Nullable Instant since,
            Predicate<Ruling> wanted) {
        return fill(
                look,
                look.page(page, null, wanted.and(Ruling::mayBeListed)),
                page,
                (snapshot, agency, before, limit) ->
                        older(snapshot, agency, before, limit, type, since));
    }

    static @Nullable Place fill(Look look, Page page, ListSource source) {
        return fill(look, look.page(page, null, Ruling::mayBeListed), page, source);
    }

    private static @Nullable Place fill(
            Look look, PageOfList filled, Page page, ListSource source) {
        var after = page.after();
        long from = after == null ? Long.MAX_VALUE : after.position();
        // where all may be seen, the page and the one after it that promises the next
        int wanted = Math.min(page.limit() + 1, STEP);
        List<Envelope> step;
        boolean more;
        do {
            step = source.older(look.snapshot, reader(look), from, wanted);
            filled.take(step);
            from = step.isEmpty() ? from : step.getLast().position();
            more = step.size() == wanted;
            wanted = filled.likelyToFill(LEAST, STEP);
        } while (!filled.isOver() && more);
        if (after != null && !filled.isOver()) {
            lookBack(look, filled, source, after.position());
        }
        return filled.next();
    }

    /** From the newest down to this position, which is the last of an earlier page. */
    private static void lookBack(Look look, PageOfList filled, ListSource source, long to) {
        long from = Long.MAX_VALUE;
        List<Envelope> step;
        do {
            step = source.older(look.snapshot, reader(look), from, STEP);
            filled.lookBack(step.stream().filter(e -> e.position() >= to).toList());
            from = step.isEmpty() ? to : step.getLast().position();
        } while (from > to && step.size() == STEP);
    }

    private static AgencyId reader(Look look) {
        return look.asker().reader().agency();
    }

    private static List<Envelope> older(
            Snapshot snapshot,
            AgencyId agency,
            long before,
            int limit,
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
                    query.setInt(6, limit);
                },
                Snapshot::envelope,
                new ArrayList<>());
    }
}
