package org.safeguardinghub.sharing;

import org.safeguardinghub.basis.LawfulBasis;
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
import org.safeguardinghub.sharing.Fact.Agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
    private static final Validity ENDED = new Validity(AT.minusSeconds(20), AT.minusSeconds(5));
    private static final long POSITION = 50;
    private static final List<AgencyId> AGENCIES =
            Stream.of("northtown-csc", "hill-school", "mill-practice", "dale-police")
                    .map(AgencyId::new)
                    .toList();
    private static final List<SubjectId> SUBJECTS =
            Stream.of(1, 2, 3, 4, 5).map(n -> new SubjectId(new UUID(1, n))).toList();
    private static final List<String> SUBS = List.of("sub-1", "sub-2", "sub-3");
    private static final List<String> AREAS = List.of("E00000001", "E00000002");
    private static final List<RecordId> RECORDS =
            Stream.of(1, 2).map(n -> new RecordId(new UUID(2, n))).toList();

    private static final Comparator<SubjectId> BY_ID = Comparator.comparing(SubjectId::value);

    private static final List<Policy> POLICIES =
            List.of(Situation.DEFAULT_POLICY, madeUp(1), madeUp(2), madeUp(3));

    private final Random random;
    final Question question;
    final List<Fact> facts;

    World(Random random) {
        this.random = random;
        this.question = question(record(RECORDS.getFirst()));
        this.facts = facts();
    }

    /** Questions and facts about a record that is known already. */
    World(Random random, RuledRecord record) {
        this.random = random;
        this.question = question(record);
        this.facts = facts();
    }

    /** Every record that there is, to begin with: each with what it is at random. */
    static List<RuledRecord> records(Random random) {
        var world = new World(random);
        return RECORDS.stream().map(world::record).toList();
    }

    private RuledRecord record(RecordId id) {
        return new RuledRecord(
                id,
                random.nextInt(6) == 0 ? RecordType.INTELLIGENCE : one(RecordType.values()),
                one(AGENCIES),
                random.nextInt(20) == 0
                        ? Set.of()
                        : new HashSet<>(List.of(one(SUBJECTS), one(SUBJECTS))),
                some(Category.class, 0.5));
    }

    private Question question(RuledRecord record) {
        return new Question(
                record,
                random.nextInt(3) == 0 ? one(SUBJECTS) : null,
                reader(),
                switch (random.nextInt(20)) {
                    case 0 -> null;
                    case 1, 2, 3 -> Purpose.EARLY_HELP_CIN;
                    default -> one(Purpose.values());
                },
                random.nextBoolean() ? "case-" + random.nextInt(9) : null,
                AT,
                POSITION);
    }

    private Reader reader() {
        var agency = one(AGENCIES);
        return switch (random.nextInt(8)) {
            case 0 -> Reader.feed(agency);
            case 1 -> new Reader(agency, one(SUBS), Set.of(Role.PUBLISHER), null);
            case 2 -> new Reader(agency, one(SUBS), some(Role.class, 0.2), one(SUBS));
            default -> new Reader(agency, one(SUBS), some(Role.class, 0.4), null);
        };
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
        if (random.nextInt(4) == 0) {
            made.addAll(aboutAgreement());
            return made;
        }
        if (random.nextInt(4) == 0) {
            made.addAll(aboutAgreements(List.copyOf(made)));
            return made;
        }
        for (var i = random.nextInt(24); i > 0; i--) {
            made.add(
                    switch (random.nextInt(32)) {
                        case 0, 1, 2 -> involvement();
                        case 3, 4 -> share();
                        case 5, 6, 7, 8 -> link(random.nextBoolean());
                        case 9, 10, 11, 12 -> consent(one(Agreement.values()));
                        case 13 -> reasonableCause();
                        case 14 -> handling();
                        case 15, 16 -> suspect();
                        case 17 -> ageReview(made);
                        case 18 -> conflict();
                        case 19 -> whereabouts();
                        case 20 -> seal();
                        case 21 -> random.nextBoolean() ? exclusion() : withdrawal();
                        case 22 -> random.nextBoolean() ? suspension() : emergencyGrant();
                        case 23 -> emergencyGrant();
                        case 24 -> responsibility();
                        case 25 -> opening();
                        case 26, 27 -> agreementVersion(made);
                        case 28 -> nameRelease();
                        case 29 -> reviewGrant();
                        default -> restriction();
                    });
        }
        return made;
    }

    /** Decisions on agreement, with nothing else that would hide what they do. */
    private List<Fact> aboutAgreement() {
        var made = new ArrayList<Fact>();
        made.add(share(EnumSet.allOf(Category.class), EnumSet.allOf(Purpose.class), Level.FULL));
        for (var i = 1 + random.nextInt(8); i > 0; i--) {
            made.add(
                    switch (random.nextInt(12)) {
                        case 0 -> link(random.nextBoolean());
                        case 1 -> suspect();
                        case 2 -> reasonableCause();
                        case 3 -> responsibility();
                        default -> consent(one(Agreement.values()));
                    });
        }
        return made;
    }

    /** Sharing agreements, with nothing else that would hide what they do. */
    private List<Fact> aboutAgreements(List<Fact> register) {
        var made = new ArrayList<Fact>();
        for (var subject : question.record().subjects().stream().sorted(BY_ID).toList()) {
            made.add(involvement(subject));
        }
        for (var i = 1 + random.nextInt(6); i > 0; i--) {
            made.add(
                    switch (random.nextInt(12)) {
                        case 0 -> handling();
                        case 1 -> share();
                        case 2 -> agencyRow(oneConcerned(), validity());
                        default -> agreementVersion(register);
                    });
        }
        return made;
    }

    private Fact.AgreementVersion agreementVersion(List<Fact> register) {
        var rows = new ArrayList<AgreementRow>();
        for (var i = random.nextInt(8); i > 0; i--) {
            rows.add(
                    new AgreementRow(
                            party(question.record().owner(), register),
                            party(question.reader().agency(), register),
                            question.purpose() == null || random.nextInt(4) == 0
                                    ? one(Purpose.values())
                                    : question.purpose(),
                            category(),
                            one(Level.values())));
        }
        return new Fact.AgreementVersion(
                id(),
                position(),
                random.nextInt(4) == 0 ? ENDED : validity(),
                new UUID(5, random.nextInt(2)),
                1 + random.nextInt(3),
                rows);
    }

    /** Mostly one that the record holds. */
    private Category category() {
        var held = question.record().categories().stream().sorted().toList();
        return switch (random.nextInt(4)) {
            case 0 -> one(List.of(Category.INTEL, Category.SEXH));
            case 1 -> one(Category.values());
            default -> held.isEmpty() ? one(Category.values()) : one(held);
        };
    }

    /**
     * Mostly one that this agency is, as the register has it; else any, and often the other one.
     */
    private Party party(AgencyId meant, List<Fact> register) {
        var agency = random.nextInt(3) > 0 ? meant : oneConcerned();
        var kind =
                register.stream()
                        .filter(f -> f instanceof Fact.AgencyRow r && r.agency().equals(agency))
                        .map(f -> ((Fact.AgencyRow) f).kind())
                        .findFirst()
                        .orElse(AgencyKind.SCHOOL);
        return switch (random.nextInt(4)) {
            case 0 -> new Party.OfKind(kind);
            case 1, 2 -> new Party.OfKindIn(kind, one(AREAS));
            default -> new Party.One(agency);
        };
    }

    private Fact.Share share(Set<Category> categories, Set<Purpose> purposes, Level level) {
        return new Fact.Share(
                id(),
                0,
                Validity.since(Instant.EPOCH),
                question.record().owner(),
                question.reader().agency(),
                question.record().id(),
                null,
                categories,
                purposes,
                level);
    }

    /** Something that takes away, of any kind (law 2). */
    Fact withholding() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> restriction();
            case 2 -> link(false);
            case 3 -> consent(Agreement.REFUSED);
            case 4 -> consent(Agreement.WITHDRAWN);
            case 5 -> handling();
            case 6 -> conflict();
            case 7 -> whereabouts();
            case 8 -> seal();
            case 9 -> exclusion();
            case 10 -> withdrawal();
            default -> suspension();
        };
    }

    Fact.AgencyRow agencyRow(AgencyId agency, Validity validity) {
        return new Fact.AgencyRow(
                id(), position(), validity, agency, one(AgencyKind.values()), someOf(AREAS, 0.5));
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

    /** Known to the owner, so that cap C1 is met. */
    private Fact.Involvement involvement(SubjectId subject) {
        return new Fact.Involvement(
                id(),
                0,
                Validity.since(Instant.EPOCH),
                subject,
                question.reader().agency(),
                question.record().owner(),
                Set.of());
    }

    private Fact.Consent consent(Agreement agreement) {
        return new Fact.Consent(
                id(),
                position(),
                validity(),
                oneOfRecord(),
                agreement,
                oneConcerned(),
                random.nextBoolean() ? Set.of() : Set.of(oneConcerned()),
                random.nextBoolean() ? Set.of() : Set.of(oneConcerned()),
                random.nextInt(3) > 0 ? Set.of() : some(AgencyKind.class, 0.5),
                random.nextInt(3) == 0 ? Set.of() : some(Category.class, 0.7),
                random.nextBoolean() ? Set.of() : some(Purpose.class, 0.6),
                agreement == Agreement.OVERRIDDEN ? basis() : null);
    }

    private LawfulBasis basis() {
        return new LawfulBasis(
                LawfulBasis.Regime.GENERAL,
                one(LawfulBasis.Article6.values()),
                one(LawfulBasis.Article9.values()),
                null,
                null,
                one(LawfulBasis.Gateway.values()));
    }

    private Fact.ReasonableCause reasonableCause() {
        return new Fact.ReasonableCause(
                id(), position(), validity(), oneOfRecord(), oneConcerned(), oneConcerned());
    }

    private Fact.Handling handling() {
        return new Fact.Handling(
                id(),
                position(),
                validity(),
                one(RECORDS),
                random.nextBoolean() ? Set.of() : Set.of(oneConcerned()),
                random.nextBoolean() ? Set.of() : some(AgencyKind.class, 0.7),
                random.nextBoolean() ? Set.of() : some(Role.class, 0.7),
                random.nextBoolean() ? Set.of() : some(Purpose.class, 0.7));
    }

    private Fact.Suspect suspect() {
        return new Fact.Suspect(
                id(),
                position(),
                validity(),
                one(RECORDS),
                random.nextBoolean() ? null : one(SUBJECTS),
                random.nextBoolean());
    }

    private Fact.AgeReview ageReview(List<Fact> made) {
        var suspects = made.stream().filter(Fact.Suspect.class::isInstance).toList();
        return new Fact.AgeReview(
                id(),
                position(),
                validity(),
                one(RECORDS),
                suspects.isEmpty() ? id() : one(suspects).id(),
                random.nextBoolean());
    }

    private Fact.Conflict conflict() {
        return new Fact.Conflict(
                id(),
                position(),
                validity(),
                one(SUBJECTS),
                oneConcerned(),
                random.nextBoolean() ? null : one(SUBS));
    }

    private Fact.Whereabouts whereabouts() {
        return new Fact.Whereabouts(
                id(), position(), validity(), one(RECORDS), some(Category.class, 0.3));
    }

    private Fact.Seal seal() {
        var ofRecord = random.nextBoolean();
        return new Fact.Seal(
                id(),
                position(),
                validity(),
                ofRecord ? one(RECORDS) : null,
                ofRecord ? null : one(SUBJECTS),
                someOf(AGENCIES, 0.6));
    }

    private Fact.Exclusion exclusion() {
        return new Fact.Exclusion(id(), position(), validity(), one(SUBJECTS), one(SUBS));
    }

    private Fact.Withdrawal withdrawal() {
        return new Fact.Withdrawal(id(), position(), validity(), one(RECORDS));
    }

    private Fact.Suspension suspension() {
        return new Fact.Suspension(
                id(),
                position(),
                validity(),
                one(AGENCIES),
                random.nextBoolean() ? null : one(SUBS));
    }

    private Fact.EmergencyGrant emergencyGrant() {
        return new Fact.EmergencyGrant(
                id(),
                position(),
                validity(),
                one(SUBJECTS),
                oneConcerned(),
                random.nextBoolean() ? question.reader().sub() : one(SUBS));
    }

    /** For the reader mostly, as there is little else that opens anything to auditors. */
    private Fact.ReviewGrant reviewGrant() {
        return new Fact.ReviewGrant(
                id(),
                position(),
                validity(),
                one(SUBJECTS),
                question.reader().agency(),
                random.nextInt(3) > 0 ? question.reader().sub() : one(SUBS),
                Set.of(one(AGENCIES)),
                Validity.since(Instant.EPOCH));
    }

    private Fact.Responsibility responsibility() {
        return new Fact.Responsibility(id(), position(), validity(), one(SUBJECTS), one(AGENCIES));
    }

    private Fact.Opening opening() {
        return new Fact.Opening(id(), position(), validity(), one(RECORDS), one(AGENCIES));
    }

    Fact.NameRelease nameRelease() {
        var ofField = random.nextBoolean();
        return new Fact.NameRelease(
                id(),
                position(),
                validity(),
                one(RECORDS),
                ofField ? null : new UUID(6, random.nextInt(3)),
                ofField ? one(NamedField.values()) : null,
                random.nextBoolean() ? Set.of() : Set.of(oneConcerned()));
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
                one(Level.values()),
                basis());
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
            default -> Validity.since(AT.minusSeconds(8 + random.nextInt(3)));
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

    /** A subject of the record, or any. */
    private SubjectId oneOfRecord() {
        var subjects = question.record().subjects().stream().sorted(BY_ID).toList();
        return subjects.isEmpty() || random.nextInt(3) == 0 ? one(SUBJECTS) : one(subjects);
    }

    /** The reader's agency, the owner or any. */
    private AgencyId oneConcerned() {
        return switch (random.nextInt(4)) {
            case 0, 1 -> question.reader().agency();
            case 2 -> question.record().owner();
            default -> one(AGENCIES);
        };
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> T one(T[] all) {
        return one(Arrays.asList(all));
    }

    private <E extends Enum<E>> Set<E> some(Class<E> all, double share) {
        return someOf(Arrays.asList(all.getEnumConstants()), share);
    }

    private <T> Set<T> someOf(List<T> all, double share) {
        var some = new LinkedHashSet<T>();
        for (var value : all) {
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

    Question asOf(long position, Instant at) {
        return new Question(
                question.record(),
                question.asked(),
                question.reader(),
                question.purpose(),
                question.caseReference(),
                at,
                position);
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
