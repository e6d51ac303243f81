package org.safeguardinghub.rigs.rulings;

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
import org.safeguardinghub.sharing.AgreementRow;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Party;
import org.safeguardinghub.sharing.Policy;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Reader;
import org.safeguardinghub.sharing.RuledRecord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Questions about a school's record of two children with all twelve categories: of a practitioner
 * with little known, of one with about sixty facts around the children, of somebody who has nothing
 * to do with them, and of the owner.
 */
final class Cases {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Validity TERM = Validity.since(NOON.minusSeconds(86_400));
    private static final String AREA = "E08000021";
    private static final AgencyId SCHOOL = new AgencyId("hill-secondary-school");
    private static final AgencyId CARE = new AgencyId("northtown-childrens-social-care");
    private static final AgencyId PRACTICE = new AgencyId("mill-lane-medical-practice");
    private static final SubjectId CHILD = new SubjectId(new UUID(1, 1));
    private static final SubjectId FRIEND = new SubjectId(new UUID(1, 2));
    private static final RecordId CONCERN = new RecordId(new UUID(2, 1));
    private static final List<Category> IN_ORDER = List.of(Category.values());
    private static final Set<Category> ALL = Set.copyOf(IN_ORDER);

    private long ids;

    List<Case> all() {
        return List.of(
                new Case("ordinary", question(CARE), ordinary()),
                new Case("crowded", question(CARE), crowded()),
                new Case("stranger", question(PRACTICE), ordinary()),
                new Case("owner", question(SCHOOL), crowded()));
    }

    private static Question question(AgencyId agency) {
        return new Question(
                new RuledRecord(CONCERN, RecordType.CONCERN, SCHOOL, Set.of(CHILD, FRIEND), ALL),
                CHILD,
                new Reader(
                        agency,
                        "5f0c1f9e-6f6b-4d0e-9d5c-1b2a3c4d5e6f",
                        Set.of(Role.PRACTITIONER),
                        "7a1e2d3c-0b9a-4f8e-8d7c-6b5a49382716"),
                Purpose.CHILD_PROTECTION,
                "CP-2026-00012345",
                NOON,
                1_000_000);
    }

    private List<Fact> ordinary() {
        var facts = new ArrayList<Fact>();
        facts.add(row(SCHOOL, AgencyKind.SCHOOL));
        facts.add(row(CARE, AgencyKind.LA_CSC));
        facts.add(row(PRACTICE, AgencyKind.NHS_GP));
        facts.add(new Fact.PolicyVersion(id(), 1, TERM, 1, Policy.reference()));
        facts.add(involvement(CHILD));
        facts.add(agreement(1, 4));
        return facts;
    }

    private List<Fact> crowded() {
        var facts = new ArrayList<>(ordinary());
        for (int i = 0; i < 4; i++) {
            facts.add(involvement(i % 2 == 0 ? CHILD : FRIEND));
            facts.add(share(i));
            facts.add(consent(i % 2 == 0 ? CHILD : FRIEND));
            facts.add(agreement(2 + i, 24));
            facts.add(
                    new Fact.Link(id(), 9, TERM, CHILD, new SubjectId(new UUID(1, 10 + i)), true));
            facts.add(new Fact.Suspect(id(), 9, TERM, CONCERN, null, i > 0));
        }
        for (var category : ALL) {
            facts.add(
                    new Fact.Restriction(
                            id(), 9, TERM, CONCERN, category, AgencyKind.LA_CSC, Level.SUMMARY));
            facts.add(
                    new Fact.Restriction(
                            id(), 9, TERM, CONCERN, category, AgencyKind.POLICE, Level.NONE));
        }
        facts.add(new Fact.Seal(id(), 9, TERM, null, CHILD, Set.of(SCHOOL, CARE)));
        facts.add(new Fact.Exclusion(id(), 9, TERM, CHILD, "somebody-else"));
        facts.add(new Fact.Conflict(id(), 9, TERM, FRIEND, CARE, null));
        facts.add(new Fact.Whereabouts(id(), 9, TERM, CONCERN, Set.of(Category.MISS)));
        facts.add(new Fact.Responsibility(id(), 9, TERM, CHILD, CARE));
        facts.add(new Fact.ReasonableCause(id(), 9, TERM, CHILD, CARE, SCHOOL));
        facts.add(
                new Fact.Handling(
                        id(),
                        9,
                        TERM,
                        CONCERN,
                        Set.of(),
                        Set.of(AgencyKind.LA_CSC),
                        Set.of(),
                        Set.of()));
        return facts;
    }

    private Fact row(AgencyId agency, AgencyKind kind) {
        return new Fact.AgencyRow(id(), 1, TERM, agency, kind, Set.of(AREA));
    }

    private Fact involvement(SubjectId child) {
        return new Fact.Involvement(id(), 5, TERM, child, CARE, SCHOOL, Set.of());
    }

    private Fact share(int n) {
        return new Fact.Share(
                id(),
                7,
                TERM,
                SCHOOL,
                CARE,
                n % 2 == 0 ? CONCERN : null,
                n % 2 == 0 ? null : CHILD,
                ALL,
                Set.of(Purpose.CHILD_PROTECTION),
                Level.FULL);
    }

    private Fact consent(SubjectId child) {
        return new Fact.Consent(
                id(),
                8,
                TERM,
                child,
                Fact.Agreement.GIVEN,
                SCHOOL,
                Set.of(),
                Set.of(CARE),
                Set.of(),
                ALL,
                Set.of());
    }

    /** Its first rows meet; most do not, as most of an agreement is about others. */
    private Fact agreement(int number, int rows) {
        var made = new ArrayList<AgreementRow>();
        for (int i = 0; i < rows; i++) {
            made.add(
                    new AgreementRow(
                            new Party.OfKindIn(AgencyKind.SCHOOL, AREA),
                            new Party.OfKind(i < 4 ? AgencyKind.LA_CSC : AgencyKind.POLICE),
                            Purpose.CHILD_PROTECTION,
                            IN_ORDER.get(i % IN_ORDER.size()),
                            Level.SUMMARY));
        }
        return new Fact.AgreementVersion(id(), 6, TERM, new UUID(5, number), 1, made);
    }

    private UUID id() {
        return new UUID(3, ++ids);
    }
}
