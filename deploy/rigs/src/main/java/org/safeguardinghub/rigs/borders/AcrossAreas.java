package org.safeguardinghub.rigs.borders;

import org.safeguardinghub.rigs.views.Population;
import org.safeguardinghub.rigs.views.Supplement;
import org.safeguardinghub.rigs.views.Told;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.subject.LinkEvent.LinkConfirmed;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.sql.DataSource;

/**
 * What joins areas, beside the population, in which no child is known in two: two of forty children
 * are one, where their authorities are two, by a link that is told when both are known.
 */
record AcrossAreas(Population population) implements Supplement {
    private static final int ONE_PAIR_IN = 40;
    private static final String LINKED = "link.confirmed";

    @Override
    public List<String> tables() {
        return AcrossRows.TABLES;
    }

    @Override
    public long events() {
        return IntStream.range(0, population.children()).filter(this::isSecond).count();
    }

    @Override
    public Population.Listener beside(Population.Listener to) {
        return told -> {
            to.hear(told);
            if (told.name().equals(LINKED) && isSecond(told.child())) {
                to.hear(link(told.child(), told.at()));
            }
        };
    }

    /** Whether this child is the one before it too. */
    private boolean isSecond(int child) {
        return child < population.children()
                && child % ONE_PAIR_IN == 1
                && !population
                        .around(child)
                        .getFirst()
                        .equals(population.around(child - 1).getFirst());
    }

    private Told link(int child, Instant at) {
        var link =
                new LinkConfirmed(
                        new RecordId(
                                new UUID(Population.mixed(child, 61), Population.mixed(child, 62))),
                        population.subject(child - 1, 0),
                        population.subject(child, 0),
                        population.around(child).getFirst(),
                        at);
        return new Told(child, at, null, LINKED, Set.of(), Long.MAX_VALUE, _ -> link);
    }

    @Override
    public Copying begin(DataSource owner) throws SQLException {
        return AcrossRows.into(owner, population);
    }
}
