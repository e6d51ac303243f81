package org.safeguardinghub.sharing;

import static org.safeguardinghub.shared.Category.EDU;
import static org.safeguardinghub.shared.Category.ID;
import static org.safeguardinghub.shared.Category.NARR;
import static org.safeguardinghub.shared.Category.RISK;

import org.jspecify.annotations.Nullable;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The setting of the worked examples: a concern of a school about one child, under the default
 * policy, and a reader. Facts are added one by one; ids follow the order in which they are.
 */
final class Situation {
    static final AgencyId SCHOOL = new AgencyId("hill-school");
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Validity ALWAYS = Validity.since(NOON.minusSeconds(86_400));
    static final SubjectId CHILD = new SubjectId(new UUID(1, 1));
    static final RecordId CONCERN = new RecordId(new UUID(2, 1));
    static final Policy DEFAULT_POLICY = Policy.reference();

    final List<Fact> facts = new ArrayList<>();
    private final AgencyId agency;
    private Purpose purpose = Purpose.CHILD_PROTECTION;
    private Role role = Role.PRACTITIONER;
    private @Nullable String actingFor;
    private RecordType type = RecordType.CONCERN;
    private @Nullable SubjectId asked;
    private Set<SubjectId> subjects = Set.of(CHILD);
    private Set<Category> categories = Set.of(ID, NARR, EDU, RISK);
    private long nextId;

    private Situation(AgencyId agency) {
        this.agency = agency;
    }

    static Situation readBy(AgencyId agency, AgencyKind kind) {
        var situation = new Situation(agency).registered(agency, kind);
        situation.facts.add(new Fact.PolicyVersion(situation.id(), 1, ALWAYS, 1, DEFAULT_POLICY));
        return situation;
    }

    static Situation readBy(AgencyKind kind) {
        return readBy(new AgencyId("reader"), kind);
    }

    UUID id() {
        return new UUID(3, ++nextId);
    }

    Situation registered(AgencyId who, AgencyKind kind) {
        return given(new Fact.AgencyRow(id(), 1, ALWAYS, who, kind, Set.of("E00000001")));
    }

    Situation forPurpose(Purpose other, Role as) {
        purpose = other;
        role = as;
        return this;
    }

    /** The reader is a system, for a person where one is named. */
    Situation bySystemFor(@Nullable String person) {
        role = Role.PUBLISHER;
        actingFor = person;
        return this;
    }

    Situation ofType(RecordType other) {
        type = other;
        return this;
    }

    Situation askingAbout(SubjectId subject) {
        asked = subject;
        return this;
    }

    Situation about(Set<SubjectId> others) {
        subjects = others;
        return this;
    }

    Situation holding(Category... held) {
        categories = Set.of(held);
        return this;
    }

    Situation given(Fact fact) {
        facts.add(fact);
        return this;
    }

    /** The owner recorded that the reader works with the child: a referral, acknowledged. */
    Situation involvedByOwner() {
        return given(new Fact.Involvement(id(), 2, ALWAYS, CHILD, agency, SCHOOL, Set.of(SCHOOL)));
    }

    /** The reader says so. */
    Situation asserted(AgencyId... confirmedBy) {
        return given(
                new Fact.Involvement(id(), 2, ALWAYS, CHILD, agency, agency, Set.of(confirmedBy)));
    }

    Situation shared(Category category, Level level) {
        return given(share(category, level, ALWAYS));
    }

    Fact.Share share(Category category, Level level, Validity validity) {
        return new Fact.Share(
                id(),
                3,
                validity,
                SCHOOL,
                agency,
                CONCERN,
                null,
                Set.of(category),
                Set.of(purpose),
                level);
    }

    Situation restricted(Category category, @Nullable AgencyKind kind, Level highest) {
        return given(new Fact.Restriction(id(), 4, ALWAYS, CONCERN, category, kind, highest));
    }

    /** Somebody decided on sharing with agreement, for all purposes. */
    Situation decided(
            Fact.Agreement agreement,
            AgencyId by,
            Validity validity,
            Set<AgencyId> agencies,
            Set<Category> covered) {
        return given(
                new Fact.Consent(
                        id(), 6, validity, CHILD, agreement, by, Set.of(), agencies, Set.of(),
                        covered, Set.of()));
    }

    /** Version 1 of an agreement of these rows and no others. */
    Situation agreed(AgreementRow... rows) {
        return given(agreement(1, ALWAYS, rows));
    }

    /** A version of the one agreement. */
    Fact.AgreementVersion agreement(int version, Validity validity, AgreementRow... rows) {
        return new Fact.AgreementVersion(id(), 8, validity, new UUID(5, 1), version, List.of(rows));
    }

    /** From the school to the reader, for what the reader asks for. */
    AgreementRow row(Category category, Level level) {
        return new AgreementRow(
                new Party.One(SCHOOL), new Party.One(agency), purpose, category, level);
    }

    Situation responsible(SubjectId subject, AgencyId authority) {
        return given(new Fact.Responsibility(id(), 7, ALWAYS, subject, authority));
    }

    Situation linked(SubjectId one, SubjectId other, boolean confirmed) {
        return given(new Fact.Link(id(), 5, ALWAYS, one, other, confirmed));
    }

    Question question() {
        return new Question(
                new RuledRecord(CONCERN, type, SCHOOL, subjects, categories),
                asked,
                new Reader(agency, "person-1", Set.of(role), actingFor),
                purpose,
                "case-1",
                NOON,
                100);
    }

    Ruling ruling() {
        return Rulings.rule(question(), facts);
    }
}
