package org.safeguardinghub.forgetting.proposeerasure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.concern.ConcernEvent.ConcernRecorded;
import org.safeguardinghub.crossarea.OpeningEvent.PatternOpened;
import org.safeguardinghub.crossarea.ThingKind;
import org.safeguardinghub.emergency.EmergencyEvent.EmergencyAccessReviewed;
import org.safeguardinghub.emergency.EmergencyEvent.EmergencyAccessTaken;
import org.safeguardinghub.emergency.Verdict;
import org.safeguardinghub.forgetting.RetentionEvent.ReviewDue;
import org.safeguardinghub.review.LegalAuthority;
import org.safeguardinghub.review.Review;
import org.safeguardinghub.review.ReviewEvent.ReviewApproved;
import org.safeguardinghub.review.ReviewEvent.ReviewWithdrawn;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Who is overseen does not destroy what is to be judged. */
class OversightTest {
    private static final AgencyId CARE = new AgencyId("northtown-csc");
    private static final AgencyId SCHOOL = new AgencyId("northtown-school");
    private static final AgencyId PRACTICE = new AgencyId("northtown-gp");
    private static final RecordId RECORD = RecordId.random();
    private static final SubjectId CHILD = SubjectId.random();
    private static final Instant THEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant OVER = THEN.plus(Duration.ofHours(4));

    @Test
    void why_the_glass_was_broken_is_kept_until_each_holder_has_judged_it() {
        var taken = taken(Set.of(SCHOOL, PRACTICE));
        assertThat(lasts(OVER, taken)).isTrue();
        assertThat(lasts(OVER, taken, judged(SCHOOL))).isTrue();
        assertThat(lasts(OVER, taken, judged(SCHOOL), judged(PRACTICE))).isFalse();
    }

    @Test
    void and_for_as_long_as_it_opens_anything() {
        var taken = taken(Set.of());
        assertThat(lasts(OVER.minusMillis(1), taken)).isTrue();
        assertThat(lasts(OVER, taken)).isFalse();
    }

    @Test
    void so_is_why_a_pattern_was_opened() {
        var opened =
                new PatternOpened(
                        RECORD,
                        CARE,
                        ThingKind.VEHICLE,
                        Purpose.CHILD_PROTECTION,
                        Set.of(RecordId.random()),
                        Set.of(SCHOOL),
                        new Validity(THEN, OVER),
                        Sealed.NOTHING);
        assertThat(lasts(OVER.minusMillis(1), opened)).isTrue();
        assertThat(lasts(OVER, opened)).isFalse();
    }

    @Test
    void and_why_somebody_reviews_until_that_is_over_or_withdrawn() {
        var approved =
                new ReviewApproved(
                        RECORD,
                        CARE,
                        PRACTICE,
                        "an.approver",
                        new Review(
                                CHILD,
                                CARE,
                                "a.reviewer",
                                Set.of(SCHOOL),
                                new Validity(Instant.EPOCH, THEN),
                                OVER,
                                LegalAuthority.RAPID_REVIEW),
                        Set.of(SCHOOL),
                        THEN,
                        Sealed.NOTHING);
        assertThat(lasts(OVER.minusMillis(1), approved)).isTrue();
        assertThat(lasts(OVER, approved)).isFalse();
        var withdrawn = new ReviewWithdrawn(RECORD, CARE, Set.of(), THEN, Sealed.NOTHING);
        assertThat(lasts(THEN, approved, withdrawn)).isFalse();
    }

    @Test
    void what_its_owner_owes_keeps_nothing() {
        var concern =
                new ConcernRecorded(RECORD, CARE, Set.of(), THEN, OVER, List.of(), Sealed.NOTHING);
        assertThat(lasts(THEN, concern, new ReviewDue(RECORD, CARE, THEN))).isFalse();
    }

    @Test
    void what_others_owe_of_another_record_keeps_nothing() {
        var other = new Oversight(RecordId.random());
        other.take(taken(Set.of(SCHOOL)));
        assertThat(other.lasts(THEN)).isFalse();
    }

    private static boolean lasts(Instant now, Object... events) {
        var record = new Oversight(RECORD);
        for (var event : events) {
            record.take(event);
        }
        return record.lasts(now);
    }

    private static EmergencyAccessTaken taken(Set<AgencyId> holders) {
        return new EmergencyAccessTaken(
                RECORD,
                CARE,
                "a.person",
                CHILD,
                holders,
                new Validity(THEN, OVER),
                OVER,
                "none",
                Sealed.NOTHING);
    }

    private static EmergencyAccessReviewed judged(AgencyId holder) {
        return new EmergencyAccessReviewed(RECORD, holder, Verdict.JUSTIFIED, true, Sealed.NOTHING);
    }
}
