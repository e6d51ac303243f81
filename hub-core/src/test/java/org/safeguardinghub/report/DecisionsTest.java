package org.safeguardinghub.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.accessrequest.AccessRequestEvent.AccessUnanswered;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.clock.ClockEvent.ClockBreached;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.share.Informed;
import org.safeguardinghub.share.ShareEvent.ShareDecided;
import org.safeguardinghub.share.ShareOutcome;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Validity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

class DecisionsTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final AgencyId SCHOOL = new AgencyId("school");
    private static final AgencyId CSC = new AgencyId("csc");
    private static final RecordId RECORD = new RecordId(new UUID(1, 2));
    private static final LawfulBasis BASIS =
            new LawfulBasis(
                    LawfulBasis.Regime.GENERAL,
                    LawfulBasis.Article6.PUBLIC_TASK,
                    null,
                    null,
                    null,
                    LawfulBasis.Gateway.CA89_47);

    private static ShareDecided declined() {
        return new ShareDecided(
                RecordId.random(),
                SCHOOL,
                ShareOutcome.DECLINED,
                null,
                null,
                RECORD,
                null,
                Set.of(CSC),
                Set.of(Category.NARR),
                Set.of(Purpose.CHILD_PROTECTION),
                Level.SUMMARY,
                Validity.since(NOON),
                BASIS,
                Informed.NO_UNSAFE,
                null,
                null,
                null,
                Sealed.NOTHING);
    }

    @Test
    void not_to_share_is_a_decision_of_its_owner_about_who_asked() {
        assertThat(Decisions.in(declined()))
                .containsExactly(
                        Decided.first(Topic.SHARE, SCHOOL, CSC, "DECLINED", "CA89_47", RECORD));
    }

    @Test
    void why_is_said_in_codes_and_in_no_words() {
        var why = Why.of(declined());
        assertThat(why)
                .containsEntry("basis.gateway", "CA89_47")
                .containsEntry("basis.article6", "PUBLIC_TASK")
                .containsEntry("informed", "NO_UNSAFE")
                .containsEntry("recipients", "csc")
                .doesNotContainKey("reasons");
    }

    @Test
    void silence_is_of_who_was_asked() {
        var event = new AccessUnanswered(RECORD, CSC, SCHOOL, UUID.randomUUID(), NOON);
        assertThat(Decisions.in(event))
                .containsExactly(
                        Decided.first(
                                Topic.ACCESS_REQUEST,
                                SCHOOL,
                                CSC,
                                "UNANSWERED",
                                "NOT_STATED",
                                RECORD));
    }

    @Test
    void a_referral_that_waits_is_a_missed_clock_and_an_unanswered_referral() {
        var late = new ClockBreached(RECORD, ClockKind.NEXT_STEP, CSC, NOON, "c", "desk");
        assertThat(Decisions.in(late).stream().map(Decided::topic))
                .containsExactly(Topic.CLOCK, Topic.REFERRAL);
        var other = new ClockBreached(RECORD, ClockKind.RETURN_INTERVIEW, CSC, NOON, "c", "desk");
        assertThat(Decisions.in(other).stream().map(Decided::topic)).containsExactly(Topic.CLOCK);
        var review = new ClockBreached(RECORD, ClockKind.EMERGENCY_REVIEW, CSC, NOON, "c", "desk");
        assertThat(Decisions.in(review).stream().map(Decided::topic))
                .containsExactly(Topic.EMERGENCY);
    }

    @Test
    void the_power_or_duty_is_the_ground_where_one_is_named() {
        assertThat(Grounds.of(BASIS)).isEqualTo("CA89_47");
        var bare =
                new LawfulBasis(
                        LawfulBasis.Regime.GENERAL,
                        LawfulBasis.Article6.PUBLIC_TASK,
                        null,
                        null,
                        null,
                        null);
        assertThat(Grounds.of(bare)).isEqualTo("PUBLIC_TASK");
        assertThat(Grounds.of((LawfulBasis) null)).isEqualTo("NOT_STATED");
    }
}
