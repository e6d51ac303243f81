package org.safeguardinghub.consent.decideconsent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.consent.ConsentOutcome.GIVEN;
import static org.safeguardinghub.consent.ConsentOutcome.NOT_SOUGHT;
import static org.safeguardinghub.consent.ConsentOutcome.OVERRIDDEN;
import static org.safeguardinghub.consent.ConsentOutcome.REFUSED;
import static org.safeguardinghub.consent.decideconsent.Decision.CSC;
import static org.safeguardinghub.consent.decideconsent.Decision.GP;
import static org.safeguardinghub.consent.decideconsent.Decision.NOW;
import static org.safeguardinghub.consent.decideconsent.Decision.SCHOOL;
import static org.safeguardinghub.consent.decideconsent.Decision.sharing;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.basis.BasisRefusal;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.basis.PublishedCodes;
import org.safeguardinghub.consent.ConsentKind;
import org.safeguardinghub.consent.ConsentOutcome;
import org.safeguardinghub.consent.ConsentRefusal;
import org.safeguardinghub.consent.Contradiction;
import org.safeguardinghub.consent.DecidedBy;
import org.safeguardinghub.consent.NotSoughtReason;
import org.safeguardinghub.consent.Said;
import org.safeguardinghub.consent.Scope;
import org.safeguardinghub.consent.decideconsent.DecideConsentHandler.Known;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Refusal;

import java.time.LocalDate;
import java.util.Set;

class ConsentDecisionsTest {
    private static final Known HELD_BY_SCHOOL = new Known(SCHOOL, 1);
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @Test
    void every_outcome_that_a_kind_can_have_is_accepted() {
        for (var kind : ConsentKind.values()) {
            for (var outcome : ConsentOutcome.values()) {
                var refusal = refusal(Decision.sound(kind, outcome));
                if (outcome == OVERRIDDEN && kind != ConsentKind.AGREEMENT_TO_SHARE) {
                    assertThat(refusal).isEqualTo(Contradiction.ONLY_SHARING_IS_OVERRIDDEN);
                } else if (outcome == REFUSED && kind == ConsentKind.WAS_INFORMED) {
                    assertThat(refusal).isEqualTo(Contradiction.NOBODY_REFUSES_TO_BE_TOLD);
                } else {
                    assertThat(refusal).as(kind + " " + outcome).isNull();
                }
            }
        }
    }

    @Test
    void somebody_decides_where_it_is_given_or_refused_and_nobody_else_does() {
        assertThat(refusal(sharing(GIVEN).decidedBy(null))).isEqualTo(Contradiction.NOBODY_DECIDED);
        assertThat(refusal(sharing(REFUSED).decidedBy(null)))
                .isEqualTo(Contradiction.NOBODY_DECIDED);
        assertThat(refusal(sharing(NOT_SOUGHT).decidedBy(DecidedBy.COURT)))
                .isEqualTo(Contradiction.NOBODY_WAS_ASKED);
        assertThat(refusal(sharing(OVERRIDDEN).decidedBy(DecidedBy.COURT)))
                .isEqualTo(Contradiction.NOBODY_WAS_ASKED);
    }

    @Test
    void not_asking_has_a_coded_reason_and_asking_has_none() {
        assertThat(refusal(sharing(NOT_SOUGHT).notSought(null)))
                .isEqualTo(Contradiction.NO_REASON_NOT_TO_ASK);
        var reason = NotSoughtReason.WOULD_ALERT_SUSPECT;
        assertThat(refusal(sharing(GIVEN).notSought(reason)))
                .isEqualTo(Contradiction.ASKED_AFTER_ALL);
        assertThat(refusal(sharing(OVERRIDDEN).notSought(reason))).isNull();
    }

    @Test
    void a_child_decides_only_when_found_able_for_this_decision() {
        var byChild = sharing(GIVEN).decidedBy(DecidedBy.CHILD);
        assertThat(refusal(byChild)).isEqualTo(Contradiction.NO_JUDGEMENT_OF_CAPACITY);
        assertThat(refusal(byChild.able(false, TODAY))).isEqualTo(Contradiction.NOT_ABLE_TO_DECIDE);
        assertThat(refusal(byChild.able(true, TODAY.plusDays(1))))
                .isEqualTo(Contradiction.JUDGED_LATER);
        assertThat(refusal(byChild.able(true, TODAY))).isNull();
        assertThat(refusal(sharing(GIVEN).able(true, TODAY)))
                .isEqualTo(Contradiction.NOT_A_CHILDS_DECISION);
        assertThat(refusal(sharing(GIVEN).able(false, TODAY))).isNull();
    }

    @Test
    void what_is_given_names_readers_and_categories_and_what_is_refused_need_not() {
        var noReader = new Scope(Set.of(), Set.of(), Set.of(Category.NARR), Set.of());
        var noCategory = new Scope(Set.of(GP), Set.of(), Set.of(), Set.of());
        for (var covers : Set.of(Scope.EVERYTHING, noReader, noCategory)) {
            for (var outcome : Set.of(GIVEN, OVERRIDDEN)) {
                assertThat(refusal(sharing(outcome).covering(covers)))
                        .isEqualTo(Contradiction.NOBODY_NAMED);
            }
            assertThat(refusal(sharing(REFUSED).covering(covers))).isNull();
            var treatment = Decision.sound(ConsentKind.TREATMENT_CONSENT, GIVEN);
            assertThat(refusal(treatment.covering(covers))).isNull();
        }
    }

    @Test
    void sharing_without_consent_is_never_decided_by_the_reader() {
        var itself = new Scope(Set.of(SCHOOL), Set.of(), Set.of(Category.NARR), Set.of());
        assertThat(refusal(sharing(OVERRIDDEN).covering(itself)))
                .isEqualTo(Contradiction.NEVER_BY_THE_READER);
        assertThat(refusal(sharing(GIVEN).covering(itself))).isNull();
    }

    @Test
    void sharing_without_consent_says_why_and_on_which_basis_and_nothing_else_does() {
        var override = sharing(OVERRIDDEN);
        assertThat(refusal(override.without(Said.NECESSITY))).isEqualTo(Contradiction.NO_NECESSITY);
        assertThat(refusal(override.without(Said.PROPORTIONALITY)))
                .isEqualTo(Contradiction.NO_PROPORTIONALITY);
        assertThat(refusal(override.basis(null))).isEqualTo(Contradiction.NO_BASIS);
        assertThat(refusal(sharing(GIVEN).basis(Decision.BASIS)))
                .isEqualTo(Contradiction.BASIS_OF_NOTHING);
        var unsound = new LawfulBasis(LawfulBasis.Regime.GENERAL, null, null, null, null, null);
        assertThat(refusal(override.basis(unsound))).isEqualTo(BasisRefusal.NO_ARTICLE_6);
    }

    @Test
    void sr20_what_was_told_or_heard_is_said_or_its_absence_has_a_reason_and_never_both() {
        var given = sharing(GIVEN);
        assertThat(refusal(given.without(Said.CHILD_TOLD))).isEqualTo(Contradiction.CHILD_NOT_TOLD);
        assertThat(refusal(given.with(Said.CHILD_NOT_TOLD)))
                .isEqualTo(Contradiction.CHILD_NOT_TOLD);
        assertThat(refusal(given.without(Said.FAMILY_NOT_TOLD)))
                .isEqualTo(Contradiction.FAMILY_NOT_TOLD);
        assertThat(refusal(given.without(Said.CHILDS_VOICE)))
                .isEqualTo(Contradiction.NO_CHILDS_VOICE);
        assertThat(refusal(given.without(Said.CHILDS_VOICE).with(Said.CHILDS_VOICE_ABSENT)))
                .isNull();
    }

    @Test
    void it_cannot_end_at_or_before_its_beginning() {
        assertThat(refusal(sharing(GIVEN).until(NOW))).isEqualTo(Contradiction.ALREADY_OVER);
        assertThat(refusal(sharing(GIVEN).until(NOW.plusSeconds(1)))).isNull();
    }

    @Test
    void an_agency_outside_the_register_is_refused() {
        var known = new Known(SCHOOL, 0);
        assertThat(refusal(sharing(GIVEN), known)).isEqualTo(ConsentRefusal.Wrong.UNKNOWN_AGENCY);
    }

    @Test
    void only_the_holder_decides_but_the_responsible_authority_may_share_without_consent() {
        for (var outcome : ConsentOutcome.values()) {
            var stranger = sharing(outcome).by(CSC, false);
            assertThat(refusal(stranger)).as(outcome.name()).isEqualTo(new Refusal.NotFound());
            var responsible = sharing(outcome).by(CSC, true);
            assertThat(refusal(responsible))
                    .as(outcome.name())
                    .isEqualTo(outcome == OVERRIDDEN ? null : new Refusal.NotFound());
            var nobody = new Known(null, 1);
            assertThat(refusal(responsible, nobody)).isEqualTo(new Refusal.NotFound());
        }
    }

    private static @Nullable Refusal refusal(Decision decision) {
        return refusal(decision, HELD_BY_SCHOOL);
    }

    private static @Nullable Refusal refusal(Decision decision, Known known) {
        var codes = PublishedCodes.ofTheProduct();
        int agencies = decision.covers().agencies().size();
        var registered = known.equals(HELD_BY_SCHOOL) ? new Known(SCHOOL, agencies) : known;
        return DecideConsentHandler.refusal(decision.command(), registered, codes, NOW);
    }
}
