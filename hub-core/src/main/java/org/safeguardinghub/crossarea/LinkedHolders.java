package org.safeguardinghub.crossarea;

import org.axonframework.eventhandling.EventMessage;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.eventstore.AppendHook;
import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.eventstore.Beside;
import org.safeguardinghub.eventstore.Beside.Column;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.subject.LinkEvent.LinkConfirmed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which confirmed links join records of which two holders: by it a person known in several areas is
 * found without looking at all the others. Written in the transaction that appends. It says who may
 * be known there, also where a link is undone; what is so now is for the register to say.
 */
public final class LinkedHolders implements AppendHook {
    /** From both ends, as either holder may be of the area that is asked for. */
    private static final String HOLDERS =
            """
            insert into linked_holder (holder, position, subject, other_subject, other_holder)
            select x.owner, u.position, u.subject, u.other_subject, y.owner
            from {rows}
            join ruled_record x on x.record_id = u.subject
            join ruled_record y on y.record_id = u.other_subject
            where {appended}
            """;

    /**
     * Holders that serve the same areas join nothing across. Its parameters: an instant twice, the
     * areas that are asked for, the position before which to look, and how many, twice.
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
            select distinct on (l.position) l.position, l.subject, l.other_subject
            from asked h cross join lateral (
              select * from linked_holder w
              where w.holder = h.agency and w.position < ? and w.other_holder <> all(h.alike)
              order by w.position desc limit ?) l
            order by l.position desc limit ?
            """;

    private static final String CONFIRMED =
            """
            select known_from as position, subject, other_subject from fact
            where kind = 'LINK' and subject = any(?) and confirmed and known_until is null
              and valid_until = '%s'
            """
                    .formatted(Validity.OPEN);

    /**
     * A confirmed link.
     *
     * @param position where it was confirmed
     */
    record Link(long position, SubjectId one, SubjectId other) {}

    @Override
    public boolean concerns(EventMessage<?> event) {
        return event.getPayload() instanceof LinkConfirmed;
    }

    @Override
    public List<Beside> beside(List<Appended> events) {
        var ends = new ArrayList<Link>();
        for (var appended : events) {
            if (appended.message().getPayload() instanceof LinkConfirmed link) {
                ends.add(new Link(appended.position(), link.one(), link.other()));
                ends.add(new Link(appended.position(), link.other(), link.one()));
            }
        }
        return ends.isEmpty()
                ? List.of()
                : List.of(
                        Beside.statement(
                                HOLDERS,
                                List.of(
                                        Column.longs("position", ends, Link::position),
                                        Column.uuids("subject", ends, l -> l.one().value()),
                                        Column.uuids(
                                                "other_subject", ends, l -> l.other().value()))));
    }

    /**
     * Links of which one holder serves one of these areas and the other does not serve the same
     * ones as it, newest first.
     */
    static List<Link> older(
            Snapshot snapshot, Instant at, Set<String> areas, long before, int limit) {
        return snapshot.read(
                OLDER,
                query -> {
                    query.setObject(1, at.atOffset(ZoneOffset.UTC));
                    query.setObject(2, at.atOffset(ZoneOffset.UTC));
                    query.setArray(3, query.getConnection().createArrayOf("text", areas.toArray()));
                    query.setLong(4, before);
                    query.setInt(5, limit);
                    query.setInt(6, limit);
                },
                LinkedHolders::link,
                new ArrayList<>());
    }

    /** The links in force between these subject records. */
    static List<Link> between(Snapshot snapshot, Collection<SubjectId> subjects) {
        var ids = subjects.stream().map(SubjectId::value).toArray();
        return snapshot.read(
                CONFIRMED,
                query -> query.setArray(1, query.getConnection().createArrayOf("uuid", ids)),
                LinkedHolders::link,
                new ArrayList<>());
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("position"),
                new SubjectId(row.getObject("subject", UUID.class)),
                new SubjectId(row.getObject("other_subject", UUID.class)));
    }
}
