package org.safeguardinghub.commands;

import static org.safeguardinghub.commands.Town.COUNCIL;
import static org.safeguardinghub.commands.Town.OTHER_COUNCIL;
import static org.safeguardinghub.commands.Town.OTHER_FORCE;

import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.share.Copies;
import org.safeguardinghub.share.Informed;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.viewshare.AcknowledgeViewRecall;
import org.safeguardinghub.viewshare.GiveView;
import org.safeguardinghub.viewshare.RecallView;

import java.time.Duration;
import java.util.Set;

/** A council gives its view of a child to two agencies of the next area, and recalls it. */
final class ViewShareCourses {
    private ViewShareCourses() {}

    static void into(CourseTable table) {
        table.add(GiveView.class, COUNCIL, ViewShareCourses::given);
        table.add(RecallView.class, COUNCIL, ViewShareCourses::recalled);
        table.add(AcknowledgeViewRecall.class, OTHER_COUNCIL, ViewShareCourses::acknowledged);
    }

    private static GiveView given(Before before) {
        return new GiveView(
                RecordId.random(),
                COUNCIL,
                before.child(COUNCIL),
                Set.of(OTHER_COUNCIL, OTHER_FORCE),
                Set.of(Purpose.CHILD_PROTECTION),
                null,
                before.in(Duration.ofDays(28)),
                new LawfulBasis(
                        LawfulBasis.Regime.GENERAL,
                        LawfulBasis.Article6.PUBLIC_TASK,
                        null,
                        null,
                        null,
                        null),
                Informed.LATER,
                Invented.said(
                        Category.META,
                        "{'why':'She stays with her aunt in South Vale until the hearing',"
                                + "'purposes':['CHILD_PROTECTION'],'informed':'LATER'}"));
    }

    private static RecallView recalled(Before before) {
        var view = given(before);
        before.sent(COUNCIL, view);
        return new RecallView(view.viewShare(), COUNCIL, Invented.reason("She is back home"));
    }

    private static AcknowledgeViewRecall acknowledged(Before before) {
        var recalled = recalled(before);
        before.sent(COUNCIL, recalled);
        return new AcknowledgeViewRecall(
                recalled.viewShare(),
                OTHER_COUNCIL,
                Copies.NONE_MADE,
                false,
                Invented.said(Category.META, "{'copies':'NONE_MADE'}"));
    }
}
