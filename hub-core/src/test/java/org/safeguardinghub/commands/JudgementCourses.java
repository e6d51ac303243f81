package org.safeguardinghub.commands;

import static org.safeguardinghub.commands.Town.COUNCIL;
import static org.safeguardinghub.commands.Town.SCHOOL;

import org.safeguardinghub.assessment.DissentFromAssessment;
import org.safeguardinghub.assessment.RecordAssessment;
import org.safeguardinghub.marker.Exchange;
import org.safeguardinghub.marker.MarkerKind;
import org.safeguardinghub.marker.MoveMarker;
import org.safeguardinghub.marker.RemoveMarker;
import org.safeguardinghub.marker.ReviewMarker;
import org.safeguardinghub.marker.SetMarker;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import java.time.Duration;
import java.util.Set;

/** What a council holds likely of a child, and who sees it otherwise. */
final class JudgementCourses {
    private static final Duration UNTIL_REVIEW = Duration.ofDays(90);

    private JudgementCourses() {}

    static void into(CourseTable table) {
        table.add(SetMarker.class, COUNCIL, JudgementCourses::marker);
        table.add(MoveMarker.class, COUNCIL, JudgementCourses::moved);
        table.add(ReviewMarker.class, COUNCIL, JudgementCourses::reviewed);
        table.add(RemoveMarker.class, COUNCIL, JudgementCourses::removed);
        table.add(RecordAssessment.class, COUNCIL, JudgementCourses::assessment);
        table.add(DissentFromAssessment.class, SCHOOL, JudgementCourses::dissent);
    }

    private static SetMarker marker(Before before) {
        return new SetMarker(
                RecordId.random(),
                COUNCIL,
                before.child(COUNCIL),
                MarkerKind.CHILD_CRIMINAL_EXPLOITATION,
                "CCE-2018",
                new Exchange(true, true),
                before.in(UNTIL_REVIEW),
                risk(
                        "{'kind':'CHILD_CRIMINAL_EXPLOITATION','definition':'CCE-2018',"
                                + "'state':'SUSPECTED','setterRole':'Social worker',"
                                + "'reason':'Carries parcels for older boys, has a new telephone',"
                                + "'exchangeForVictim':[{'kind':'TANGIBLE'}],"
                                + "'exchangeForPerpetrator':[{'kind':'MONEY'}]}"));
    }

    private static RecordId set(Before before) {
        var marker = marker(before);
        before.sent(COUNCIL, marker);
        return marker.marker();
    }

    private static MoveMarker moved(Before before) {
        return new MoveMarker(
                set(before),
                COUNCIL,
                before.in(UNTIL_REVIEW),
                risk("{'state':'CONFIRMED','reason':'Was found with a parcel'}"));
    }

    private static ReviewMarker reviewed(Before before) {
        return new ReviewMarker(
                set(before),
                COUNCIL,
                before.in(UNTIL_REVIEW.multipliedBy(2)),
                risk("{'review':'Nothing has changed'}"));
    }

    private static RemoveMarker removed(Before before) {
        return new RemoveMarker(
                set(before), COUNCIL, risk("{'removalReason':'The parcels were of the aunt'}"));
    }

    private static RecordAssessment assessment(Before before) {
        return new RecordAssessment(
                RecordId.random(),
                COUNCIL,
                Set.of(before.child(COUNCIL)),
                before.ago(Duration.ofHours(3)),
                before.in(UNTIL_REVIEW),
                risk(
                        "{'assessorRole':'Social worker','judgement':'Needs are not met at home"
                                + " and are at school; the aunt can help if she is helped.',"
                                + "'childsViews':'Likes to be with the aunt',"
                                + "'parentsViews':'Agrees to visits'}"));
    }

    private static DissentFromAssessment dissent(Before before) {
        var assessment = assessment(before);
        before.sent(COUNCIL, assessment);
        return new DissentFromAssessment(
                assessment.assessment(),
                SCHOOL,
                risk("{'dissent':'At school they are not met either','assessorRole':'Teacher'}"));
    }

    private static Content risk(String json) {
        return Invented.said(Category.RISK, json);
    }
}
