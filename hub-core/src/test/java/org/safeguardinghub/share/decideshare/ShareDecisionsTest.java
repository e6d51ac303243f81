package org.safeguardinghub.share.decideshare;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.basis.BasisRefusal;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.basis.LawfulBasis.Article6;
import org.safeguardinghub.basis.PublishedCodes;
import org.safeguardinghub.share.AcknowledgeRecall;
import org.safeguardinghub.share.Copies;
import org.safeguardinghub.share.DecideShare;
import org.safeguardinghub.share.DutyJudgement;
import org.safeguardinghub.share.DutyJudgement.Detriment;
import org.safeguardinghub.share.DutyJudgement.Relevance;
import org.safeguardinghub.share.Informed;
import org.safeguardinghub.share.RecallShare;
import org.safeguardinghub.share.RuleChecks;
import org.safeguardinghub.share.Said;
import org.safeguardinghub.share.ShareContradiction;
import org.safeguardinghub.share.ShareEvent;
import org.safeguardinghub.share.ShareEvent.RecallAcknowledged;
import org.safeguardinghub.share.ShareEvent.ShareDecided;
import org.safeguardinghub.share.ShareEvent.ShareRecalled;
import org.safeguardinghub.share.ShareOutcome;
import org.safeguardinghub.share.ShareRefusal;
import org.safeguardinghub.share.decideshare.ShareLife.Standing;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Validity;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

class ShareDecisionsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final AgencyId SCHOOL = new AgencyId("northtown-school");
    private static final AgencyId POLICE = new AgencyId("eastshire-police");
    private static final AgencyId GP = new AgencyId("northtown-gp");
    private static final RecordId SHARE = RecordId.random();
    private static final RecordId CONCERN = RecordId.random();
    private static final LawfulBasis TASK = basis(Article6.PUBLIC_TASK);
    private static final Known OWN = new Known(true, 1, true, null);

    @ParameterizedTest(name = "{0}: recall {1}, acknowledgement {2}")
    @CsvSource({
        "given,        yes,                    share.not-recalled",
        "part given,   yes,                    share.not-recalled",
        "declined,     share.nothing-given,    not-found",
        "put off,      share.nothing-given,    not-found",
        "recalled,     share.already-recalled, yes",
        "acknowledged, share.already-recalled, share.already-acknowledged",
        "by another,   share.already-recalled, yes",
    })
    void state_by_command(String state, String recall, String acknowledgement) {
        var standing = standing(state);
        assertThat(code(ShareLife.refusal(new RecallShare(SHARE, SCHOOL, none()), standing)))
                .isEqualTo(recall);
        assertThat(code(ShareLife.refusal(acknowledge(POLICE, Copies.DESTROYED, false), standing)))
                .isEqualTo(acknowledgement);
    }

    @Test
    void only_the_owner_recalls_and_only_a_recipient_acknowledges() {
        var recalled = standing("recalled");
        assertThat(ShareLife.refusal(new RecallShare(SHARE, POLICE, none()), standing("given")))
                .isEqualTo(new Refusal.NotFound());
        for (var other : Set.of(SCHOOL, new AgencyId("northtown-csc"))) {
            assertThat(ShareLife.refusal(acknowledge(other, Copies.RETURNED, false), recalled))
                    .isEqualTo(new Refusal.NotFound());
        }
    }

    @Test
    void what_is_kept_after_a_recall_is_kept_on_a_ground_that_is_said() {
        var recalled = standing("recalled");
        assertThat(ShareLife.refusal(acknowledge(POLICE, Copies.KEPT, false), recalled))
                .isEqualTo(ShareRefusal.Wrong.KEPT_WITHOUT_GROUND);
        assertThat(ShareLife.refusal(acknowledge(POLICE, Copies.KEPT, true), recalled)).isNull();
    }

    @Test
    void only_what_gives_is_a_fact() {
        for (var outcome : ShareOutcome.values()) {
            assertThat(decided(outcome).facts(7, NOW))
                    .as(outcome.name())
                    .hasSize(outcome.gives() ? 2 : 0);
        }
    }

    @Test
    void what_is_put_off_is_decided_again_by_a_time_to_come_and_nothing_else_is() {
        var later = NOW.plusSeconds(60);
        assertThat(refusal(ShareOutcome.DEFER, null)).isEqualTo(noTime());
        assertThat(refusal(ShareOutcome.DEFER, NOW)).isEqualTo(noTime());
        assertThat(refusal(ShareOutcome.DEFER, later)).isNull();
        for (var outcome : Set.of(ShareOutcome.SHARE, ShareOutcome.PART, ShareOutcome.DECLINED)) {
            assertThat(refusal(outcome, later)).isEqualTo(ShareContradiction.NOT_PUT_OFF);
            assertThat(refusal(outcome, null)).isNull();
        }
    }

    @Test
    void sr17_the_checks_do_not_contradict_the_decision() {
        assertThat(refusal(TASK, Informed.YES, true))
                .isEqualTo(ShareContradiction.CONSENT_NOT_SAID);
        assertThat(refusal(basis(Article6.CONSENT), Informed.YES, false, Said.INFORMED_BY))
                .isEqualTo(ShareContradiction.CONSENT_NOT_SAID);
        assertThat(refusal(basis(Article6.CONSENT), Informed.YES, true, Said.INFORMED_BY)).isNull();
        assertThat(refusal(TASK, Informed.YES, false))
                .isEqualTo(ShareContradiction.NOBODY_INFORMED);
        for (var not : Set.of(Informed.NO_UNSAFE, Informed.NO_IMPRACTICABLE, Informed.LATER)) {
            assertThat(refusal(TASK, not, false))
                    .isEqualTo(ShareContradiction.NO_REASON_NOT_TO_INFORM);
            assertThat(refusal(TASK, not, false, Said.INFORMED_REASON)).isNull();
        }
    }

    @Test
    void what_the_duty_forbids_is_not_given() {
        assertThat(duty(ShareOutcome.SHARE, Relevance.NOT_RELEVANT, Detriment.NOT_MORE_DETRIMENTAL))
                .isEqualTo(ShareContradiction.NOT_RELEVANT_AND_GIVEN);
        assertThat(duty(ShareOutcome.PART, Relevance.RELEVANT, Detriment.MORE_DETRIMENTAL))
                .isEqualTo(ShareContradiction.DETRIMENTAL_AND_GIVEN);
        assertThat(duty(ShareOutcome.DECLINED, Relevance.RELEVANT, Detriment.MORE_DETRIMENTAL))
                .isEqualTo(ShareContradiction.NO_DETRIMENT_REASON);
        assertThat(
                        duty(
                                ShareOutcome.DECLINED,
                                Relevance.RELEVANT,
                                Detriment.MORE_DETRIMENTAL,
                                Said.DETRIMENT_REASON))
                .isNull();
        assertThat(duty(ShareOutcome.SHARE, Relevance.RELEVANT, Detriment.NOT_MORE_DETRIMENTAL))
                .isEqualTo(ShareContradiction.NO_FUNCTION_HELPED);
        assertThat(
                        duty(
                                ShareOutcome.SHARE,
                                Relevance.RELEVANT,
                                Detriment.NOT_MORE_DETRIMENTAL,
                                Said.FUNCTION_HELPED))
                .isNull();
    }

    @Test
    void a_share_stands_on_a_sound_basis_and_is_the_owners_alone() {
        var baseless = new LawfulBasis(LawfulBasis.Regime.GENERAL, null, null, null, null, null);
        var command = command(ShareOutcome.SHARE, null, baseless, Informed.YES, null, null);
        assertThat(refusal(command, OWN)).isEqualTo(BasisRefusal.NO_ARTICLE_6);
        var sound = command(ShareOutcome.SHARE, null, TASK, Informed.YES, null, null);
        assertThat(refusal(sound, OWN)).isNull();
        assertThat(refusal(sound, new Known(false, 1, true, null)))
                .isEqualTo(new Refusal.NotFound());
        assertThat(refusal(sound, new Known(true, 1, false, null)))
                .isEqualTo(new Refusal.NotFound());
        assertThat(refusal(sound, new Known(true, 0, true, null)))
                .isEqualTo(ShareRefusal.Wrong.UNKNOWN_RECIPIENT);
    }

    @Test
    void an_obstacle_stops_what_gives_and_nothing_else_and_is_the_owners_to_know() {
        for (var obstacle : ShareRefusal.Obstacle.values()) {
            var own = new Known(true, 1, true, obstacle);
            var anothers = new Known(false, 1, true, obstacle);
            for (var outcome : ShareOutcome.values()) {
                var again = outcome == ShareOutcome.DEFER ? NOW.plusSeconds(60) : null;
                var command = command(outcome, again, TASK, Informed.YES, null, null);
                assertThat(refusal(command, own))
                        .as("%s %s", obstacle, outcome)
                        .isEqualTo(outcome.gives() ? obstacle : null);
                assertThat(refusal(command, anothers)).isEqualTo(new Refusal.NotFound());
            }
        }
    }

    private static ShareContradiction noTime() {
        return ShareContradiction.NO_TIME_TO_DECIDE_AGAIN;
    }

    private static @Nullable Refusal refusal(ShareOutcome outcome, @Nullable Instant again) {
        return refusal(command(outcome, again, TASK, Informed.YES, null, null), OWN);
    }

    private static @Nullable Refusal refusal(
            LawfulBasis basis, Informed informed, boolean consent, Said... said) {
        var checks =
                new RuleChecks(
                        RuleChecks.RuleSet.IS24, consent, false, false, RuleChecks.Accuracy.FACT);
        return refusal(command(ShareOutcome.SHARE, null, basis, informed, checks, null, said), OWN);
    }

    private static @Nullable Refusal duty(
            ShareOutcome outcome, Relevance relevance, Detriment detriment, Said... said) {
        var duty = new DutyJudgement(relevance, detriment, null);
        return refusal(command(outcome, null, TASK, Informed.YES, null, duty, said), OWN);
    }

    private static @Nullable Refusal refusal(DecideShare command, Known known) {
        return DecideShareHandler.refusal(command, known, PublishedCodes.ofTheProduct(), NOW);
    }

    private static DecideShare command(
            ShareOutcome outcome,
            @Nullable Instant again,
            LawfulBasis basis,
            Informed informed,
            @Nullable RuleChecks checks,
            @Nullable DutyJudgement duty,
            Said... said) {
        return new DecideShare(
                SHARE,
                SCHOOL,
                outcome,
                again,
                CONCERN,
                null,
                Set.of(POLICE),
                Set.of(Category.NARR),
                Set.of(Purpose.CHILD_PROTECTION),
                Level.FULL,
                null,
                basis,
                informed,
                checks,
                duty,
                null,
                Set.of(said),
                none());
    }

    private static Standing standing(String state) {
        return switch (state) {
            case "given" -> after(decided(ShareOutcome.SHARE));
            case "part given" -> after(decided(ShareOutcome.PART));
            case "declined" -> after(decided(ShareOutcome.DECLINED));
            case "put off" -> after(decided(ShareOutcome.DEFER));
            case "recalled" -> after(decided(ShareOutcome.SHARE), recalled());
            case "acknowledged" ->
                    after(decided(ShareOutcome.SHARE), recalled(), acknowledged(POLICE));
            default -> after(decided(ShareOutcome.SHARE), recalled(), acknowledged(GP));
        };
    }

    private static Standing after(ShareDecided decided, ShareEvent... later) {
        var standing = ShareLife.after(null, decided);
        for (var event : later) {
            standing = ShareLife.after(standing, event);
        }
        return standing;
    }

    private static ShareDecided decided(ShareOutcome outcome) {
        return new ShareDecided(
                SHARE,
                SCHOOL,
                outcome,
                null,
                null,
                CONCERN,
                null,
                Set.of(POLICE, GP),
                Set.of(Category.NARR),
                Set.of(Purpose.CHILD_PROTECTION),
                Level.FULL,
                Validity.since(NOW),
                TASK,
                Informed.YES,
                null,
                null,
                null,
                Sealed.NOTHING);
    }

    private static ShareRecalled recalled() {
        return new ShareRecalled(
                SHARE, SCHOOL, CONCERN, null, Set.of(POLICE, GP), NOW, Sealed.NOTHING);
    }

    private static RecallAcknowledged acknowledged(AgencyId by) {
        return new RecallAcknowledged(SHARE, SCHOOL, by, Copies.NONE_MADE, NOW, Sealed.NOTHING);
    }

    private static AcknowledgeRecall acknowledge(AgencyId by, Copies copies, boolean explained) {
        return new AcknowledgeRecall(SHARE, by, copies, explained, none());
    }

    private static LawfulBasis basis(Article6 article6) {
        return new LawfulBasis(LawfulBasis.Regime.GENERAL, article6, null, null, null, null);
    }

    private static Content none() {
        return new Content(Map.of());
    }

    private static String code(@Nullable Refusal refusal) {
        return refusal == null ? "yes" : refusal.code();
    }
}
