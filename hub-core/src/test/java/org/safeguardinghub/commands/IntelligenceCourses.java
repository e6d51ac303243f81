package org.safeguardinghub.commands;

import static org.safeguardinghub.commands.Town.FORCE;
import static org.safeguardinghub.commands.Town.SCHOOL;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.intelligence.Grade;
import org.safeguardinghub.intelligence.GradeInformation;
import org.safeguardinghub.intelligence.GradeReport;
import org.safeguardinghub.intelligence.Grading;
import org.safeguardinghub.intelligence.Handling;
import org.safeguardinghub.intelligence.HandlingCode;
import org.safeguardinghub.intelligence.Marking;
import org.safeguardinghub.intelligence.ProductWithdrawal;
import org.safeguardinghub.intelligence.RecordReport;
import org.safeguardinghub.intelligence.RegradeReport;
import org.safeguardinghub.intelligence.Review;
import org.safeguardinghub.intelligence.ReviewOutcome;
import org.safeguardinghub.intelligence.SanitiseReport;
import org.safeguardinghub.intelligence.SubmitInformation;
import org.safeguardinghub.intelligence.Tlp;
import org.safeguardinghub.intelligence.WithdrawProduct;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What police are told, how they grade it, and what they make of it for others. */
final class IntelligenceCourses {
    private static final Duration UNTIL_REVIEW = Duration.ofDays(365);

    private IntelligenceCourses() {}

    static void into(CourseTable table) {
        table.add(RecordReport.class, FORCE, before -> report(before, grading("B")));
        table.add(GradeReport.class, FORCE, IntelligenceCourses::graded);
        table.add(RegradeReport.class, FORCE, IntelligenceCourses::regraded);
        table.add(SanitiseReport.class, FORCE, IntelligenceCourses::sanitised);
        table.add(WithdrawProduct.class, FORCE, IntelligenceCourses::withdrawn);
        table.add(Review.class, FORCE, IntelligenceCourses::reviewed);
        table.add(SubmitInformation.class, SCHOOL, IntelligenceCourses::information);
        table.add(GradeInformation.class, FORCE, IntelligenceCourses::informationGraded);
    }

    private static Grading grading(String information) {
        return new Grading(
                new Grade.ThreeFiveTwo("2", information, HandlingCode.P).given(),
                new Handling(HandlingCode.P, List.of(), Tlp.AMBER),
                1);
    }

    private static RecordReport report(Before before, @Nullable Grading grading) {
        return new RecordReport(
                RecordId.random(),
                FORCE,
                Set.of(before.child(FORCE)),
                before.ago(Duration.ofDays(2)),
                before.ago(Duration.ofDays(1)),
                grading,
                Marking.OFFICIAL_SENSITIVE,
                before.in(UNTIL_REVIEW),
                raw());
    }

    private static RecordId recorded(Before before, @Nullable Grading grading) {
        var report = report(before, grading);
        before.sent(FORCE, report);
        return report.report();
    }

    private static GradeReport graded(Before before) {
        return new GradeReport(
                recorded(before, null),
                FORCE,
                grading("B"),
                Marking.OFFICIAL_SENSITIVE,
                before.in(UNTIL_REVIEW),
                raw());
    }

    private static RegradeReport regraded(Before before) {
        return new RegradeReport(
                recorded(before, grading("C")),
                FORCE,
                grading("B"),
                Marking.OFFICIAL_SENSITIVE,
                before.in(UNTIL_REVIEW),
                intel("{'reason':'A second source said the same'}"));
    }

    private static SanitiseReport sanitised(Before before) {
        return new SanitiseReport(
                recorded(before, grading("B")),
                FORCE,
                RecordId.random(),
                "an.analyst",
                "an.inspector",
                null,
                Marking.OFFICIAL,
                before.in(UNTIL_REVIEW),
                intel("{'product':'A car waits near the park on school days'}"),
                intel("{'approver':{'sub':'an.inspector','name':'R. Dale'}}"));
    }

    private static WithdrawProduct withdrawn(Before before) {
        var sanitised = sanitised(before);
        before.sent(FORCE, sanitised);
        return new WithdrawProduct(
                sanitised.product(),
                FORCE,
                ProductWithdrawal.SOURCE_AT_RISK,
                intel("{'reason':'Only one person could have seen it'}"));
    }

    private static Review reviewed(Before before) {
        return new Review(
                recorded(before, grading("B")),
                FORCE,
                ReviewOutcome.KEPT,
                before.in(UNTIL_REVIEW),
                intel("{'reason':'Still of use'}"));
    }

    private static SubmitInformation information(Before before) {
        return new SubmitInformation(
                RecordId.random(),
                SCHOOL,
                FORCE,
                Set.of(before.child(SCHOOL)),
                before.ago(Duration.ofDays(1)),
                null,
                Marking.OFFICIAL,
                Invented.concern());
    }

    private static GradeInformation informationGraded(Before before) {
        var told = information(before);
        before.sent(SCHOOL, told);
        return new GradeInformation(
                told.information(),
                FORCE,
                RecordId.random(),
                grading("B"),
                Marking.OFFICIAL_SENSITIVE,
                before.in(UNTIL_REVIEW),
                raw());
    }

    private static Content raw() {
        return intel(
                "{'report':'A blue van has waited by the park on four school days between three"
                        + " and four; the driver hands something to children.'}");
    }

    private static Content intel(String json) {
        return Invented.said(Category.INTEL, json);
    }
}
