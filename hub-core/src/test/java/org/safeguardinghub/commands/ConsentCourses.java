package org.safeguardinghub.commands;

import static org.safeguardinghub.commands.Town.PRACTICE;
import static org.safeguardinghub.commands.Town.SCHOOL;

import org.safeguardinghub.consent.ConfirmConsent;
import org.safeguardinghub.consent.ConsentKind;
import org.safeguardinghub.consent.ConsentOutcome;
import org.safeguardinghub.consent.DecideConsent;
import org.safeguardinghub.consent.DecidedBy;
import org.safeguardinghub.consent.Said;
import org.safeguardinghub.consent.Scope;
import org.safeguardinghub.consent.StateReasonableCause;
import org.safeguardinghub.consent.WithdrawConsent;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;

import java.time.Duration;
import java.util.Set;

/** A parent agrees, another agency confirms it, the parent no longer agrees. */
final class ConsentCourses {
    private static final DecidedBy PARENT = DecidedBy.PERSON_WITH_PARENTAL_RESPONSIBILITY;
    private static final Set<Said> TOLD =
            Set.of(Said.CHILD_TOLD, Said.FAMILY_TOLD, Said.CHILDS_VOICE);

    private ConsentCourses() {}

    static void into(CourseTable table) {
        table.add(DecideConsent.class, SCHOOL, ConsentCourses::given);
        table.add(ConfirmConsent.class, PRACTICE, ConsentCourses::confirmed);
        table.add(WithdrawConsent.class, SCHOOL, ConsentCourses::withdrawn);
        table.add(StateReasonableCause.class, SCHOOL, ConsentCourses::reasonableCause);
    }

    private static DecideConsent given(Before before) {
        return new DecideConsent(
                RecordId.random(),
                SCHOOL,
                before.child(SCHOOL),
                false,
                ConsentKind.AGREEMENT_TO_SHARE,
                ConsentOutcome.GIVEN,
                PARENT,
                null,
                null,
                null,
                new Scope(
                        Set.of(PRACTICE),
                        Set.of(),
                        Set.of(Category.NARR, Category.EDU),
                        Set.of(Purpose.EARLY_HELP_CIN)),
                before.in(Duration.ofDays(180)),
                TOLD,
                Invented.said(
                        Category.NARR,
                        "{'decidedBy':'PERSON_WITH_PARENTAL_RESPONSIBILITY',"
                                + "'childTold':'That the doctor may read it',"
                                + "'familyTold':'The same','childsVoice':'Fine with me'}"));
    }

    private static ConfirmConsent confirmed(Before before) {
        var given = given(before);
        before.sent(SCHOOL, given);
        return new ConfirmConsent(given.decision(), PRACTICE, true);
    }

    private static WithdrawConsent withdrawn(Before before) {
        var given = given(before);
        before.sent(SCHOOL, given);
        return new WithdrawConsent(
                given.decision(),
                SCHOOL,
                PARENT,
                Scope.EVERYTHING,
                TOLD,
                Invented.said(
                        Category.NARR,
                        "{'decidedBy':'PERSON_WITH_PARENTAL_RESPONSIBILITY',"
                                + "'reason':'Does not want it any more'}"));
    }

    private static StateReasonableCause reasonableCause(Before before) {
        return new StateReasonableCause(
                RecordId.random(),
                SCHOOL,
                before.child(SCHOOL),
                false,
                PRACTICE,
                null,
                Invented.said(Category.NARR, "{'reasons':'Bruises that nobody explains'}"));
    }
}
