package org.safeguardinghub.commands;

import static org.safeguardinghub.commands.Town.PRACTICE;
import static org.safeguardinghub.commands.Town.SCHOOL;

import org.safeguardinghub.agreement.ApproveAgreement;
import org.safeguardinghub.agreement.DeclineAgreement;
import org.safeguardinghub.agreement.EndAgreement;
import org.safeguardinghub.agreement.PartyOf;
import org.safeguardinghub.agreement.ProposeAgreement;
import org.safeguardinghub.agreement.ProposedRow;
import org.safeguardinghub.agreement.SignedDocument;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;

import java.time.Duration;
import java.util.List;

/** What agencies agree to share. */
final class AgreementCourses {
    private AgreementCourses() {}

    static void into(CourseTable table) {
        table.add(ProposeAgreement.class, SCHOOL, AgreementCourses::proposal);
        table.add(ApproveAgreement.class, PRACTICE, AgreementCourses::approval);
        table.add(DeclineAgreement.class, PRACTICE, AgreementCourses::declining);
        table.add(EndAgreement.class, SCHOOL, AgreementCourses::ending);
    }

    private static ProposeAgreement proposal(Before before) {
        return new ProposeAgreement(
                RecordId.random(),
                SCHOOL,
                null,
                "Attendance of registered patients",
                new SignedDocument("Shelf 4, folder 12", "0123456789abcdef".repeat(4)),
                List.of(SCHOOL, PRACTICE),
                List.of(
                        new ProposedRow(
                                new PartyOf(SCHOOL, null, null),
                                new PartyOf(PRACTICE, null, null),
                                Purpose.CHILD_PROTECTION,
                                Category.EDU,
                                Level.SUMMARY)),
                before.in(Duration.ofDays(7)),
                null);
    }

    private static ApproveAgreement approval(Before before) {
        var proposal = proposal(before);
        before.sent(SCHOOL, proposal);
        return new ApproveAgreement(proposal.version(), PRACTICE);
    }

    private static DeclineAgreement declining(Before before) {
        var proposal = proposal(before);
        before.sent(SCHOOL, proposal);
        return new DeclineAgreement(
                proposal.version(), PRACTICE, Invented.reason("The term is too short"));
    }

    private static EndAgreement ending(Before before) {
        var approval = approval(before);
        before.sent(PRACTICE, approval);
        return new EndAgreement(
                approval.version(), SCHOOL, null, Invented.reason("The pilot is over"));
    }
}
