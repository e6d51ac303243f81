package org.safeguardinghub.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.shared.AgencyKind.LA_CSC;
import static org.safeguardinghub.shared.AgencyKind.NHS_GP;
import static org.safeguardinghub.shared.Category.ADDR;
import static org.safeguardinghub.shared.Category.ID;
import static org.safeguardinghub.shared.Category.PERP;
import static org.safeguardinghub.shared.Category.SEXH;
import static org.safeguardinghub.shared.Level.FULL;
import static org.safeguardinghub.shared.Level.SUMMARY;
import static org.safeguardinghub.sharing.Situation.ALWAYS;
import static org.safeguardinghub.sharing.Situation.CHILD;
import static org.safeguardinghub.sharing.Situation.CONCERN;
import static org.safeguardinghub.sharing.Situation.SCHOOL;
import static org.safeguardinghub.sharing.Situation.readBy;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.caps.ChildSuspected;
import org.safeguardinghub.sharing.caps.DeclaredConflict;
import org.safeguardinghub.sharing.caps.NoConsent;
import org.safeguardinghub.sharing.caps.NoInvolvement;
import org.safeguardinghub.sharing.caps.UnopenedPattern;
import org.safeguardinghub.sharing.gates.AllowedPurpose;
import org.safeguardinghub.sharing.gates.ExcludedPerson;
import org.safeguardinghub.sharing.gates.KnownAgency;
import org.safeguardinghub.sharing.gates.WithdrawnRecord;
import org.safeguardinghub.sharing.grants.Agreements;
import org.safeguardinghub.sharing.grants.Reviews;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Every rule, asked alone, names the facts it rests on, with the links that make them count. */
class CountedFactsTest {
    private static final AgencyId READER = new AgencyId("reader");
    private static final AgencyId THIRD = new AgencyId("third");
    private static final SubjectId OTHER = new SubjectId(new UUID(1, 2));
    private static final UUID LINK = id(0);

    @Test
    void what_closes_a_gate_is_named() {
        var suspended = readBy(LA_CSC).given(new Fact.Suspension(id(1), 9, ALWAYS, READER, null));
        assertThat(of(new KnownAgency(), suspended)).containsExactly(id(1));
        var withdrawn = readBy(LA_CSC).given(new Fact.Withdrawal(id(2), 9, ALWAYS, CONCERN));
        assertThat(of(new WithdrawnRecord(), withdrawn)).containsExactly(id(2));
        var excluded =
                readBy(LA_CSC)
                        .given(new Fact.Exclusion(id(3), 9, ALWAYS, OTHER, "person-1"))
                        .given(link(false));
        assertThat(of(new ExcludedPerson(), excluded)).containsExactly(LINK, id(3));
    }

    @Test
    void a_grant_is_named_by_the_gate_that_it_opens_and_by_the_cap_that_it_spares() {
        var granted = emergency().given(grant()).given(link(true));
        assertThat(of(new AllowedPurpose(), granted)).containsExactly(LINK, grant().id());
        assertThat(of(new NoInvolvement(), granted)).containsExactly(LINK, grant().id());
        assertThat(limitsOf(new NoInvolvement(), granted)).isEmpty();
        assertThat(limitsOf(new NoInvolvement(), emergency())).isNotEmpty();
    }

    @Test
    void responsibility_for_the_same_person_is_named_with_the_link() {
        var linked =
                readBy(LA_CSC)
                        .given(new Fact.Responsibility(id(4), 9, ALWAYS, OTHER, READER))
                        .given(link(true));
        assertThat(of(new NoInvolvement(), linked)).containsExactly(LINK, id(4));
    }

    @Test
    void a_conflict_is_named_with_what_says_where_somebody_is() {
        var conflict =
                readBy(LA_CSC)
                        .holding(ID, ADDR)
                        .given(new Fact.Conflict(id(5), 9, ALWAYS, OTHER, READER, null))
                        .given(new Fact.Whereabouts(id(6), 9, ALWAYS, CONCERN, Set.of(ID)))
                        .given(link(false));
        assertThat(of(new DeclaredConflict(), conflict)).containsExactly(LINK, id(5), id(6));
    }

    @Test
    void who_may_be_a_child_is_named_and_so_is_the_review_that_says_otherwise() {
        var suspect = new Fact.Suspect(id(7), 9, ALWAYS, CONCERN, null, false);
        var suspected = readBy(NHS_GP).holding(PERP).given(suspect);
        assertThat(of(new ChildSuspected(), suspected)).containsExactly(id(7));
        suspected.given(new Fact.AgeReview(id(8), 9, ALWAYS, CONCERN, id(7), true));
        assertThat(of(new ChildSuspected(), suspected)).containsExactly(id(8));
    }

    @Test
    void an_opening_is_named() {
        var opened =
                readBy(LA_CSC)
                        .forPurpose(Purpose.PATTERN, Role.PRACTITIONER)
                        .registered(SCHOOL, AgencyKind.SCHOOL)
                        .registered(THIRD, LA_CSC)
                        .given(new Fact.Opening(id(9), 9, ALWAYS, CONCERN, THIRD));
        assertThat(of(new UnopenedPattern(), opened)).containsExactly(id(9));
    }

    @Test
    void a_review_is_named_with_the_link_and_with_what_says_where_somebody_is() {
        var review =
                new Fact.ReviewGrant(
                        id(14), 9, ALWAYS, OTHER, READER, "person-1", Set.of(SCHOOL), ALWAYS);
        var reviewed =
                readBy(AgencyKind.OVERSIGHT)
                        .forPurpose(Purpose.AUDIT, Role.AUDITOR)
                        .holding(ID, ADDR)
                        .given(review)
                        .given(new Fact.Whereabouts(id(15), 9, ALWAYS, CONCERN, Set.of(ID)))
                        .given(link(true));
        var counted = new Counted();
        new Reviews().gives(reviewed.question(), facts(reviewed), counted);
        counted.nextRule();
        assertThat(counted.ids()).containsExactly(LINK, id(14), id(15));
    }

    @Test
    void a_decision_against_agreement_and_a_reasonable_cause_are_named() {
        var help =
                readBy(NHS_GP)
                        .forPurpose(Purpose.EARLY_HELP_CIN, Role.PRACTITIONER)
                        .decided(
                                Fact.Agreement.OVERRIDDEN,
                                SCHOOL,
                                ALWAYS,
                                Set.of(READER),
                                Set.of(ID));
        assertThat(of(new NoConsent(), help)).containsExactly(help.facts.getLast().id());
        var cause =
                readBy(NHS_GP)
                        .holding(SEXH)
                        .given(new Fact.ReasonableCause(id(10), 9, ALWAYS, OTHER, READER, SCHOOL))
                        .given(link(true));
        assertThat(of(new NoConsent(), cause)).containsExactly(LINK, id(10));
    }

    @Test
    void who_does_not_decide_about_sharing_is_named_by_what_suspects_them() {
        var help =
                readBy(NHS_GP)
                        .forPurpose(Purpose.EARLY_HELP_CIN, Role.PRACTITIONER)
                        .about(Set.of(CHILD, OTHER))
                        .holding(ID)
                        .given(new Fact.Suspect(id(16), 9, ALWAYS, CONCERN, OTHER, true));
        assertThat(of(new NoConsent(), help)).containsExactly(id(16));
        assertThat(of(new NoConsent(), help.about(Set.of(OTHER)))).isEmpty();
    }

    @Test
    void of_agreements_those_are_named_whose_rows_gave_what_is_given() {
        var reader = readBy(LA_CSC);
        var strict = reader.row(ID, SUMMARY);
        var others =
                new AgreementRow(
                        strict.giver(), new Party.One(THIRD), strict.purpose(), ID, SUMMARY);
        reader.given(version(11, strict))
                .given(version(12, reader.row(ID, FULL)))
                .given(version(13, others));
        var counted = new Counted();
        var levels = new Agreements().gives(reader.question(), facts(reader), counted);
        counted.nextRule();
        assertThat(levels).containsEntry(ID, SUMMARY);
        assertThat(counted.ids()).containsExactly(id(11));
    }

    @Test
    void facts_are_named_in_the_order_of_the_rules_and_not_of_their_ids() {
        var closed =
                readBy(LA_CSC)
                        .given(new Fact.Suspension(id(50), 9, ALWAYS, READER, null))
                        .given(new Fact.Withdrawal(id(1), 9, ALWAYS, CONCERN));
        assertThat(closed.ruling().counted()).startsWith(id(50), id(1));
    }

    private static UUID id(long number) {
        return new UUID(9, number);
    }

    private static Fact link(boolean confirmed) {
        return new Fact.Link(LINK, 9, ALWAYS, OTHER, CHILD, confirmed);
    }

    private static Fact grant() {
        return new Fact.EmergencyGrant(id(20), 9, ALWAYS, OTHER, READER, "person-1");
    }

    private static Situation emergency() {
        return readBy(LA_CSC).forPurpose(Purpose.EMERGENCY, Role.PRACTITIONER);
    }

    /** The first version of an agreement of its own. */
    private static Fact version(long number, AgreementRow row) {
        return new Fact.AgreementVersion(id(number), 9, ALWAYS, id(100 + number), 1, List.of(row));
    }

    private static FactsInForce facts(Situation situation) {
        return FactsInForce.of(situation.question(), situation.facts);
    }

    private static List<UUID> of(Gate gate, Situation situation) {
        var counted = new Counted();
        assertThat(gate.closes(situation.question(), facts(situation), counted))
                .isEqualTo(gate.rule() != Rule.G2);
        counted.nextRule();
        return counted.ids();
    }

    private static List<UUID> of(Cap cap, Situation situation) {
        var counted = new Counted();
        cap.limits(situation.question(), facts(situation), counted);
        counted.nextRule();
        return counted.ids();
    }

    private static Map<Category, Level> limitsOf(Cap cap, Situation situation) {
        return cap.limits(situation.question(), facts(situation), new Counted());
    }
}
