package org.safeguardinghub.sharing;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Questions and facts made up at random in a world so small that they often meet: few agencies,
 * subjects and instants. The same random source makes the same world.
 */
final class World {
    private static final Instant AT = Instant.parse("2026-06-01T00:00:00Z");
    private static final long POSITION = 50;
    private static final List<AgencyId> AGENCIES =
            Stream.of("northtown-csc", "hill-school", "mill-practice", "dale-police")
                    .map(AgencyId::new)
                    .toList();
    private static final List<SubjectId> SUBJECTS =
            Stream.of(1, 2, 3, 4, 5).map(n -> new SubjectId(new UUID(1, n))).toList();
    private static final List<RecordId> RECORDS =
            Stream.of(1, 2).map(n -> new RecordId(new UUID(2, n))).toList();

    private static final List<Policy> POLICIES =
            List.of(Situation.DEFAULT_POLICY, madeUp(1), madeUp(2), madeUp(3));

    private final Random random;
    final Question question;
    final List<Fact> facts;

    World(Random random) {
        this.random = random;
        this.question = question();
        this.facts = facts();
    }

    private Question question() {
        var record =
                new RuledRecord(
                        RECORDS.getFirst(),
                        one(RecordType.values()),
                        one(AGENCIES),
                        new HashSet<>(List.of(one(SUBJECTS), one(SUBJECTS))),
                        some(Category.class, 0.5));
        return new Question(
                record,
                random.nextInt(3) == 0 ? one(SUBJECTS) : null,
                new Reader(one(AGENCIES), "sub-" + random.nextInt(9), some(Role.class, 0.4)),
                random.nextInt(20) == 0 ? null : one(Purpose.values()),
                random.nextBoolean() ? "case-" + random.nextInt(9) : null,
                AT,
                POSITION);
    }

    private List<Fact> facts() {
        var made = new ArrayList<Fact>();
        for (var agency : AGENCIES) {
            if (random.nextInt(20) > 0) {
                made.add(agencyRow(agency, mostlyNow()));
            }
        }
        made.add(policyVersion(mostlyNow()));
        if (random.nextInt(12) == 0) {
            made.add(random.nextBoolean() ? made.getLast() : policyVersion(validity()));
            made.add(agencyRow(one(AGENCIES), validity()));
        }
        for (var i = random.nextInt(14); i > 0; i--) {
            made.add(
                    switch (random.nextInt(4)) {
                        case 0 -> involvement();
                        case 1 -> share();
                        case 2 -> restriction();
                        default -> link(random.nextBoolean());
                    });
        }
        return made;
    }

    Fact.AgencyRow agencyRow(AgencyId agency, Validity validity) {
        return new Fact.AgencyRow(
                id(), position(), validity, agency, one(AgencyKind.values()), Set.of());
    }

    Fact.PolicyVersion policyVersion(Validity validity) {
        return new Fact.PolicyVersion(id(), position(), validity, random.nextInt(9), one(POLICIES));
    }

    private static Policy madeUp(long seed) {
        var random = new Random(seed);
        var levels = Level.values();
        return Policy.of(
                Situation.DEFAULT_POLICY.cells().stream()
                        .filter(_ -> random.nextInt(8) > 0)
                        .map(
                                cell ->
                                        new Policy.Cell(
                                                cell.purpose(),
                                                cell.kind(),
                                                cell.category(),
                                                levels[random.nextInt(levels.length)]))
                        .toList());
    }

    private Fact.Involvement involvement() {
        return new Fact.Involvement(
                id(),
                position(),
                validity(),
                one(SUBJECTS),
                random.nextBoolean() ? question.reader().agency() : one(AGENCIES),
                random.nextBoolean() ? question.reader().agency() : one(AGENCIES),
                random.nextBoolean() ? Set.of() : Set.of(one(AGENCIES)));
    }

    private Fact.Share share() {
        var ofRecord = random.nextBoolean();
        return new Fact.Share(
                id(),
                position(),
                validity(),
                random.nextBoolean() ? question.record().owner() : one(AGENCIES),
                random.nextBoolean() ? question.reader().agency() : one(AGENCIES),
                ofRecord ? one(RECORDS) : null,
                ofRecord ? null : one(SUBJECTS),
                some(Category.class, 0.3),
                some(Purpose.class, 0.6),
                one(Level.values()));
    }

    Fact.Restriction restriction() {
        return new Fact.Restriction(
                id(),
                position(),
                validity(),
                one(RECORDS),
                one(Category.values()),
                random.nextBoolean() ? null : one(AgencyKind.values()),
                one(Level.values()));
    }

    Fact.Link link(boolean confirmed) {
        return new Fact.Link(id(), position(), validity(), one(SUBJECTS), one(SUBJECTS), confirmed);
    }

    /** Mostly in force; else not yet, no longer, just begun, just ended or never. */
    private Validity validity() {
        return switch (random.nextInt(12)) {
            case 0 -> new Validity(AT.plusSeconds(1), AT.plusSeconds(9));
            case 1 -> new Validity(AT.minusSeconds(9), AT);
            case 2 -> new Validity(AT, AT.plusSeconds(1));
            case 3 -> new Validity(AT, AT);
            case 4 -> new Validity(AT.plusSeconds(9), AT.minusSeconds(9));
            default -> Validity.since(AT.minusSeconds(9));
        };
    }

    private Validity mostlyNow() {
        return random.nextInt(20) == 0 ? validity() : Validity.since(AT.minusSeconds(99));
    }

    private long position() {
        return random.nextInt(12) == 0 ? POSITION + random.nextInt(2) : random.nextInt(50);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> T one(T[] all) {
        return one(Arrays.asList(all));
    }

    private <E extends Enum<E>> Set<E> some(Class<E> all, double share) {
        var some = EnumSet.noneOf(all);
        for (var value : all.getEnumConstants()) {
            if (random.nextDouble() < share) {
                some.add(value);
            }
        }
        return some;
    }

    Question withoutPurpose() {
        return new Question(
                question.record(),
                question.asked(),
                question.reader(),
                null,
                question.caseReference(),
                question.at(),
                question.position());
    }

    Question with(Reader reader) {
        return new Question(
                question.record(),
                question.asked(),
                reader,
                question.purpose(),
                question.caseReference(),
                question.at(),
                question.position());
    }
}
