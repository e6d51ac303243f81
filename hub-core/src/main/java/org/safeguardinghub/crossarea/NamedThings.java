package org.safeguardinghub.crossarea;

import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.eventstore.StreamProgress;
import org.safeguardinghub.shared.RecordId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What concerns name within a window, whoever may know of it. */
public final class NamedThings {
    /** What a concern still names: not replaced by a later correction of the same concern. */
    private static final String STANDS =
            """
            %1$s.says = 'NAMED' and %1$s.place > ? and not exists (
              select from served_named_thing r
              where r.record = %1$s.record and r.kind = %1$s.kind and r.says = 'REPLACED'
                and r.place > %1$s.place)
            """;

    /**
     * By an agency of the areas that are asked for, where an agency that does not serve the same
     * ones names it too. Its parameters: an instant twice, the areas, the floor twice, the place
     * before which to look, and how many, twice.
     */
    static final String OLDER =
            """
            with served as materialized (
              select agency, areas from fact
              where kind = 'AGENCY' and known_until is null and valid_from <= ? and valid_until > ?
            ), asked as materialized (
              select h.agency, array(
                select o.agency from served o where o.areas @> h.areas and o.areas <@ h.areas) alike
              from served h where h.areas && ?::text[]
            )
            select l.place, l.record, l.kind, l.digest
            from asked h cross join lateral (
              select w.place, w.record, w.kind, w.digest from served_named_thing w
              where w.owner = h.agency and %s
                and exists (
                  select from served_named_thing o
                  where o.digest = w.digest and o.owner <> all(h.alike)
                    and o.says = 'NAMED' and o.place > ?)
                and w.place < ?
              order by w.place desc limit ?) l
            order by l.place desc limit ?
            """
                    .formatted(STANDS.formatted("w"));

    static final String NAMING =
            """
            select w.place, w.record, w.kind, w.digest from served_named_thing w
            where w.digest = any(?) and %s
            """
                    .formatted(STANDS.formatted("w"));

    /** What concerns that were recorded within a time still say of where they arose. */
    private static final String ARISEN =
            """
            select w.record, w.digest as district from ruled_record c
            join served_named_thing w on w.record = c.record_id
            where c.type = 'CONCERN' and c.recorded_at >= ? and c.recorded_at < ?
              and w.says = 'ARISEN' and not exists (
                select from served_named_thing r
                where r.record = w.record and r.kind = w.kind and r.says = 'REPLACED'
                  and r.place > w.place)
            """;

    private final StreamProgress progress;

    public NamedThings(StreamProgress progress) {
        this.progress = progress;
    }

    /**
     * That a concern names something.
     *
     * @param place where it stands in the log
     * @param digest of what is named
     */
    record Naming(long place, RecordId concern, ThingKind kind, String digest) {}

    /**
     * That a concern arose somewhere.
     *
     * @param district as {@link Districts} seals it
     */
    record In(RecordId concern, String district) {}

    /** Where concerns arose of which the hub was told in a week, whoever may know of it. */
    static List<In> arisen(Snapshot snapshot, Week week) {
        return snapshot.read(
                ARISEN,
                query -> {
                    query.setObject(1, week.from().atOffset(ZoneOffset.UTC));
                    query.setObject(2, week.until().atOffset(ZoneOffset.UTC));
                },
                row ->
                        new In(
                                new RecordId(row.getObject("record", UUID.class)),
                                row.getString("district")),
                new ArrayList<>());
    }

    /** The newest position of which things can be found in this snapshot. */
    public long reflectedBy(Snapshot snapshot) {
        var segments =
                snapshot.read(
                        StreamProgress.TOKENS,
                        query -> query.setString(1, ThingIndex.GROUP),
                        progress::position,
                        new ArrayList<Long>());
        return StreamProgress.least(segments).orElse(0);
    }

    /** The place before which a window begins that begins after this instant. */
    static long floor(Snapshot snapshot, Instant until) {
        return ThingIndex.place(snapshot.knownAt(until).position() + 1) - 1;
    }

    /** What agencies of these areas, and others, name within a window, newest first. */
    static List<Naming> older(
            Snapshot snapshot, Instant at, Set<String> areas, long floor, long before, int limit) {
        return snapshot.read(
                OLDER,
                query -> {
                    query.setObject(1, at.atOffset(ZoneOffset.UTC));
                    query.setObject(2, at.atOffset(ZoneOffset.UTC));
                    query.setArray(3, query.getConnection().createArrayOf("text", areas.toArray()));
                    query.setLong(4, floor);
                    query.setLong(5, floor);
                    query.setLong(6, before);
                    query.setInt(7, limit);
                    query.setInt(8, limit);
                },
                NamedThings::naming,
                new ArrayList<>());
    }

    /** Everywhere that these things are named within a window. */
    static List<Naming> naming(Snapshot snapshot, Collection<String> digests, long floor) {
        return snapshot.read(
                NAMING,
                query -> {
                    query.setArray(
                            1, query.getConnection().createArrayOf("text", digests.toArray()));
                    query.setLong(2, floor);
                },
                NamedThings::naming,
                new ArrayList<>());
    }

    private static Naming naming(ResultSet row) throws SQLException {
        return new Naming(
                row.getLong("place"),
                new RecordId(row.getObject("record", UUID.class)),
                ThingKind.valueOf(row.getString("kind")),
                row.getString("digest"));
    }
}
