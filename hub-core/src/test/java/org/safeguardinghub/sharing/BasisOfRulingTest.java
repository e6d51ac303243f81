package org.safeguardinghub.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.shared.AgencyKind.LA_CSC;
import static org.safeguardinghub.shared.AgencyKind.NHS_GP;
import static org.safeguardinghub.shared.AgencyKind.POLICE;
import static org.safeguardinghub.shared.AgencyKind.SCHOOL;
import static org.safeguardinghub.shared.AgencyKind.VOLUNTARY;
import static org.safeguardinghub.shared.Category.EDU;
import static org.safeguardinghub.shared.Purpose.CARE_TRANSFER;
import static org.safeguardinghub.shared.Purpose.CHILD_PROTECTION;
import static org.safeguardinghub.shared.Purpose.DISRUPTION;
import static org.safeguardinghub.shared.Purpose.EARLY_HELP_CIN;
import static org.safeguardinghub.shared.Purpose.EMERGENCY;
import static org.safeguardinghub.sharing.Situation.ALWAYS;
import static org.safeguardinghub.sharing.Situation.CHILD;
import static org.safeguardinghub.sharing.Situation.CONCERN;
import static org.safeguardinghub.sharing.Situation.readBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.basis.LawfulBasis.Article6;
import org.safeguardinghub.basis.LawfulBasis.Article9;
import org.safeguardinghub.basis.LawfulBasis.Gateway;
import org.safeguardinghub.basis.LawfulBasis.Para18Reason;
import org.safeguardinghub.basis.LawfulBasis.Regime;
import org.safeguardinghub.basis.PublishedCodes;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Role;

import java.util.Objects;
import java.util.Set;

class BasisOfRulingTest {
    private static final AgencyId READER = new AgencyId("reader");
    private static final LawfulBasis OWNERS =
            new LawfulBasis(
                    Regime.GENERAL,
                    Article6.PUBLIC_TASK,
                    Article9.SAFEGUARDING_OF_CHILDREN,
                    Para18Reason.WOULD_PREJUDICE,
                    null,
                    Gateway.CA04_10);

    @Test
    void where_nobody_decided_singly_it_rests_on_the_purpose() {
        assertThat(readBy(LA_CSC).involvedByOwner().ruling().bases())
                .containsExactly(
                        new LawfulBasis(
                                Regime.GENERAL,
                                Article6.PUBLIC_TASK,
                                Article9.STATUTORY_PURPOSES,
                                null,
                                null,
                                Gateway.CA89_47));
    }

    @Test
    void a_refusal_keeps_what_it_would_have_rested_on() {
        var refused = readBy(AgencyKind.LA_LICENSING).ruling();
        assertThat(refused.isAbsent()).isTrue();
        assertThat(refused.bases()).containsExactly(PurposeBasis.of(CHILD_PROTECTION, SCHOOL));
    }

    @Test
    void what_was_shared_rests_on_what_the_owner_said_and_the_rest_on_the_purpose() {
        var situation = readBy(NHS_GP);
        situation.registered(Situation.SCHOOL, SCHOOL);
        situation.given(share(situation));
        assertThat(situation.ruling().bases())
                .containsExactly(OWNERS, PurposeBasis.of(CHILD_PROTECTION, SCHOOL));
        situation.holding(EDU);
        assertThat(situation.ruling().deciding().values()).containsOnly(Rule.SHARE);
        assertThat(situation.ruling().bases()).containsExactly(OWNERS);
    }

    @Test
    void sharing_without_consent_rests_on_what_its_decider_said() {
        var situation = readBy(NHS_GP).forPurpose(EARLY_HELP_CIN, Role.PRACTITIONER);
        situation
                .involvedByOwner()
                .given(
                        new Fact.Consent(
                                situation.id(),
                                6,
                                ALWAYS,
                                CHILD,
                                Fact.Agreement.OVERRIDDEN,
                                Situation.SCHOOL,
                                Set.of(),
                                Set.of(READER),
                                Set.of(),
                                Set.of(EDU),
                                Set.of(),
                                OWNERS));
        assertThat(situation.ruling().bases())
                .containsExactly(OWNERS, PurposeBasis.of(EARLY_HELP_CIN, null));
    }

    @Test
    void the_law_enforcement_regime_is_that_of_those_who_enforce_it_and_only_to_disrupt() {
        assertThat(PurposeBasis.of(DISRUPTION, POLICE))
                .extracting(LawfulBasis::regime)
                .isEqualTo(Regime.LAW_ENFORCEMENT);
        assertThat(PurposeBasis.of(DISRUPTION, SCHOOL))
                .extracting(LawfulBasis::regime)
                .isEqualTo(Regime.GENERAL);
        assertThat(PurposeBasis.of(CHILD_PROTECTION, POLICE))
                .extracting(LawfulBasis::regime)
                .isEqualTo(Regime.GENERAL);
    }

    @Test
    void a_public_task_is_only_of_public_bodies_and_a_life_is_everybodys() {
        assertThat(PurposeBasis.of(CHILD_PROTECTION, VOLUNTARY))
                .extracting(LawfulBasis::article6, LawfulBasis::gateway)
                .containsExactly(Article6.RECOGNISED_LEGITIMATE_INTEREST, Gateway.CA04_11);
        assertThat(PurposeBasis.of(EMERGENCY, VOLUNTARY))
                .extracting(LawfulBasis::article6)
                .isEqualTo(Article6.VITAL_INTERESTS);
    }

    @Test
    void bodies_that_are_not_public_have_the_duty_of_those_they_work_for_or_the_common_law() {
        assertThat(gateway(CHILD_PROTECTION, SCHOOL)).isEqualTo(Gateway.CA89_47);
        assertThat(gateway(CHILD_PROTECTION, VOLUNTARY)).isEqualTo(Gateway.CA04_11);
        assertThat(gateway(EARLY_HELP_CIN, SCHOOL)).isEqualTo(Gateway.CA89_17);
        assertThat(gateway(EARLY_HELP_CIN, VOLUNTARY)).isEqualTo(Gateway.CA04_11);
        assertThat(gateway(CARE_TRANSFER, SCHOOL)).isEqualTo(Gateway.CA04_10);
        assertThat(gateway(CARE_TRANSFER, VOLUNTARY)).isEqualTo(Gateway.CA04_11);
        assertThat(gateway(DISRUPTION, SCHOOL)).isEqualTo(Gateway.CDA_115);
        assertThat(gateway(DISRUPTION, VOLUNTARY)).isEqualTo(Gateway.CL_PI);
    }

    @Test
    void what_the_register_says_of_the_owner_decides_what_the_purpose_rests_on() {
        var situation = readBy(LA_CSC).registered(Situation.SCHOOL, VOLUNTARY);
        assertThat(situation.ruling().bases())
                .containsExactly(PurposeBasis.of(CHILD_PROTECTION, VOLUNTARY))
                .doesNotContain(PurposeBasis.of(CHILD_PROTECTION, null));
    }

    @Test
    void a_share_of_which_nothing_is_seen_is_not_all_that_a_refusal_would_have_rested_on() {
        var situation = readBy(NHS_GP).holding(EDU);
        situation.given(share(situation));
        situation.given(new Fact.Withdrawal(situation.id(), 9, ALWAYS, CONCERN));
        assertThat(situation.ruling().isAbsent()).isTrue();
        assertThat(situation.ruling().bases())
                .containsExactly(OWNERS, PurposeBasis.of(CHILD_PROTECTION, null));
    }

    @Test
    void what_a_purpose_rests_on_holds_together_and_is_in_force() {
        var codes = PublishedCodes.ofTheProduct();
        for (var purpose : Purpose.values()) {
            for (var kind : AgencyKind.values()) {
                var basis = Objects.requireNonNull(PurposeBasis.of(purpose, kind));
                assertThat(codes.refusal(basis, Situation.NOON)).isNull();
                assertThat(basis.article6()).isNotEqualTo(Article6.CONSENT);
            }
        }
    }

    @Test
    void without_a_purpose_there_is_none() {
        assertThat(PurposeBasis.of(null, SCHOOL)).isNull();
    }

    private static Fact.Share share(Situation situation) {
        return new Fact.Share(
                situation.id(),
                3,
                ALWAYS,
                Situation.SCHOOL,
                READER,
                CONCERN,
                null,
                Set.of(EDU),
                Set.of(CHILD_PROTECTION),
                Level.FULL,
                OWNERS);
    }

    private static @Nullable Gateway gateway(Purpose purpose, AgencyKind owner) {
        return Objects.requireNonNull(PurposeBasis.of(purpose, owner)).gateway();
    }
}
