package org.safeguardinghub.commands;

import static org.safeguardinghub.commands.Town.COUNCIL;
import static org.safeguardinghub.commands.Town.FORCE;
import static org.safeguardinghub.commands.Town.OTHER_FORCE;
import static org.safeguardinghub.commands.Town.PRACTICE;
import static org.safeguardinghub.commands.Town.SCHOOL;

import org.safeguardinghub.review.ApproveReview;
import org.safeguardinghub.review.AskReview;
import org.safeguardinghub.review.LegalAuthority;
import org.safeguardinghub.review.Review;
import org.safeguardinghub.review.WithdrawReview;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A force asks for a review by somebody from elsewhere, of a child whom nobody looks up; the
 * council approves and withdraws it.
 */
final class ReviewCourses {
    private ReviewCourses() {}

    static void into(CourseTable table) {
        table.add(AskReview.class, FORCE, ReviewCourses::asked);
        table.add(ApproveReview.class, COUNCIL, ReviewCourses::approved);
        table.add(WithdrawReview.class, COUNCIL, ReviewCourses::withdrawn);
    }

    private static AskReview asked(Before before) {
        var views = new TreeSet<AgencyId>(Comparator.comparing(AgencyId::text));
        views.addAll(List.of(SCHOOL, PRACTICE));
        return new AskReview(
                RecordId.random(),
                FORCE,
                "an.auditor",
                new Review(
                        SubjectId.random(),
                        OTHER_FORCE,
                        "a.reviewer",
                        views,
                        new Validity(
                                before.ago(Duration.ofDays(365)), before.in(Duration.ofDays(1))),
                        before.in(Duration.ofDays(90)),
                        LegalAuthority.RAPID_REVIEW),
                Invented.said(
                        Category.META,
                        "{'reference':'RR 2026/3','reason':'She was found hurt in another town'}"));
    }

    private static ApproveReview approved(Before before) {
        var asked = asked(before);
        before.sent(FORCE, asked);
        return new ApproveReview(asked.grant(), COUNCIL, "an.approver");
    }

    private static WithdrawReview withdrawn(Before before) {
        var approved = approved(before);
        before.sent(COUNCIL, approved);
        return new WithdrawReview(
                approved.grant(), COUNCIL, Invented.reason("The review is finished"));
    }
}
