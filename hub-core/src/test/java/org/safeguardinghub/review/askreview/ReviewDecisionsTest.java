package org.safeguardinghub.review.askreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.shared.AgencyKind.ICB;
import static org.safeguardinghub.shared.AgencyKind.LA_CSC;
import static org.safeguardinghub.shared.AgencyKind.OVERSIGHT;
import static org.safeguardinghub.shared.AgencyKind.POLICE;
import static org.safeguardinghub.shared.AgencyKind.SCHOOL;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.eventstore.Guard;
import org.safeguardinghub.review.ApproveReview;
import org.safeguardinghub.review.AskReview;
import org.safeguardinghub.review.LegalAuthority;
import org.safeguardinghub.review.Partnership;
import org.safeguardinghub.review.Review;
import org.safeguardinghub.review.ReviewEvent.ReviewApproved;
import org.safeguardinghub.review.ReviewEvent.ReviewAsked;
import org.safeguardinghub.review.ReviewEvent.ViewNamed;
import org.safeguardinghub.review.ReviewRefusal;
import org.safeguardinghub.review.WithdrawReview;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.AgencyRow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

class ReviewDecisionsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(90));
    private static final AgencyId AUDIT = new AgencyId("partnership");
    private static final AgencyId COUNCIL = new AgencyId("council");
    private static final AgencyId BOARD = new AgencyId("board");
    private static final AgencyId OAK = new AgencyId("oak-school");
    private static final AgencyId FAR_FORCE = new AgencyId("far-force");
    private static final AgencyId ELSEWHERE = new AgencyId("elsewhere");
    private static final RecordId GRANT = new RecordId(new UUID(1, 1));
    private static final SubjectId CHILD = new SubjectId(new UUID(1, 2));
    private static final Validity DAYS = new Validity(NOW.minus(Duration.ofDays(700)), NOW);
    private static final Content SAID = new Content(Map.of());
    private static final Partnership PARTNERSHIP =
            Partnership.of(
                    List.<Fact>of(
                            row(AUDIT, OVERSIGHT, "N"),
                            row(COUNCIL, LA_CSC, "N"),
                            row(BOARD, ICB, "N"),
                            row(OAK, SCHOOL, "N"),
                            row(FAR_FORCE, POLICE, "S"),
                            row(ELSEWHERE, OVERSIGHT, "S")),
                    NOW);
    private static final ReviewAsked ASKED =
            new ReviewAsked(GRANT, AUDIT, "an.auditor", review(), Sealed.NOTHING);
    private static final Around AROUND =
            new Around(PARTNERSHIP, Set.of(COUNCIL, FAR_FORCE), new Guard(Set.of(), 7));

    private static AgencyRow row(AgencyId agency, AgencyKind kind, String area) {
        var id =
                UUID.nameUUIDFromBytes(
                        agency.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new AgencyRow(id, 1, Validity.since(Instant.EPOCH), agency, kind, Set.of(area));
    }

    private static Review review() {
        return review(ELSEWHERE, "a.reviewer", Set.of(OAK), DAYS, LATER);
    }

    private static Review review(
            AgencyId agency, String sub, Set<AgencyId> views, Validity days, Instant until) {
        return new Review(
                CHILD, agency, sub, views, days, until, LegalAuthority.LOCAL_PRACTICE_REVIEW);
    }

    private static @Nullable Refusal ask(Review review) {
        var command = new AskReview(GRANT, AUDIT, "an.auditor", review, SAID);
        return AskReviewHandler.refusal(command, PARTNERSHIP, NOW);
    }

    private static @Nullable Refusal approve(AgencyId by, String person, Standing standing) {
        var command = new ApproveReview(GRANT, by, person);
        return ReviewDecisions.refusal(command, standing, AROUND, NOW);
    }

    private static @Nullable Refusal withdraw(AgencyId by, Standing standing) {
        var command = new WithdrawReview(GRANT, by, SAID);
        return ReviewDecisions.refusal(command, standing, AROUND);
    }

    private static ReviewApproved approved() {
        var command = new ApproveReview(GRANT, COUNCIL, "an.approver");
        return (ReviewApproved)
                ReviewDecisions.approved(command, ASKED, AROUND.holders(), Sealed.NOTHING, NOW)
                        .getFirst();
    }

    @Test
    void a_partnership_asks_for_views_of_its_own_area_by_somebody_independent() {
        assertThat(ask(review())).isNull();
        assertThat(ask(review(ELSEWHERE, "a.reviewer", Set.of(FAR_FORCE), DAYS, LATER)))
                .isEqualTo(ReviewRefusal.OTHER_AREA);
        assertThat(ask(review(OAK, "a.reviewer", Set.of(OAK), DAYS, LATER)))
                .isEqualTo(ReviewRefusal.OWN_REVIEW);
        assertThat(ask(review(AUDIT, "an.auditor", Set.of(OAK), DAYS, LATER)))
                .isEqualTo(ReviewRefusal.OWN_ASKING);
    }

    @Test
    void who_takes_no_part_neither_reviews_nor_is_reviewed() {
        var nobody = new AgencyId("nobody");
        assertThat(ask(review(nobody, "a.reviewer", Set.of(OAK), DAYS, LATER)))
                .isEqualTo(ReviewRefusal.UNKNOWN_REVIEWERS_AGENCY);
        assertThat(ask(review(ELSEWHERE, "a.reviewer", Set.of(OAK, nobody), DAYS, LATER)))
                .isEqualTo(ReviewRefusal.UNKNOWN_AGENCY);
    }

    @Test
    void its_days_end_after_they_begin_and_it_is_over_within_a_year() {
        var none = new Validity(NOW, NOW);
        assertThat(ask(review(ELSEWHERE, "a.reviewer", Set.of(OAK), none, LATER)))
                .isEqualTo(ReviewRefusal.NO_DAYS);
        var longer = NOW.plus(Duration.ofDays(367));
        assertThat(ask(review(ELSEWHERE, "a.reviewer", Set.of(OAK), DAYS, longer)))
                .isEqualTo(ReviewRefusal.TOO_LONG);
        var year = NOW.plus(Duration.ofDays(366));
        assertThat(ask(review(ELSEWHERE, "a.reviewer", Set.of(OAK), DAYS, year))).isNull();
    }

    @Test
    void a_safeguarding_partner_of_the_area_approves_and_to_others_there_is_nothing() {
        var open = new Standing.Open(ASKED);
        assertThat(approve(COUNCIL, "an.approver", open)).isNull();
        assertThat(approve(BOARD, "an.approver", open)).isNull();
        for (var other : List.of(AUDIT, OAK, FAR_FORCE, ELSEWHERE)) {
            assertThat(approve(other, "an.approver", open)).isEqualTo(new Refusal.NotFound());
        }
    }

    @Test
    void neither_who_asked_nor_who_reviews_approves() {
        var open = new Standing.Open(ASKED);
        for (var person : List.of("an.auditor", "a.reviewer")) {
            assertThat(approve(COUNCIL, person, open)).isEqualTo(ReviewRefusal.SECOND_PERSON);
        }
    }

    @Test
    void it_is_approved_once_and_over_once() {
        var approved = new Standing.Approved(ASKED, approved());
        var over = new Standing.Over(ASKED);
        assertThat(approve(COUNCIL, "an.approver", approved))
                .isEqualTo(ReviewRefusal.ALREADY_APPROVED);
        assertThat(approve(COUNCIL, "an.approver", over)).isEqualTo(ReviewRefusal.OVER);
        assertThat(withdraw(COUNCIL, over)).isEqualTo(ReviewRefusal.OVER);
        assertThat(withdraw(COUNCIL, approved)).isNull();
        assertThat(withdraw(AUDIT, approved)).isNull();
        assertThat(withdraw(AUDIT, new Standing.Open(ASKED))).isNull();
        for (var other : List.of(OAK, FAR_FORCE, ELSEWHERE)) {
            assertThat(withdraw(other, approved)).isEqualTo(new Refusal.NotFound());
        }
    }

    @Test
    void what_is_over_before_it_is_approved_is_too_late() {
        var soon = review(ELSEWHERE, "a.reviewer", Set.of(OAK), DAYS, NOW);
        var asked = new ReviewAsked(GRANT, AUDIT, "an.auditor", soon, Sealed.NOTHING);
        assertThat(approve(COUNCIL, "an.approver", new Standing.Open(asked)))
                .isEqualTo(ReviewRefusal.TOO_LATE);
    }

    @Test
    void the_reviewed_and_the_holders_are_told_and_each_alone_that_its_view_is_read() {
        var events =
                ReviewDecisions.approved(
                        new ApproveReview(GRANT, COUNCIL, "an.approver"),
                        ASKED,
                        Set.of(COUNCIL, AUDIT),
                        Sealed.NOTHING,
                        NOW);
        assertThat(((ReviewApproved) events.getFirst()).told())
                .containsExactlyInAnyOrder(COUNCIL, OAK);
        assertThat(events).hasSize(2).last().isEqualTo(new ViewNamed(GRANT, AUDIT, OAK));
        assertThat(new ViewNamed(GRANT, AUDIT, OAK).onlyFor()).isEqualTo(OAK);
    }

    @Test
    void the_grant_is_a_fact_for_one_person_until_it_ends() {
        var grant = (Fact.ReviewGrant) approved().facts(8, NOW).getFirst();
        assertThat(grant.id()).isEqualTo(GRANT.value());
        assertThat(grant.sub()).isEqualTo("a.reviewer");
        assertThat(grant.concerns()).isEqualTo(ELSEWHERE);
        assertThat(grant.views()).containsExactly(OAK);
        assertThat(grant.days()).isEqualTo(DAYS);
        assertThat(grant.validity()).isEqualTo(new Validity(NOW, LATER));
    }
}
