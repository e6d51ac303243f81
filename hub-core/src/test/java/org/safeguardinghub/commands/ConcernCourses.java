package org.safeguardinghub.commands;

import static org.safeguardinghub.commands.Town.SCHOOL;

import org.safeguardinghub.concern.AttachFile;
import org.safeguardinghub.concern.CorrectConcern;
import org.safeguardinghub.concern.RecordConcern;
import org.safeguardinghub.concern.ReviewSuspectAge;
import org.safeguardinghub.concern.StatedSuspect;
import org.safeguardinghub.concern.WithdrawConcern;
import org.safeguardinghub.concern.WithdrawalReason;
import org.safeguardinghub.context.ContextMode;
import org.safeguardinghub.context.MoveContext;
import org.safeguardinghub.context.RecordContext;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What someone noticed, what was wrong in it, what belongs to it, and where it happened. */
final class ConcernCourses {
    /** A picture of a few kilobytes, as Base64 writes it. */
    private static final String PICTURE = "/9j/4AAQ" + "SkZJRgAB".repeat(512);

    private ConcernCourses() {}

    static void into(CourseTable table) {
        table.add(
                RecordConcern.class,
                SCHOOL,
                before -> before.concernAbout(SCHOOL, before.child(SCHOOL)));
        table.add(CorrectConcern.class, SCHOOL, before -> correction(noticed(before)));
        table.add(WithdrawConcern.class, SCHOOL, before -> withdrawal(noticed(before)));
        table.add(ReviewSuspectAge.class, SCHOOL, ConcernCourses::ageReview);
        table.add(AttachFile.class, SCHOOL, before -> file(noticed(before)));
        table.add(RecordContext.class, SCHOOL, _ -> context());
        table.add(MoveContext.class, SCHOOL, ConcernCourses::moved);
    }

    private static RecordId noticed(Before before) {
        return before.concern(SCHOOL, before.child(SCHOOL));
    }

    private static CorrectConcern correction(RecordId concern) {
        var said =
                "{'account':'Came without breakfast on two days, not on three.','correction':"
                        + "{'reason':'FACTUALLY_WRONG','whatWasWrong':'The number of days'}}";
        return new CorrectConcern(
                concern, SCHOOL, List.of(), Set.of(), Invented.said(Category.NARR, said));
    }

    private static WithdrawConcern withdrawal(RecordId concern) {
        var said = "{'withdrawal':{'explanation':'Written down twice'}}";
        return new WithdrawConcern(
                concern, SCHOOL, WithdrawalReason.DUPLICATE, Invented.said(Category.META, said));
    }

    private static ReviewSuspectAge ageReview(Before before) {
        var suspect = UUID.randomUUID();
        var seen = before.concernAbout(SCHOOL, before.child(SCHOOL));
        var people = "{'people':[{'id':'%s','name':'A man with a blue van'}]}".formatted(suspect);
        before.sent(
                SCHOOL,
                new RecordConcern(
                        seen.concern(),
                        seen.owner(),
                        seen.subjects(),
                        seen.occurredFrom(),
                        seen.occurredTo(),
                        seen.limits(),
                        List.of(new StatedSuspect(suspect, null, List.of())),
                        seen.contexts(),
                        Invented.with(seen.content(), Category.PERP, people)));
        var review =
                "{'ageReview':{'adult':true,'reasoning':'Drives a van','suspect':'%s'}}"
                        .formatted(suspect);
        return new ReviewSuspectAge(
                seen.concern(), SCHOOL, suspect, true, Invented.said(Category.PERP, review));
    }

    private static AttachFile file(RecordId concern) {
        var attachment = RecordId.random();
        var described =
                "{'attachment':{'id':'%s','mediaType':'image/jpeg','name':'drawing.jpg'}}"
                        .formatted(attachment);
        var data = "{'data':'%s','mediaType':'image/jpeg','name':'drawing.jpg'}".formatted(PICTURE);
        return new AttachFile(
                concern,
                SCHOOL,
                attachment,
                Category.NARR,
                Invented.said(Category.NARR, described),
                Invented.said(Category.NARR, data));
    }

    private static RecordContext context() {
        var said = "{'kind':'PARK','name':'The skate park','mode':'OFFLINE'}";
        return new RecordContext(
                RecordId.random(), SCHOOL, ContextMode.OFFLINE, Invented.said(Category.NARR, said));
    }

    private static MoveContext moved(Before before) {
        var place = context();
        before.sent(SCHOOL, place);
        var said = "{'transition':{'mode':'BOTH','description':'They write to each other now'}}";
        return new MoveContext(
                place.context(), SCHOOL, ContextMode.BOTH, Invented.said(Category.NARR, said));
    }
}
