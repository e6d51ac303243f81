package org.safeguardinghub.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.AgreementRow;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.NamedField;
import org.safeguardinghub.sharing.Party;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class FactFormTest {
    private static final UUID ID = new UUID(1, 2);
    private static final Validity TERM =
            new Validity(
                    Instant.parse("2026-03-01T09:30:00.123456Z"),
                    Instant.parse("2026-04-01T00:00:00Z"));
    private static final RecordId RECORD = new RecordId(new UUID(3, 4));
    private static final SubjectId CHILD = new SubjectId(new UUID(5, 6));
    private static final SubjectId OTHER = new SubjectId(new UUID(7, 8));
    private static final AgencyId SCHOOL = new AgencyId("hill-school");
    private static final AgencyId CARE = new AgencyId("town-csc");

    static List<Fact> oneOfEachKind() {
        return List.of(
                new Fact.AgencyRow(ID, 7, TERM, SCHOOL, AgencyKind.SCHOOL, Set.of("E08000021")),
                new Fact.Involvement(ID, 7, TERM, CHILD, CARE, SCHOOL, Set.of(SCHOOL)),
                new Fact.Share(
                        ID,
                        7,
                        TERM,
                        SCHOOL,
                        CARE,
                        RECORD,
                        null,
                        Set.of(Category.NARR),
                        Set.of(Purpose.CHILD_PROTECTION),
                        Level.FULL,
                        new LawfulBasis(
                                LawfulBasis.Regime.GENERAL,
                                LawfulBasis.Article6.PUBLIC_TASK,
                                null,
                                null,
                                null,
                                LawfulBasis.Gateway.CA89_47)),
                new Fact.Restriction(ID, 7, TERM, RECORD, Category.NARR, null, Level.SUMMARY),
                new Fact.Link(ID, 7, TERM, CHILD, OTHER, true),
                new Fact.Consent(
                        ID,
                        7,
                        TERM,
                        CHILD,
                        Fact.Agreement.OVERRIDDEN,
                        SCHOOL,
                        Set.of(),
                        Set.of(CARE),
                        Set.of(AgencyKind.NHS_GP),
                        Set.of(Category.SEXH),
                        Set.of()),
                new Fact.ReasonableCause(ID, 7, TERM, CHILD, CARE, SCHOOL),
                new Fact.Handling(
                        ID,
                        7,
                        TERM,
                        RECORD,
                        Set.of(CARE),
                        Set.of(),
                        Set.of(Role.INTELLIGENCE),
                        Set.of(Purpose.DISRUPTION)),
                new Fact.Suspect(ID, 7, TERM, RECORD, null, true),
                new Fact.AgeReview(ID, 7, TERM, RECORD, ID, false),
                new Fact.Conflict(ID, 7, TERM, CHILD, CARE, "a.practitioner"),
                new Fact.Whereabouts(ID, 7, TERM, RECORD, Set.of(Category.ADDR)),
                new Fact.Seal(ID, 7, TERM, null, CHILD, Set.of(SCHOOL)),
                new Fact.Exclusion(ID, 7, TERM, CHILD, "a.practitioner"),
                new Fact.Withdrawal(ID, 7, TERM, RECORD),
                new Fact.Suspension(ID, 7, TERM, CARE, null),
                new Fact.EmergencyGrant(ID, 7, TERM, CHILD, CARE, "a.practitioner"),
                new Fact.ReviewGrant(ID, 7, TERM, CHILD, CARE, "a.reviewer", Set.of(SCHOOL), TERM),
                new Fact.Responsibility(ID, 7, TERM, CHILD, CARE),
                new Fact.Opening(ID, 7, TERM, RECORD, CARE),
                new Fact.NameRelease(
                        ID, 7, TERM, RECORD, null, NamedField.KEY_WORKER, Set.of(CARE)),
                new Fact.AgreementVersion(
                        ID,
                        7,
                        TERM,
                        ID,
                        2,
                        List.of(
                                row(new Party.One(SCHOOL), new Party.OfKind(AgencyKind.LA_CSC)),
                                row(
                                        new Party.OfKindIn(AgencyKind.SCHOOL, "E08000021"),
                                        new Party.One(CARE)))));
    }

    private static AgreementRow row(Party giver, Party receiver) {
        return new AgreementRow(
                giver, receiver, Purpose.CHILD_PROTECTION, Category.NARR, Level.FULL);
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void a_fact_is_read_as_it_was_written(Fact fact) {
        var stored = FactForm.details(fact);
        assertThat(stored).doesNotContain("\"id\":", "\"position\":", "\"validity\":");
        assertThat(FactForm.read(ID, 7, TERM, stored, FactKind.of(fact).type())).isEqualTo(fact);
    }

    /** The cells of a policy are not in its row. */
    @Test
    void every_kind_of_fact_is_among_these_and_has_a_stored_name() {
        var types = new HashSet<Class<?>>(List.of(Fact.class.getPermittedSubclasses()));
        assertThat(Arrays.stream(FactKind.values()).<Class<?>>map(FactKind::type))
                .containsExactlyInAnyOrderElementsOf(types);
        types.remove(Fact.PolicyVersion.class);
        assertThat(oneOfEachKind().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void a_detail_that_the_fact_does_not_know_stops_the_read_without_quoting_it() {
        var stored = "{\"subject\":\"somebody\",\"surprise\":true}";
        assertThatThrownBy(() -> FactForm.read(ID, 7, TERM, stored, Fact.Exclusion.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("somebody");
    }
}
