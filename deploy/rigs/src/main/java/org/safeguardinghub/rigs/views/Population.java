package org.safeguardinghub.rigs.views;

import org.safeguardinghub.concern.ConcernEvent.ConcernRecorded;
import org.safeguardinghub.involvement.InvolvementEvent.InvolvementRecorded;
import org.safeguardinghub.involvement.InvolvementKind;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.subject.LinkEvent.LinkConfirmed;
import org.safeguardinghub.subject.SubjectEvent.SubjectRecorded;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Invented children and what was told of them: the same at every run. Each child has two subject
 * records that are linked, three agencies around it, one of which has finished with every second
 * child, and eight concerns. Children come in cohorts; the concerns of a cohort come in rounds, as
 * no agency is told of one child after the other. Behind the others are a few children with 198
 * concerns, told among the newest.
 *
 * @param children with eight concerns
 * @param beginning when the hub was told of the first of them
 */
public record Population(List<Partner> partners, int children, Instant beginning) {
    public static final int LONG = 20;
    public static final int LONG_RECORDS = 200;

    /** Records of an ordinary child. */
    static final int RECORDS = 10;

    /** How many ordinary children have as many records as all with many. */
    static final int LONG_SHARE = LONG * LONG_RECORDS / RECORDS;

    private static final int SUBJECTS = 2;
    private static final int CONCERNS = RECORDS - SUBJECTS;
    private static final int LONG_CONCERNS = LONG_RECORDS - SUBJECTS;
    private static final int EVENTS_OF_PERSON = 6;
    private static final int COHORT = 50_000;

    /** Among so many of the newest concerns one is of a child with many. */
    private static final int ONE_IN = 9;

    static final Instant BEGINNING = Instant.parse("2025-01-01T00:00:00Z");
    private static final Duration SHORT = Duration.ofMinutes(1);
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final List<Set<Category>> CONTENTS =
            List.of(
                    Set.of(Category.NARR, Category.HLTH),
                    Set.of(Category.NARR, Category.EDU),
                    Set.of(Category.NARR, Category.RISK));
    private static final Set<Category> PERSON = Set.of(Category.ID);

    /** Who is told. */
    @FunctionalInterface
    public interface Listener {
        void hear(Told told) throws SQLException, InterruptedException;
    }

    /** How many events it takes to tell everything. */
    public long events() {
        return (long) all() * EVENTS_OF_PERSON + (long) children * CONCERNS + LONG * LONG_CONCERNS;
    }

    /** Kinds of content that there are. */
    static List<Set<Category>> contents() {
        return List.of(CONTENTS.get(0), CONTENTS.get(1), CONTENTS.get(2), PERSON);
    }

    /** The first child with many records; the others follow. */
    public int firstLong() {
        return children;
    }

    /** How many children there are in all. */
    public int all() {
        return children + LONG;
    }

    /** How many records of this child there are, and with what numbers. */
    int records(int child) {
        return child < children ? RECORDS : LONG_RECORDS;
    }

    /** The agencies that hold it, and one that is or was involved besides. */
    public List<AgencyId> around(int child) {
        int area = (int) Long.remainderUnsigned(mixed(child, 1), partners.size() / 10) * 10;
        int holder = 1 + (int) Long.remainderUnsigned(mixed(child, 2), 4);
        int other = 5 + (int) Long.remainderUnsigned(mixed(child, 3), 5);
        return List.of(
                partners.get(area).id(),
                partners.get(area + holder).id(),
                partners.get(area + other).id());
    }

    public SubjectId subject(int child, int holder) {
        return new SubjectId(id(child, holder));
    }

    /** Of the subject records first. */
    public RecordId record(int child, int n) {
        return new RecordId(id(child, n));
    }

    /**
     * One holder of every second child begins, so that in each round both are told of something.
     */
    public AgencyId owner(int child, int n) {
        return around(child).get(n < SUBJECTS ? n : (n + child / 2) % 2);
    }

    /** Everything in the order in which it was told. */
    public void tell(Listener to) throws SQLException, InterruptedException {
        long n = 0;
        for (int from = 0; from < children; from += COHORT) {
            int until = Math.min(from + COHORT, children);
            for (int child = from; child < until; child++) {
                n = person(child, n, to);
            }
            boolean last = until == children;
            for (int child = children; last && child < all(); child++) {
                n = person(child, n, to);
            }
            for (int round = 0; round < CONCERNS; round++) {
                for (int child = from; child < until; child++) {
                    long left = left(from, until, round, child);
                    to.hear(concern(child, SUBJECTS + round, n++, left));
                    long of = left / ONE_IN;
                    if (last && left % ONE_IN == 0 && of < LONG * LONG_CONCERNS) {
                        int which = children + (int) (of % LONG);
                        to.hear(concern(which, SUBJECTS + (int) (of / LONG), n++, left));
                    }
                }
            }
        }
    }

    /** How many concerns of ordinary children follow. */
    private long left(int from, int until, int round, int child) {
        long inRounds = (long) (CONCERNS - 1 - round) * (until - from);
        return (long) (children - until) * CONCERNS + inRounds + until - 1 - child;
    }

    private long person(int child, long n, Listener to) throws SQLException, InterruptedException {
        long next = n;
        List<AgencyId> around = around(child);
        for (int holder = 0; holder < SUBJECTS; holder++) {
            SubjectId subject = subject(child, holder);
            AgencyId by = around.get(holder);
            to.hear(
                    new Told(
                            child,
                            at(next++),
                            new RecordId(subject.value()),
                            "subject.recorded",
                            PERSON,
                            Long.MAX_VALUE,
                            content -> new SubjectRecorded(subject, by, content)));
        }
        Instant linked = at(next++);
        to.hear(
                fact(
                        child,
                        linked,
                        "link.confirmed",
                        new LinkConfirmed(
                                new RecordId(id(child, -1)),
                                subject(child, 0),
                                subject(child, 1),
                                around.get(1),
                                linked)));
        for (int i = 0; i < around.size(); i++) {
            boolean former = i == 2 && child % 2 == 1;
            to.hear(
                    fact(
                            child,
                            at(next++),
                            "involvement.recorded",
                            new InvolvementRecorded(
                                    new RecordId(id(child, -2 - i)),
                                    subject(child, i == 1 ? 1 : 0),
                                    around.get(i),
                                    around.get(i == 0 ? 1 : 0),
                                    InvolvementKind.REGISTRATION,
                                    former ? former() : Validity.since(beginning))));
        }
        return next;
    }

    private Validity former() {
        return new Validity(beginning, beginning.plus(SHORT));
    }

    private static Told fact(int child, Instant at, String name, Tagged event) {
        return new Told(child, at, null, name, Set.of(), Long.MAX_VALUE, content -> event);
    }

    private Told concern(int child, int n, long told, long left) {
        RecordId concern = record(child, n);
        AgencyId owner = owner(child, n);
        SubjectId subject = subject(child, n % 2);
        Instant at = at(told);
        return new Told(
                child,
                at,
                concern,
                "concern.recorded",
                CONTENTS.get((child + n) % CONTENTS.size()),
                left,
                content ->
                        new ConcernRecorded(
                                concern, owner, Set.of(subject), at, at, List.of(), content));
    }

    private Instant at(long n) {
        return beginning.plus(STEP.multipliedBy(n));
    }

    private static UUID id(int child, int n) {
        return new UUID(mixed(child, 100 + n), mixed(child, 10_000 + n));
    }

    /** A well spread number: the finisher of SplitMix64. */
    public static long mixed(long a, long b) {
        long z = (a * 0x9E3779B97F4A7C15L) ^ (b * 0xD1B54A32D192ED03L);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
