package org.safeguardinghub.commands;

import static org.safeguardinghub.commands.Town.COUNCIL;
import static org.safeguardinghub.commands.Town.FORCE;
import static org.safeguardinghub.commands.Town.NORTH;
import static org.safeguardinghub.commands.Town.OTHER_COUNCIL;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.disruption.MeasureState;
import org.safeguardinghub.disruption.MeasureType;
import org.safeguardinghub.disruption.MoveMeasure;
import org.safeguardinghub.disruption.RecordMeasure;
import org.safeguardinghub.disruption.Target;
import org.safeguardinghub.missing.FoundWhere;
import org.safeguardinghub.missing.InterviewOutcome;
import org.safeguardinghub.missing.RecordEpisode;
import org.safeguardinghub.missing.RecordReturn;
import org.safeguardinghub.missing.RecordReturnInterview;
import org.safeguardinghub.placement.AcceptResponsibility;
import org.safeguardinghub.placement.Bundle;
import org.safeguardinghub.placement.DeclineResponsibility;
import org.safeguardinghub.placement.EndPlacement;
import org.safeguardinghub.placement.OfferResponsibility;
import org.safeguardinghub.placement.RecordNotification;
import org.safeguardinghub.placement.RecordPlacement;
import org.safeguardinghub.placement.WithdrawOffer;
import org.safeguardinghub.share.Informed;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Where a child lives and who is responsible, who went missing, what is done against harm. */
final class AroundChildCourses {
    private AroundChildCourses() {}

    static void into(CourseTable table) {
        table.add(RecordPlacement.class, COUNCIL, AroundChildCourses::placement);
        table.add(RecordNotification.class, COUNCIL, AroundChildCourses::hostNotified);
        table.add(EndPlacement.class, COUNCIL, AroundChildCourses::placementEnded);
        table.add(OfferResponsibility.class, COUNCIL, AroundChildCourses::offer);
        table.add(AcceptResponsibility.class, OTHER_COUNCIL, AroundChildCourses::accepted);
        table.add(DeclineResponsibility.class, OTHER_COUNCIL, AroundChildCourses::declined);
        table.add(WithdrawOffer.class, COUNCIL, AroundChildCourses::withdrawn);
        table.add(RecordEpisode.class, COUNCIL, AroundChildCourses::episode);
        table.add(RecordReturn.class, COUNCIL, AroundChildCourses::back);
        table.add(RecordReturnInterview.class, COUNCIL, AroundChildCourses::interview);
        table.add(RecordMeasure.class, FORCE, AroundChildCourses::measure);
        table.add(MoveMeasure.class, FORCE, AroundChildCourses::measureMoved);
    }

    private static RecordPlacement placement(Before before) {
        return placement(before, before.ago(Duration.ofDays(1)));
    }

    private static RecordPlacement placement(Before before, @Nullable Instant notifiedAt) {
        var home =
                Invented.said(
                        Category.ADDR,
                        "{'line1':'1 Mill Lane','town':'South Vale','postcode':'ZZ9 9ZZ',"
                                + "'hostAuthority':'south-vale-council'}");
        return new RecordPlacement(
                RecordId.random(),
                COUNCIL,
                before.child(COUNCIL),
                COUNCIL,
                OTHER_COUNCIL,
                null,
                before.ago(Duration.ofHours(1)),
                null,
                false,
                notifiedAt,
                Invented.with(home, Category.RISK, "{'summary':'Near the station'}"));
    }

    private static RecordNotification hostNotified(Before before) {
        var placed = placement(before, null);
        before.sent(COUNCIL, placed);
        return new RecordNotification(
                placed.placement(), COUNCIL, before.ago(Duration.ofMinutes(5)));
    }

    private static EndPlacement placementEnded(Before before) {
        var placed = placement(before);
        before.sent(COUNCIL, placed);
        return new EndPlacement(
                placed.placement(),
                COUNCIL,
                Invented.said(
                        Category.META,
                        "{'ending':{'reason':'Back home','handOverPlan':'Two visits together'}}"));
    }

    private static OfferResponsibility offer(Before before) {
        var placed = placement(before);
        before.sent(COUNCIL, placed);
        return new OfferResponsibility(
                RecordId.random(),
                placed.subject(),
                COUNCIL,
                OTHER_COUNCIL,
                Invented.reason("Moved for good"),
                new Bundle(
                        RecordId.random(),
                        Set.of(Purpose.CHILD_PROTECTION),
                        new LawfulBasis(
                                LawfulBasis.Regime.GENERAL,
                                LawfulBasis.Article6.PUBLIC_TASK,
                                null,
                                null,
                                null,
                                null),
                        Informed.LATER),
                Invented.said(
                        Category.META,
                        "{'why':'Moved for good','purposes':['CHILD_PROTECTION'],"
                                + "'informed':'LATER'}"),
                before.in(Duration.ofDays(28)));
    }

    private static DeclineResponsibility declined(Before before) {
        var offer = offer(before);
        before.sent(COUNCIL, offer);
        return new DeclineResponsibility(
                offer.offer(), OTHER_COUNCIL, Invented.reason("She has not moved yet"));
    }

    private static WithdrawOffer withdrawn(Before before) {
        var offer = offer(before);
        before.sent(COUNCIL, offer);
        return new WithdrawOffer(offer.offer(), COUNCIL, Invented.reason("She stays after all"));
    }

    private static AcceptResponsibility accepted(Before before) {
        var offer = offer(before);
        before.sent(COUNCIL, offer);
        return new AcceptResponsibility(
                offer.offer(),
                OTHER_COUNCIL,
                Invented.said(Category.META, "{'confirmation':'Letter of 2 March'}"));
    }

    private static RecordEpisode episode(Before before) {
        return new RecordEpisode(
                RecordId.random(),
                COUNCIL,
                before.child(COUNCIL),
                before.ago(Duration.ofHours(30)),
                Invented.said(
                        Category.MISS,
                        "{'lastSeen':'At the bus stop, with two older boys',"
                                + "'circumstances':'Had words with the carer about a telephone'}"));
    }

    private static RecordReturn back(Before before) {
        var missing = episode(before);
        before.sent(COUNCIL, missing);
        return new RecordReturn(
                missing.episode(),
                COUNCIL,
                false,
                before.ago(Duration.ofHours(5)),
                FoundWhere.CAME_BACK,
                Invented.said(Category.MISS, "{'account':'Hungry and tired, will not say more'}"));
    }

    private static RecordReturnInterview interview(Before before) {
        var returned = back(before);
        before.sent(COUNCIL, returned);
        return new RecordReturnInterview(
                returned.episode(),
                COUNCIL,
                false,
                InterviewOutcome.ACCEPTED,
                before.ago(Duration.ofHours(1)),
                true,
                true,
                Invented.said(
                        Category.MISS,
                        "{'interviewer':'A youth worker','childsVoice':'I was with friends'}"));
    }

    private static RecordMeasure measure(Before before) {
        return new RecordMeasure(
                RecordId.random(),
                FORCE,
                MeasureType.CAWN,
                MeasureState.CONSIDERED,
                new Target.Person(null, Target.Age.ADULT, false),
                Set.of(before.child(FORCE)),
                FORCE,
                NORTH,
                before.in(Duration.ofDays(1)),
                before.in(Duration.ofDays(181)),
                Invented.said(
                        Category.PERP,
                        "{'orderConditions':'Not within a mile of the park',"
                                + "'target':'The driver of a blue van'}"));
    }

    private static MoveMeasure measureMoved(Before before) {
        var considered = measure(before);
        before.sent(FORCE, considered);
        return new MoveMeasure(
                considered.measure(),
                FORCE,
                MeasureState.IN_FORCE,
                Invented.said(Category.PERP, "{'reason':'Served on Tuesday'}"));
    }
}
