package org.safeguardinghub.commands;

import static org.safeguardinghub.commands.Town.PRACTICE;
import static org.safeguardinghub.commands.Town.SCHOOL;

import org.safeguardinghub.involvement.ConfirmInvolvement;
import org.safeguardinghub.involvement.EndInvolvement;
import org.safeguardinghub.involvement.InvolvementKind;
import org.safeguardinghub.involvement.RecordInvolvement;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.subject.AddToSubject;
import org.safeguardinghub.subject.ConfirmLink;
import org.safeguardinghub.subject.LinkReason;
import org.safeguardinghub.subject.LinkSubjects;
import org.safeguardinghub.subject.RecordBirth;
import org.safeguardinghub.subject.RecordSubject;
import org.safeguardinghub.subject.RecordUnborn;
import org.safeguardinghub.subject.SubjectPart;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Who the child is, and who works with the child. */
final class SubjectCourses {
    private SubjectCourses() {}

    static void into(CourseTable table) {
        table.add(
                RecordSubject.class,
                SCHOOL,
                _ -> new RecordSubject(SubjectId.random(), SCHOOL, Invented.person()));
        table.add(AddToSubject.class, SCHOOL, before -> names(before.child(SCHOOL)));
        table.add(RecordUnborn.class, PRACTICE, SubjectCourses::unborn);
        table.add(RecordBirth.class, PRACTICE, SubjectCourses::birth);
        table.add(LinkSubjects.class, SCHOOL, SubjectCourses::link);
        table.add(ConfirmLink.class, PRACTICE, SubjectCourses::linkConfirmed);
        table.add(RecordInvolvement.class, SCHOOL, before -> involvement(before, SCHOOL));
        table.add(ConfirmInvolvement.class, SCHOOL, SubjectCourses::involvementConfirmed);
        table.add(EndInvolvement.class, PRACTICE, SubjectCourses::involvementEnded);
    }

    private static AddToSubject names(SubjectId child) {
        var said = "{'preferredName':'Ayla','otherNames':['Ayla Hill'],'namesFrom':'2026-01-05'}";
        return new AddToSubject(
                child, SCHOOL, SubjectPart.NAMES, false, Invented.said(Category.ID, said));
    }

    private static RecordUnborn unborn(Before before) {
        return new RecordUnborn(
                SubjectId.random(),
                PRACTICE,
                before.child(PRACTICE),
                Invented.said(Category.ID, "{'expectedOn':'2026-12-20'}"));
    }

    private static RecordBirth birth(Before before) {
        var expected = unborn(before);
        before.sent(PRACTICE, expected);
        var yesterday = LocalDate.ofInstant(before.ago(Duration.ofDays(1)), ZoneOffset.UTC);
        var said = "{'preferredName':'Robin','dateOfBirth':'" + yesterday + "','sex':'male'}";
        return new RecordBirth(
                expected.subject(), PRACTICE, yesterday, Invented.said(Category.ID, said));
    }

    private static LinkSubjects link(Before before) {
        return new LinkSubjects(
                RecordId.random(),
                before.child(SCHOOL),
                before.child(PRACTICE),
                SCHOOL,
                LinkReason.SAME_DETAILS);
    }

    private static ConfirmLink linkConfirmed(Before before) {
        var proposed = link(before);
        before.sent(SCHOOL, proposed);
        return new ConfirmLink(proposed.link(), PRACTICE);
    }

    private static RecordInvolvement involvement(Before before, AgencyId by) {
        return new RecordInvolvement(
                RecordId.random(),
                before.child(SCHOOL),
                PRACTICE,
                by,
                InvolvementKind.REGISTRATION,
                before.ago(Duration.ofDays(30)),
                null);
    }

    private static ConfirmInvolvement involvementConfirmed(Before before) {
        var asserted = involvement(before, PRACTICE);
        before.sent(PRACTICE, asserted);
        return new ConfirmInvolvement(asserted.involvement(), SCHOOL, true);
    }

    private static EndInvolvement involvementEnded(Before before) {
        var recorded = involvement(before, SCHOOL);
        before.sent(SCHOOL, recorded);
        var handOver = "{'ending':{'reason':'Moved','handOverPlan':'Records were sent on'}}";
        return new EndInvolvement(
                recorded.involvement(), PRACTICE, false, Invented.said(Category.META, handOver));
    }
}
