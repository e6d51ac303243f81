package org.safeguardinghub.commands;

import static org.safeguardinghub.commands.Town.SCHOOL;

import org.safeguardinghub.forgetting.ApproveErasure;
import org.safeguardinghub.forgetting.DeclineErasure;
import org.safeguardinghub.forgetting.ErasureGround;
import org.safeguardinghub.forgetting.KeepRecord;
import org.safeguardinghub.forgetting.ProposeErasure;
import org.safeguardinghub.forgetting.RetentionTrigger;
import org.safeguardinghub.forgetting.SetSchedule;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;

import java.time.LocalDate;
import java.util.List;

/** What an agency has erased, and for how long it keeps the rest. */
final class ForgettingCourses {
    private ForgettingCourses() {}

    static void into(CourseTable table) {
        table.add(ProposeErasure.class, SCHOOL, ForgettingCourses::proposal);
        table.add(ApproveErasure.class, SCHOOL, ForgettingCourses::approval);
        table.add(DeclineErasure.class, SCHOOL, ForgettingCourses::declining);
        table.add(SetSchedule.class, SCHOOL, _ -> schedule());
        table.add(KeepRecord.class, SCHOOL, ForgettingCourses::keeping);
    }

    /** Of a concern: other courses leave holds of an earlier time, which keep undated records. */
    private static ProposeErasure proposal(Before before) {
        return new ProposeErasure(
                RecordId.random(),
                SCHOOL,
                "a.teacher",
                List.of(before.concern(SCHOOL, before.child(SCHOOL))),
                ErasureGround.HELD_IN_ERROR,
                Invented.reason("It was meant for another school"));
    }

    private static SetSchedule schedule() {
        return new SetSchedule(
                RecordId.random(),
                SCHOOL,
                RecordType.CONCERN,
                RetentionTrigger.BIRTH,
                25,
                null,
                "The toolkit of the records society");
    }

    private static KeepRecord keeping(Before before) {
        return new KeepRecord(
                RecordId.random(),
                before.concern(SCHOOL, before.child(SCHOOL)),
                SCHOOL,
                "a.head",
                LocalDate.of(2126, 3, 1),
                Invented.reason("A brother is still at the school"));
    }

    private static ApproveErasure approval(Before before) {
        var proposal = proposal(before);
        before.sent(SCHOOL, proposal);
        return new ApproveErasure(proposal.erasure(), SCHOOL, "a.head");
    }

    private static DeclineErasure declining(Before before) {
        var proposal = proposal(before);
        before.sent(SCHOOL, proposal);
        return new DeclineErasure(
                proposal.erasure(), SCHOOL, "a.head", Invented.reason("It was meant for us"));
    }
}
