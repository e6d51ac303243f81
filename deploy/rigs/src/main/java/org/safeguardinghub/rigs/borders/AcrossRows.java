package org.safeguardinghub.rigs.borders;

import org.safeguardinghub.concern.ConcernEvent.ConcernRecorded;
import org.safeguardinghub.rigs.views.Population;
import org.safeguardinghub.rigs.views.Rows;
import org.safeguardinghub.rigs.views.Supplement;
import org.safeguardinghub.rigs.views.Told;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.subject.LinkEvent.LinkConfirmed;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import javax.sql.DataSource;

/**
 * The rows by which coordinators find people and things, as the hub would write them for each link,
 * and for each concern if one in four named a place: mostly one that only concerns about the same
 * child name, and one in twenty a place that about six concerns of any area name.
 */
final class AcrossRows implements Supplement.Copying {
    static final List<String> TABLES = List.of("linked_holder", "named_thing");

    private static final String SERVING =
            "select serving from view_progress where view = 'patterns'";

    /** Rows that one event may have; the first of them stands at its position times this. */
    private static final int ROWS_OF_AN_EVENT = 64;

    private static final int ONE_NAMES_IN = 4;
    private static final int ONE_PASSES_IN = 20;
    private static final int NAMED_BY = 6;
    private static final int CONCERNS = 8;
    private static final HexFormat HEX = HexFormat.of();

    private final Population population;
    private final int version;
    private final int passed;
    private final Rows holders;
    private final Rows things;

    private AcrossRows(Population population, int version, Rows holders, Rows things) {
        this.population = population;
        this.version = version;
        long namings = (long) population.children() * CONCERNS / ONE_NAMES_IN;
        this.passed = (int) Math.max(1, namings / ONE_PASSES_IN / NAMED_BY);
        this.holders = holders;
        this.things = things;
    }

    static AcrossRows into(DataSource owner, Population population) throws SQLException {
        int version;
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(SERVING)) {
            row.next();
            version = row.getInt(1);
        }
        return new AcrossRows(
                population,
                version,
                new Rows(
                        owner,
                        "linked_holder (holder, position, subject, other_subject, other_holder)"),
                new Rows(
                        owner,
                        "named_thing (version, place, record, owner, kind, says, digest,"
                                + " position)"));
    }

    @Override
    public void write(Told told, Tagged event, long position) throws SQLException {
        switch (event) {
            case LinkConfirmed link -> {
                AgencyId one = holder(told.child(), link.one());
                AgencyId other = holder(told.child(), link.other());
                end(one, position, link.one(), link.other(), other);
                end(other, position, link.other(), link.one(), one);
            }
            case ConcernRecorded concern -> {
                long chance = concern.concern().value().getMostSignificantBits();
                if (Long.remainderUnsigned(chance, ONE_NAMES_IN) == 0) {
                    naming(concern, place(told.child(), chance >>> 8), position);
                }
            }
            default -> {}
        }
    }

    /** Of the child, or of the one before it with whom it is one. */
    private AgencyId holder(int child, SubjectId subject) {
        for (int one = child; one >= Math.max(0, child - 1); one--) {
            int whose = one;
            var found =
                    IntStream.range(0, 2)
                            .filter(n -> population.subject(whose, n).equals(subject))
                            .findFirst();
            if (found.isPresent()) {
                return population.around(one).get(found.getAsInt());
            }
        }
        throw new IllegalStateException("nobody holds " + subject);
    }

    private void end(
            AgencyId holder, long position, SubjectId subject, SubjectId other, AgencyId holdsOther)
            throws SQLException {
        holders.put(holder).put(position).put(subject).put(other).put(holdsOther).end();
    }

    private void naming(ConcernRecorded concern, String digest, long position) throws SQLException {
        things.put(version)
                .put(position * ROWS_OF_AN_EVENT)
                .put(concern.concern())
                .put(concern.owner())
                .put("PLACE")
                .put("NAMED")
                .put(digest)
                .put(position)
                .end();
    }

    /** One through which people of all areas pass, or one of the child's own. */
    private String place(int child, long chance) {
        boolean passes = Long.remainderUnsigned(chance, ONE_PASSES_IN) == 0;
        return passes
                ? digest(Long.remainderUnsigned(Population.mixed(chance, 63), passed), 64)
                : digest(child, 65);
    }

    /** As long as a digest is. */
    private static String digest(long number, long kind) {
        return HEX.toHexDigits(Population.mixed(number, kind))
                + HEX.toHexDigits(Population.mixed(number, kind + 10))
                + HEX.toHexDigits(Population.mixed(number, kind + 20))
                + HEX.toHexDigits(Population.mixed(number, kind + 30));
    }

    @Override
    public void finish() throws SQLException {
        holders.finish();
        things.finish();
    }

    @Override
    public void close() throws SQLException {
        try (holders) {
            things.close();
        }
    }
}
