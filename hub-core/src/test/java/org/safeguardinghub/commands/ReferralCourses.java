package org.safeguardinghub.commands;

import static org.safeguardinghub.commands.Town.COUNCIL;
import static org.safeguardinghub.commands.Town.OTHER_COUNCIL;
import static org.safeguardinghub.commands.Town.SCHOOL;

import org.safeguardinghub.referral.ClosureReason;
import org.safeguardinghub.referral.Decision;
import org.safeguardinghub.referral.EscalationLevel;
import org.safeguardinghub.referral.LevelOfNeed;
import org.safeguardinghub.referral.ReferralStep.AcceptTransfer;
import org.safeguardinghub.referral.ReferralStep.Acknowledge;
import org.safeguardinghub.referral.ReferralStep.AskForInformation;
import org.safeguardinghub.referral.ReferralStep.Close;
import org.safeguardinghub.referral.ReferralStep.Decide;
import org.safeguardinghub.referral.ReferralStep.Escalate;
import org.safeguardinghub.referral.ReferralStep.GiveInformation;
import org.safeguardinghub.referral.ReferralStep.GiveOutcome;
import org.safeguardinghub.referral.ReferralStep.OfferTransfer;
import org.safeguardinghub.referral.ReferralStep.RefuseTransfer;
import org.safeguardinghub.referral.ReferralStep.Reopen;
import org.safeguardinghub.referral.ReferralStep.WithdrawTransfer;
import org.safeguardinghub.referral.SendReferral;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import java.util.Set;
import java.util.UUID;

/** A school refers a child to a council, which decides, hands on to another, and closes. */
final class ReferralCourses {
    private ReferralCourses() {}

    static void into(CourseTable table) {
        table.add(SendReferral.class, SCHOOL, before -> before.referralTo(COUNCIL, SCHOOL));
        table.add(Acknowledge.class, COUNCIL, before -> acknowledgement(received(before)));
        table.add(AskForInformation.class, COUNCIL, before -> question(acknowledged(before)));
        table.add(GiveInformation.class, SCHOOL, ReferralCourses::answer);
        table.add(
                Decide.class, COUNCIL, before -> decision(acknowledged(before), Decision.SCREENED));
        table.add(OfferTransfer.class, COUNCIL, before -> offer(acknowledged(before)));
        table.add(
                AcceptTransfer.class,
                OTHER_COUNCIL,
                before -> new AcceptTransfer(offered(before), OTHER_COUNCIL, contact()));
        table.add(
                RefuseTransfer.class,
                OTHER_COUNCIL,
                before ->
                        new RefuseTransfer(
                                offered(before), OTHER_COUNCIL, narrated("reason", "Still yours")));
        table.add(
                WithdrawTransfer.class,
                COUNCIL,
                before ->
                        new WithdrawTransfer(
                                offered(before), COUNCIL, narrated("reason", "Wrong council")));
        table.add(GiveOutcome.class, COUNCIL, ReferralCourses::outcome);
        table.add(
                Escalate.class,
                SCHOOL,
                before ->
                        new Escalate(
                                acknowledged(before),
                                SCHOOL,
                                EscalationLevel.MANAGER,
                                narrated("disagreement", "The risk is higher than was found")));
        table.add(Close.class, COUNCIL, before -> closure(acknowledged(before)));
        table.add(Reopen.class, SCHOOL, ReferralCourses::reopening);
    }

    private static RecordId received(Before before) {
        var referral = before.referralTo(COUNCIL, SCHOOL);
        before.sent(SCHOOL, referral);
        return referral.referral();
    }

    private static Acknowledge acknowledgement(RecordId referral) {
        return new Acknowledge(referral, COUNCIL, contact());
    }

    private static RecordId acknowledged(Before before) {
        var referral = received(before);
        before.sent(COUNCIL, acknowledgement(referral));
        return referral;
    }

    private static AskForInformation question(RecordId referral) {
        return new AskForInformation(
                referral,
                COUNCIL,
                UUID.randomUUID(),
                narrated("question", "Who collects her from school?"));
    }

    private static GiveInformation answer(Before before) {
        var asked = question(acknowledged(before));
        before.sent(COUNCIL, asked);
        return new GiveInformation(asked.referral(), SCHOOL, asked.request(), Invented.concern());
    }

    private static Decide decision(RecordId referral, Decision decision) {
        return new Decide(
                referral,
                COUNCIL,
                decision,
                LevelOfNeed.COMPLEX,
                Invented.said(
                        Category.NARR,
                        "{'reasoning':'Alone at home for days, and third report this term.',"
                                + "'decidedBy':{'name':'M. Hill','role':'Team manager'},"
                                + "'whatTheChildWasTold':'that we will visit'}"));
    }

    private static OfferTransfer offer(RecordId referral) {
        return new OfferTransfer(
                referral,
                COUNCIL,
                OTHER_COUNCIL,
                Invented.said(
                        Category.NARR,
                        "{'reason':'The family moved','handOverPlan':'One visit together'}"));
    }

    private static RecordId offered(Before before) {
        var referral = acknowledged(before);
        before.sent(COUNCIL, offer(referral));
        return referral;
    }

    private static GiveOutcome outcome(Before before) {
        var referral = acknowledged(before);
        before.sent(COUNCIL, decision(referral, Decision.SCREENED));
        before.sent(COUNCIL, decision(referral, Decision.ASSESSMENT_S17));
        return new GiveOutcome(
                referral,
                COUNCIL,
                false,
                narrated("outcome", "An assessment has begun; call Friday"));
    }

    private static Close closure(RecordId referral) {
        return new Close(
                referral,
                COUNCIL,
                Set.of(ClosureReason.ADVICE_GIVEN),
                true,
                Invented.said(
                        Category.NARR,
                        "{'explanation':'The aunt looks after her now',"
                                + "'decidedBy':{'name':'M. Hill','role':'Team manager'},"
                                + "'handOverPlan':'The school keeps an eye on it'}"));
    }

    private static Reopen reopening(Before before) {
        var referral = acknowledged(before);
        before.sent(COUNCIL, closure(referral));
        return new Reopen(referral, SCHOOL, narrated("reason", "Alone again since Monday"));
    }

    private static Content narrated(String field, String text) {
        return Invented.said(Category.NARR, "{'%s':'%s'}".formatted(field, text));
    }

    private static Content contact() {
        return Invented.said(Category.META, "{'contact':'Duty desk, 01632 960001'}");
    }
}
