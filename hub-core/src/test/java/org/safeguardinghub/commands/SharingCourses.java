package org.safeguardinghub.commands;

import static org.safeguardinghub.commands.Town.PRACTICE;
import static org.safeguardinghub.commands.Town.SCHOOL;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.accessrequest.AccessOutcome;
import org.safeguardinghub.accessrequest.DecideAccessRequest;
import org.safeguardinghub.accessrequest.RequestAccess;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.share.AcknowledgeRecall;
import org.safeguardinghub.share.Copies;
import org.safeguardinghub.share.DecideShare;
import org.safeguardinghub.share.Informed;
import org.safeguardinghub.share.RecallShare;
import org.safeguardinghub.share.RuleChecks;
import org.safeguardinghub.share.Said;
import org.safeguardinghub.share.ShareOutcome;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;

import java.util.Set;

/** A practice asks to see a school's concern; the school decides to share it, and recalls it. */
final class SharingCourses {
    private SharingCourses() {}

    static void into(CourseTable table) {
        table.add(DecideShare.class, SCHOOL, before -> share(noticed(before), null));
        table.add(RecallShare.class, SCHOOL, SharingCourses::recall);
        table.add(AcknowledgeRecall.class, PRACTICE, SharingCourses::acknowledged);
        table.add(RequestAccess.class, PRACTICE, before -> request(noticed(before)));
        table.add(DecideAccessRequest.class, SCHOOL, SharingCourses::granted);
    }

    private static RecordId noticed(Before before) {
        return before.concern(SCHOOL, before.child(SCHOOL));
    }

    private static DecideShare share(RecordId concern, @Nullable RecordId accessRequest) {
        return new DecideShare(
                RecordId.random(),
                SCHOOL,
                ShareOutcome.SHARE,
                null,
                concern,
                null,
                Set.of(PRACTICE),
                Set.of(Category.NARR, Category.EDU),
                Set.of(Purpose.CHILD_PROTECTION),
                Level.FULL,
                null,
                new LawfulBasis(
                        LawfulBasis.Regime.GENERAL,
                        LawfulBasis.Article6.PUBLIC_TASK,
                        null,
                        null,
                        null,
                        null),
                Informed.YES,
                new RuleChecks(
                        RuleChecks.RuleSet.IS24, false, false, false, RuleChecks.Accuracy.FACT),
                null,
                accessRequest,
                Set.of(Said.INFORMED_BY),
                Invented.said(
                        Category.META,
                        "{'necessity':'The doctor sees her next','proportionality':'What was seen,"
                                + " no more','goldenRules':{'ruleSetVersion':'IS24','harmBelief':"
                                + "'Alone at home','informedBy':'Class teacher',"
                                + "'accuracy':'FACT','decider':'Head teacher'}}"));
    }

    private static RecallShare recall(Before before) {
        var share = share(noticed(before), null);
        before.sent(SCHOOL, share);
        return new RecallShare(share.share(), SCHOOL, Invented.reason("It was another child"));
    }

    private static AcknowledgeRecall acknowledged(Before before) {
        var recalled = recall(before);
        before.sent(SCHOOL, recalled);
        return new AcknowledgeRecall(
                recalled.share(),
                PRACTICE,
                Copies.DESTROYED,
                true,
                Invented.said(Category.META, "{'note':'One print, shredded'}"));
    }

    static RequestAccess request(RecordId concern) {
        return new RequestAccess(
                RecordId.random(),
                PRACTICE,
                concern,
                null,
                Set.of(Category.NARR),
                Set.of(Purpose.CHILD_PROTECTION),
                Invented.said(Category.NARR, "{'why':'She comes in on Thursday, with a bruise'}"));
    }

    private static DecideAccessRequest granted(Before before) {
        var concern = noticed(before);
        var asked = request(concern);
        before.sent(PRACTICE, asked);
        var share = share(concern, asked.request());
        before.sent(SCHOOL, share);
        return new DecideAccessRequest(
                asked.request(),
                SCHOOL,
                AccessOutcome.GRANTED,
                share.share(),
                null,
                Invented.said(Category.META, "{'reasons':'Needed for the examination'}"));
    }
}
