package org.safeguardinghub.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.shared.AgencyKind.LA_CSC;
import static org.safeguardinghub.shared.AgencyKind.LA_LICENSING;
import static org.safeguardinghub.shared.AgencyKind.NHS_GP;
import static org.safeguardinghub.shared.AgencyKind.POLICE;
import static org.safeguardinghub.shared.Category.EDU;
import static org.safeguardinghub.shared.Category.ID;
import static org.safeguardinghub.shared.Category.NARR;
import static org.safeguardinghub.shared.Category.RISK;
import static org.safeguardinghub.shared.Level.EXISTENCE;
import static org.safeguardinghub.shared.Level.FULL;
import static org.safeguardinghub.shared.Level.NONE;
import static org.safeguardinghub.shared.Level.SUMMARY;
import static org.safeguardinghub.sharing.Fact.Agreement.GIVEN;
import static org.safeguardinghub.sharing.Fact.Agreement.WITHDRAWN;
import static org.safeguardinghub.sharing.Situation.ALWAYS;
import static org.safeguardinghub.sharing.Situation.CHILD;
import static org.safeguardinghub.sharing.Situation.SCHOOL;
import static org.safeguardinghub.sharing.Situation.readBy;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Role;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The worked examples of the sharing rules. */
class WorkedExamplesTest {
    private static final AgencyId READER = new AgencyId("reader");

    @Test
    void example_1_social_care_reads_all_of_what_was_referred_to_it() {
        assertLevels(readBy(LA_CSC).involvedByOwner(), FULL, FULL, FULL, FULL);
    }

    @Test
    void example_2_social_care_without_involvement_learns_only_that_something_is_held() {
        assertLevels(readBy(LA_CSC), EXISTENCE, EXISTENCE, EXISTENCE, EXISTENCE);
    }

    @Test
    void example_3_early_help_without_a_consent_decision_is_existence_only() {
        assertLevels(helping(), EXISTENCE, EXISTENCE, EXISTENCE, EXISTENCE);
    }

    @Test
    void example_4_early_help_reads_what_the_consent_covers() {
        assertLevels(
                helping().decided(GIVEN, SCHOOL, ALWAYS, Set.of(READER), Set.of(ID, EDU)),
                FULL,
                EXISTENCE,
                EXISTENCE,
                EXISTENCE);
    }

    @Test
    void example_5_a_consent_withdrawn_hides_the_record_from_early_help() {
        var withdrawn = helping().decided(WITHDRAWN, SCHOOL, ALWAYS, Set.of(), Set.of());
        assertLevels(withdrawn, NONE, NONE, NONE, NONE);
        assertThat(withdrawn.ruling().isAbsent()).isTrue();
    }

    @Test
    void example_6_a_consent_withdrawn_does_not_hide_what_is_needed_to_protect() {
        assertLevels(
                readBy(NHS_GP)
                        .asserted(SCHOOL)
                        .decided(WITHDRAWN, SCHOOL, ALWAYS, Set.of(), Set.of()),
                FULL,
                SUMMARY,
                EXISTENCE,
                SUMMARY);
    }

    private static Situation helping() {
        return readBy(NHS_GP)
                .forPurpose(Purpose.EARLY_HELP_CIN, Role.PRACTITIONER)
                .asserted(SCHOOL);
    }

    @Test
    void example_7_licensing_reads_nothing_about_a_child_whatever_its_involvement() {
        var licensing = readBy(LA_LICENSING).involvedByOwner();
        assertLevels(licensing, NONE, NONE, NONE, NONE);
        assertThat(licensing.ruling().isAbsent()).isTrue();
    }

    @Test
    void example_8_a_share_of_one_category_is_involvement_for_the_whole_record() {
        assertLevels(readBy(POLICE).shared(EDU, FULL), FULL, FULL, FULL, FULL);
    }

    @Test
    void example_9_another_school_reads_the_narrative_that_the_schools_agreed_to_share() {
        assertLevels(onRollWithAgreement(), FULL, FULL, FULL, SUMMARY);
    }

    @Test
    void example_10_what_is_agreed_does_not_undo_what_the_owner_restricts() {
        assertLevels(
                onRollWithAgreement().restricted(NARR, null, SUMMARY),
                FULL,
                SUMMARY,
                FULL,
                SUMMARY);
    }

    private static Situation onRollWithAgreement() {
        var situation = readBy(AgencyKind.SCHOOL).asserted(SCHOOL);
        return situation.agreed(situation.row(NARR, FULL));
    }

    @Test
    void example_11_whoever_is_on_the_childs_exclusion_list_finds_nothing_for_any_purpose() {
        for (var purpose : Purpose.values()) {
            for (var role : Role.values()) {
                var excluded =
                        readBy(SCHOOL, AgencyKind.SCHOOL)
                                .forPurpose(purpose, role)
                                .given(
                                        new Fact.Exclusion(
                                                new UUID(4, 1), 2, ALWAYS, CHILD, "person-1"));
                assertLevels(excluded, NONE, NONE, NONE, NONE);
                assertThat(excluded.ruling().gatesClosed()).contains(Rule.G4);
            }
        }
    }

    @Test
    void example_12_looking_for_patterns_police_learn_what_the_matrix_gives() {
        assertLevels(
                readBy(POLICE).forPurpose(Purpose.PATTERN, Role.COORDINATOR),
                EXISTENCE,
                EXISTENCE,
                NONE,
                EXISTENCE);
    }

    @Test
    void example_13_a_registration_that_nobody_confirmed_is_no_involvement() {
        assertLevels(readBy(NHS_GP).asserted(), EXISTENCE, EXISTENCE, EXISTENCE, EXISTENCE);
    }

    @Test
    void example_14_auditing_its_own_record_the_owner_reads_no_content() {
        assertLevels(
                readBy(SCHOOL, AgencyKind.SCHOOL).forPurpose(Purpose.AUDIT, Role.AUDITOR),
                NONE,
                NONE,
                NONE,
                NONE);
    }

    private static void assertLevels(
            Situation situation, Level id, Level narr, Level edu, Level risk) {
        assertThat(situation.ruling().levels())
                .isEqualTo(Map.of(ID, id, NARR, narr, EDU, edu, RISK, risk));
    }
}
