package org.safeguardinghub.consent.decideconsent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.consent.decideconsent.Decision.ALL_TOLD;
import static org.safeguardinghub.consent.decideconsent.Decision.CHILD;
import static org.safeguardinghub.consent.decideconsent.Decision.CSC;
import static org.safeguardinghub.consent.decideconsent.Decision.GP;
import static org.safeguardinghub.consent.decideconsent.Decision.ID;
import static org.safeguardinghub.consent.decideconsent.Decision.NOW;
import static org.safeguardinghub.consent.decideconsent.Decision.SCHOOL;
import static org.safeguardinghub.consent.decideconsent.Decision.TO_GP;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.consent.ConfirmConsent;
import org.safeguardinghub.consent.ConsentEvent;
import org.safeguardinghub.consent.ConsentEvent.ConsentConfirmed;
import org.safeguardinghub.consent.ConsentEvent.ConsentDecided;
import org.safeguardinghub.consent.ConsentEvent.ConsentWithdrawn;
import org.safeguardinghub.consent.ConsentEvent.OverrideEnded;
import org.safeguardinghub.consent.ConsentKind;
import org.safeguardinghub.consent.ConsentOutcome;
import org.safeguardinghub.consent.ConsentRefusal;
import org.safeguardinghub.consent.Contradiction;
import org.safeguardinghub.consent.DecidedBy;
import org.safeguardinghub.consent.Scope;
import org.safeguardinghub.consent.WithdrawConsent;
import org.safeguardinghub.consent.decideconsent.ConsentLife.Standing;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.Agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What can still be done to a decision, in each state it can be in. */
class ConsentLifeTest {
    private static final List<ConsentOutcome> OUTCOMES = List.of(ConsentOutcome.values());

    @ParameterizedTest(name = "{0} of {1}, {2}: withdrawal {3}, confirmation {4}")
    @CsvSource({
        "GIVEN,      SHARE,     as decided,       yes,                 yes",
        "GIVEN,      SHARE,     confirmed,        yes,                 already-confirmed",
        "GIVEN,      SHARE,     partly withdrawn, yes,                 yes",
        "GIVEN,      SHARE,     withdrawn,        already-withdrawn,   nothing-to-confirm",
        "GIVEN,      TREATMENT,  as decided,       yes,                 nothing-to-confirm",
        "GIVEN,      INFORMED,  as decided,       yes,                 nothing-to-confirm",
        "REFUSED,    SHARE,     as decided,       nothing-to-withdraw, nothing-to-confirm",
        "NOT_SOUGHT, SHARE,     as decided,       nothing-to-withdraw, nothing-to-confirm",
        "OVERRIDDEN, SHARE,     as decided,       yes,                 nothing-to-confirm",
        "OVERRIDDEN, SHARE,     ended,            already-withdrawn,   nothing-to-confirm",
    })
    void state_by_command(
            ConsentOutcome outcome,
            String about,
            String since,
            String withdrawal,
            String confirmation) {
        var kind =
                switch (about) {
                    case "TREATMENT" -> ConsentKind.TREATMENT_CONSENT;
                    case "INFORMED" -> ConsentKind.WAS_INFORMED;
                    default -> ConsentKind.AGREEMENT_TO_SHARE;
                };
        var standing = standing(kind, outcome, since);
        var withdraws =
                outcome == ConsentOutcome.OVERRIDDEN
                        ? ending(SCHOOL)
                        : withdraw(SCHOOL, Scope.EVERYTHING);
        assertThat(code(ConsentLife.refusal(withdraws, standing))).isEqualTo(withdrawal);
        var confirmed = ConsentLife.decide(new ConfirmConsent(ID, CSC, true), standing);
        assertThat(
                        confirmed instanceof Outcome.Refused<ConsentEvent>(var refusal)
                                ? code(refusal)
                                : "yes")
                .isEqualTo(confirmation);
    }

    @Test
    void only_the_agency_that_recorded_it_records_its_withdrawal() {
        var given = standing(ConsentKind.AGREEMENT_TO_SHARE, ConsentOutcome.GIVEN, "as decided");
        assertThat(ConsentLife.refusal(withdraw(CSC, Scope.EVERYTHING), given))
                .isEqualTo(new Refusal.NotFound());
    }

    @Test
    void a_withdrawal_says_who_withdrew_and_the_end_of_an_override_names_nobody() {
        var given = standing(ConsentKind.AGREEMENT_TO_SHARE, ConsentOutcome.GIVEN, "as decided");
        assertThat(ConsentLife.refusal(ending(SCHOOL), given))
                .isEqualTo(ConsentRefusal.Wrong.NOBODY_WITHDREW);
        var override =
                standing(ConsentKind.AGREEMENT_TO_SHARE, ConsentOutcome.OVERRIDDEN, "as decided");
        assertThat(ConsentLife.refusal(withdraw(SCHOOL, Scope.EVERYTHING), override))
                .isEqualTo(ConsentRefusal.Wrong.OWN_DECISION_ENDED);
        var partly = new WithdrawConsent(ID, SCHOOL, null, TO_GP, ALL_TOLD, none());
        assertThat(ConsentLife.refusal(partly, override))
                .isEqualTo(ConsentRefusal.Wrong.OWN_DECISION_ENDED);
    }

    @Test
    void sr20_a_withdrawal_says_what_the_child_was_told_too() {
        var given = standing(ConsentKind.AGREEMENT_TO_SHARE, ConsentOutcome.GIVEN, "as decided");
        var silent =
                new WithdrawConsent(
                        ID, SCHOOL, DecidedBy.COURT, Scope.EVERYTHING, Set.of(), none());
        assertThat(ConsentLife.refusal(silent, given)).isEqualTo(Contradiction.CHILD_NOT_TOLD);
    }

    @Test
    void nobody_confirms_their_own_and_a_stranger_confirms_nothing() {
        var given = standing(ConsentKind.AGREEMENT_TO_SHARE, ConsentOutcome.GIVEN, "as decided");
        assertThat(ConsentLife.decide(new ConfirmConsent(ID, SCHOOL, true), given))
                .isEqualTo(Outcome.refused(new ConsentRefusal.OwnDecision(ID)));
        assertThat(ConsentLife.decide(new ConfirmConsent(ID, GP, false), given))
                .isEqualTo(Outcome.refused(new Refusal.NotFound()));
    }

    @Test
    void a_confirmation_replaces_the_fact_and_keeps_its_scope_and_time() {
        var decided = decided(ConsentKind.AGREEMENT_TO_SHARE, ConsentOutcome.GIVEN);
        var confirmed = confirmed(Set.of(CSC));
        var before = (Fact.Consent) decided.facts(7, NOW).getFirst();
        var after = (Fact.Consent) confirmed.facts(9, NOW.plusSeconds(60)).getFirst();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.validity()).isEqualTo(before.validity());
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("position", "confirmedBy")
                .isEqualTo(before);
        assertThat(after.confirmedBy()).containsExactly(CSC);
    }

    @Test
    void only_the_agreement_to_share_is_ever_a_fact_and_not_seeking_it_is_none() {
        for (var kind : ConsentKind.values()) {
            for (var outcome : ConsentOutcome.values()) {
                var facts = decided(kind, outcome).facts(7, NOW);
                boolean counts =
                        kind == ConsentKind.AGREEMENT_TO_SHARE
                                && outcome != ConsentOutcome.NOT_SOUGHT;
                assertThat(facts).as(kind + " " + outcome).hasSize(counts ? 1 : 0);
                if (counts) {
                    assertThat(((Fact.Consent) facts.getFirst()).agreement())
                            .isEqualTo(Agreement.valueOf(outcome.name()));
                }
            }
        }
    }

    @Test
    void a_withdrawal_is_a_fact_of_its_own_and_inherits_no_scope() {
        var withdrawn = withdrawn(Scope.EVERYTHING);
        var fact = (Fact.Consent) withdrawn.facts(9, NOW).getFirst();
        assertThat(fact.id()).isNotEqualTo(ID.value());
        assertThat(fact.agreement()).isEqualTo(Agreement.WITHDRAWN);
        assertThat(fact.agencies()).isEmpty();
        assertThat(fact.categories()).isEmpty();
        assertThat(fact.validity()).isEqualTo(Validity.since(NOW));
        assertThat(withdrawn.facts(10, NOW).getFirst().id()).isNotEqualTo(fact.id());
        var partly = (Fact.Consent) withdrawn(TO_GP).facts(9, NOW).getFirst();
        assertThat(partly.agencies()).containsExactly(GP);
    }

    @Test
    void ending_an_override_ends_its_fact_and_makes_no_withdrawal_of_it() {
        var standing =
                standing(ConsentKind.AGREEMENT_TO_SHARE, ConsentOutcome.OVERRIDDEN, "as decided");
        assertThat(ConsentLife.withdrawn(ending(SCHOOL), standing, Sealed.NOTHING, NOW))
                .isEqualTo(new OverrideEnded(ID, SCHOOL, CHILD, NOW, Sealed.NOTHING));
    }

    @Test
    void whatever_is_tried_each_agency_confirms_once_and_nothing_follows_a_withdrawal() {
        var random = new Random(11);
        for (int world = 0; world < 2_000; world++) {
            var outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
            var standing =
                    ConsentLife.after(null, decided(ConsentKind.AGREEMENT_TO_SHARE, outcome));
            var accepted = new ArrayList<ConsentEvent>();
            for (int tried = 0; tried < 12; tried++) {
                var next = tried(random, standing);
                if (next != null) {
                    accepted.add(next);
                    standing = ConsentLife.after(standing, next);
                }
            }
            var confirmers =
                    accepted.stream()
                            .filter(ConsentConfirmed.class::isInstance)
                            .map(event -> ((ConsentConfirmed) event).by())
                            .toList();
            assertThat(confirmers).doesNotHaveDuplicates().doesNotContain(SCHOOL);
            var whole = accepted.stream().filter(ConsentLifeTest::isWhole).toList();
            assertThat(whole).hasSizeLessThanOrEqualTo(1);
            assertThat(whole.isEmpty() || accepted.getLast().equals(whole.getFirst())).isTrue();
        }
    }

    private static @Nullable ConsentEvent tried(Random random, Standing standing) {
        var by = List.of(SCHOOL, CSC, GP).get(random.nextInt(3));
        if (random.nextBoolean()) {
            return ConsentLife.decide(new ConfirmConsent(ID, by, random.nextBoolean()), standing)
                            instanceof Outcome.Accepted<ConsentEvent>(var events)
                    ? events.getFirst()
                    : null;
        }
        var scope = random.nextBoolean() ? TO_GP : Scope.EVERYTHING;
        var withdraw = random.nextBoolean() ? withdraw(by, scope) : ending(by);
        return ConsentLife.refusal(withdraw, standing) == null
                ? ConsentLife.withdrawn(withdraw, standing, Sealed.NOTHING, NOW)
                : null;
    }

    private static boolean isWhole(ConsentEvent event) {
        return event instanceof OverrideEnded
                || (event instanceof ConsentWithdrawn(_, _, _, _, var covers, _, _)
                        && covers.isEverything());
    }

    private static Standing standing(ConsentKind kind, ConsentOutcome outcome, String since) {
        var standing = ConsentLife.after(null, decided(kind, outcome));
        return switch (since) {
            case "confirmed" -> ConsentLife.after(standing, confirmed(Set.of(CSC)));
            case "partly withdrawn" -> ConsentLife.after(standing, withdrawn(TO_GP));
            case "withdrawn" -> ConsentLife.after(standing, withdrawn(Scope.EVERYTHING));
            case "ended" ->
                    ConsentLife.after(
                            standing, new OverrideEnded(ID, SCHOOL, CHILD, NOW, Sealed.NOTHING));
            default -> standing;
        };
    }

    private static ConsentDecided decided(ConsentKind kind, ConsentOutcome outcome) {
        return new ConsentDecided(
                ID, SCHOOL, CHILD, kind, outcome, null, TO_GP, Validity.since(NOW), Sealed.NOTHING);
    }

    private static ConsentConfirmed confirmed(Set<AgencyId> by) {
        return new ConsentConfirmed(ID, SCHOOL, CHILD, CSC, by, TO_GP, Validity.since(NOW));
    }

    private static ConsentWithdrawn withdrawn(Scope covers) {
        return new ConsentWithdrawn(
                ID, SCHOOL, CHILD, ConsentKind.AGREEMENT_TO_SHARE, covers, NOW, Sealed.NOTHING);
    }

    private static WithdrawConsent withdraw(AgencyId by, Scope covers) {
        return new WithdrawConsent(ID, by, DecidedBy.YOUNG_PERSON_16_17, covers, ALL_TOLD, none());
    }

    private static WithdrawConsent ending(AgencyId by) {
        return new WithdrawConsent(ID, by, null, Scope.EVERYTHING, ALL_TOLD, none());
    }

    private static Content none() {
        return new Content(Map.of());
    }

    private static String code(@Nullable Refusal refusal) {
        return refusal == null ? "yes" : List.of(refusal.code().split("\\.", -1)).getLast();
    }
}
