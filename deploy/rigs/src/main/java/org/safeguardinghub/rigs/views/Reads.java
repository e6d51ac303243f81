package org.safeguardinghub.rigs.views;

import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.subject.NameableRecords;
import org.safeguardinghub.audit.Disclosures;
import org.safeguardinghub.chronology.Asker;
import org.safeguardinghub.chronology.Page;
import org.safeguardinghub.chronology.Place;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.rigs.load.OpenLoop;
import org.safeguardinghub.rigs.load.Samples;
import org.safeguardinghub.rowsecurity.ScopedRows;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.sharing.Reader;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;

/**
 * What resources do for a reader, without the web around it: each answer's ruling is durable when
 * it is there. Fifty fall due in a second, whether or not earlier ones were answered.
 */
record Reads(Stage stage, boolean quick, Consumer<String> out) {
    private static final OpenLoop LOOP = new OpenLoop(50, 16);
    private static final int LISTED = 50;
    private static final String NEAR_THE_END =
            "select position from candidate where agency = ? order by position offset ? limit 1";
    private static final int SHARE_OF_LONG = 10;
    private static final Ask ASK = new Ask(Purpose.CHILD_PROTECTION, "CP-2026-12345");

    /** The newest fifty of one agency after the other. */
    Samples list() throws InterruptedException {
        var reading = stage.hub().get(Reading.class);
        var partners = stage.population().partners();
        return measured(
                "list of 50",
                n -> {
                    int which =
                            (int) Long.remainderUnsigned(Population.mixed(n, 41), partners.size());
                    var asker = asker(partners.get(which).id());
                    return reading.records(asker, null, null, new Page(null, LISTED))
                            .entries()
                            .size();
                });
    }

    /**
     * The last page of the longest list, which looks once more at all before it for what is only
     * held; milliseconds, the middle of three.
     */
    double lastPage() {
        var agency = stage.population().partners().getFirst().id();
        var own = new ScopedRows(stage.hub().get(JdbcTemplate.class)).of(agency);
        long last =
                own.query(NEAR_THE_END, (row, _) -> row.getLong(1), agency.text(), LISTED / 2)
                        .getFirst();
        var page = new Page(new Place(Instant.EPOCH, last), LISTED);
        var times = new double[3];
        for (int i = 0; i < times.length; i++) {
            long began = System.nanoTime();
            var answer = stage.hub().get(Reading.class).records(asker(agency), null, null, page);
            times[i] = (System.nanoTime() - began) / 1e6;
            if (answer.next() != null) {
                throw new IllegalStateException("this is not the last page");
            }
        }
        Arrays.sort(times);
        long all =
                own.query(
                                "select count(*) from candidate where agency = ?",
                                (row, _) -> row.getLong(1),
                                agency.text())
                        .getFirst();
        out.accept("last page of a list of %,d: %.1f ms".formatted(all, times[1]));
        return times[1];
    }

    /** All of a child with 200 records, asked for by one of its holders. */
    Samples chronology() throws InterruptedException {
        var reading = stage.hub().get(Reading.class);
        Population population = stage.population();
        return measured(
                "chronology of 200",
                n -> {
                    int child = population.firstLong() + n % Population.LONG;
                    var asker = asker(population.around(child).getFirst());
                    var page = new Page(null, Page.MOST);
                    return reading.chronology(asker, population.subject(child, 0), page)
                            .entries()
                            .size();
                });
    }

    /** Who saw what of a child; every tenth is a child with 200 records. */
    Samples disclosures() throws InterruptedException {
        var nameable = stage.hub().get(NameableRecords.class);
        var disclosures = stage.hub().get(Disclosures.class);
        Population population = stage.population();
        return measured(
                "disclosures",
                n -> {
                    long chance = Population.mixed(n, 42);
                    int child =
                            n % SHARE_OF_LONG == 0
                                    ? population.firstLong()
                                            + (int) Long.remainderUnsigned(chance, Population.LONG)
                                    : (int) Long.remainderUnsigned(chance, population.children());
                    var caller = caller(population.around(child).getFirst());
                    var records = nameable.of(caller, ASK, population.subject(child, 0));
                    return disclosures.about(records, Long.MAX_VALUE, LISTED + 1).size();
                });
    }

    private Samples measured(String what, IntUnaryOperator read) throws InterruptedException {
        return new Measured(LOOP, quick ? 300 : 3_000, Duration.ofSeconds(quick ? 6 : 60), out)
                .reads(what, read);
    }

    private static Asker asker(AgencyId agency) {
        var reader = new Reader(agency, "person of " + agency, Set.of(Role.PRACTITIONER), null);
        return new Asker(reader, ASK.purpose(), ASK.caseReference());
    }

    private static Caller caller(AgencyId agency) {
        return new Caller(
                agency,
                "person of " + agency,
                Set.of(Role.PRACTITIONER),
                Set.of(ASK.purpose()),
                null);
    }
}
