package org.safeguardinghub.commands;

import static org.safeguardinghub.commands.Town.SCHOOL;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.subjectaccess.ApproveMarks;
import org.safeguardinghub.subjectaccess.CloseRequest;
import org.safeguardinghub.subjectaccess.CollectItems;
import org.safeguardinghub.subjectaccess.DeliverBundle;
import org.safeguardinghub.subjectaccess.Delivery;
import org.safeguardinghub.subjectaccess.ExtendRequest;
import org.safeguardinghub.subjectaccess.ExtensionGround;
import org.safeguardinghub.subjectaccess.HeldItem;
import org.safeguardinghub.subjectaccess.IdentityMeans;
import org.safeguardinghub.subjectaccess.Item;
import org.safeguardinghub.subjectaccess.ItemMark;
import org.safeguardinghub.subjectaccess.Mark;
import org.safeguardinghub.subjectaccess.MarkItems;
import org.safeguardinghub.subjectaccess.Official;
import org.safeguardinghub.subjectaccess.ReceiveRequest;
import org.safeguardinghub.subjectaccess.ReleaseBundle;
import org.safeguardinghub.subjectaccess.Requester;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A pupil asks for what the school holds, and is answered by two of its people. */
final class SubjectAccessCourses {
    private static final Official CLERK = new Official("person-clerk", null);
    private static final Official HEAD = new Official("person-head", null);
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private SubjectAccessCourses() {}

    static void into(CourseTable table) {
        table.add(ReceiveRequest.class, SCHOOL, SubjectAccessCourses::received);
        table.add(ExtendRequest.class, SCHOOL, SubjectAccessCourses::extended);
        table.add(CollectItems.class, SCHOOL, SubjectAccessCourses::collected);
        table.add(MarkItems.class, SCHOOL, SubjectAccessCourses::marked);
        table.add(ApproveMarks.class, SCHOOL, SubjectAccessCourses::approved);
        table.add(ReleaseBundle.class, SCHOOL, SubjectAccessCourses::released);
        table.add(DeliverBundle.class, SCHOOL, SubjectAccessCourses::delivered);
        table.add(CloseRequest.class, SCHOOL, SubjectAccessCourses::closed);
    }

    private static ReceiveRequest received(Before before) {
        return new ReceiveRequest(
                RecordId.random(),
                SCHOOL,
                before.child(SCHOOL),
                Requester.THE_PERSON,
                before.ago(Duration.ofDays(2)),
                before.ago(Duration.ofDays(1)),
                IdentityMeans.PHOTO_DOCUMENT,
                Invented.said(
                        Category.META,
                        "{'name':'Ayla Fernsby','reference':'SAR 12','checkedBy':'Ola Brook'}"));
    }

    private static ReceiveRequest asked(Before before) {
        var received = received(before);
        before.sent(SCHOOL, received);
        return received;
    }

    private static ExtendRequest extended(Before before) {
        return new ExtendRequest(
                asked(before).request(),
                SCHOOL,
                CLERK,
                ExtensionGround.COMPLEX,
                Invented.said(Category.META, "{'told':'There are files of nine years'}"));
    }

    private static CollectItems collected(Before before) {
        var asked = asked(before);
        var record = new RecordId(asked.subject().value());
        return new CollectItems(
                asked.request(),
                SCHOOL,
                CLERK,
                List.of(new HeldItem(Item.Kind.BEGINNING, 1, record, SCHOOL)));
    }

    private static MarkItems marked(Before before) {
        var collected = collected(before);
        before.sent(SCHOOL, collected);
        return new MarkItems(
                collected.request(),
                SCHOOL,
                CLERK,
                List.of(new ItemMark(1, new Mark.Give())),
                Map.of(1, Set.of(Category.ID)));
    }

    private static ApproveMarks approved(Before before) {
        var marked = marked(before);
        before.sent(SCHOOL, marked);
        return new ApproveMarks(marked.request(), SCHOOL, HEAD, DIGEST, DIGEST, Set.of());
    }

    private static ReleaseBundle released(Before before) {
        var approved = approved(before);
        before.sent(SCHOOL, approved);
        return new ReleaseBundle(
                approved.request(),
                SCHOOL,
                CLERK,
                before.ago(Duration.ZERO),
                Delivery.IN_PERSON,
                DIGEST,
                DIGEST,
                Invented.said(Category.META, "{'to':'Ayla Fernsby'}"));
    }

    private static DeliverBundle delivered(Before before) {
        var released = released(before);
        before.sent(SCHOOL, released);
        return new DeliverBundle(released.request(), SCHOOL, CLERK);
    }

    private static CloseRequest closed(Before before) {
        return new CloseRequest(
                asked(before).request(),
                SCHOOL,
                CLERK,
                Invented.said(Category.META, "{'ground':'WITHDRAWN','reason':'She wrote to us'}"));
    }
}
