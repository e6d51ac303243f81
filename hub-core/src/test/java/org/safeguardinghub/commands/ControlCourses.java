package org.safeguardinghub.commands;

import static org.safeguardinghub.commands.Town.FORCE;
import static org.safeguardinghub.commands.Town.NORTH;
import static org.safeguardinghub.commands.Town.OPERATOR;
import static org.safeguardinghub.commands.Town.PRACTICE;
import static org.safeguardinghub.commands.Town.SCHOOL;

import org.safeguardinghub.emergency.ReviewEmergencyAccess;
import org.safeguardinghub.emergency.TakeEmergencyAccess;
import org.safeguardinghub.emergency.Verdict;
import org.safeguardinghub.hold.PlaceHold;
import org.safeguardinghub.hold.ReleaseHold;
import org.safeguardinghub.hold.Scope;
import org.safeguardinghub.restriction.EndRestriction;
import org.safeguardinghub.restriction.SetRestriction;
import org.safeguardinghub.restriction.Terms;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.suspension.EndSuspension;
import org.safeguardinghub.suspension.Suspend;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What closes records, opens them in an emergency, keeps them, and shuts a person out. */
final class ControlCourses {
    private ControlCourses() {}

    static void into(CourseTable table) {
        table.add(SetRestriction.class, SCHOOL, ControlCourses::seal);
        table.add(EndRestriction.class, SCHOOL, ControlCourses::sealEnded);
        table.add(Suspend.class, SCHOOL, ControlCourses::suspension);
        table.add(EndSuspension.class, SCHOOL, ControlCourses::suspensionEnded);
        table.add(PlaceHold.class, OPERATOR, _ -> hold());
        table.add(ReleaseHold.class, OPERATOR, ControlCourses::holdReleased);
        table.add(TakeEmergencyAccess.class, FORCE, ControlCourses::emergency);
        table.add(ReviewEmergencyAccess.class, SCHOOL, ControlCourses::emergencyReviewed);
    }

    private static SetRestriction seal(Before before) {
        var concern = before.concern(SCHOOL, before.child(SCHOOL));
        return new SetRestriction(
                RecordId.random(),
                SCHOOL,
                new Terms.Seal(concern, null, Set.of(PRACTICE)),
                before.in(Duration.ofDays(30)),
                Invented.reason("A member of staff is named"));
    }

    private static EndRestriction sealEnded(Before before) {
        var seal = seal(before);
        before.sent(SCHOOL, seal);
        return new EndRestriction(
                seal.restriction(), SCHOOL, Invented.reason("The enquiry is over"));
    }

    /** Of one person: that of an agency would stop everybody else who sends for it. */
    private static Suspend suspension(Before before) {
        return new Suspend(
                RecordId.random(),
                SCHOOL,
                SCHOOL,
                "person-" + UUID.randomUUID(),
                before.in(Duration.ofDays(7)),
                Invented.reason("The account was used at night"));
    }

    private static EndSuspension suspensionEnded(Before before) {
        var begun = suspension(before);
        before.sent(SCHOOL, begun);
        return new EndSuspension(
                begun.suspension(), SCHOOL, SCHOOL, Invented.reason("It was the night shift"));
    }

    private static PlaceHold hold() {
        return new PlaceHold(
                RecordId.random(),
                OPERATOR,
                true,
                new Scope(
                        Set.of(NORTH),
                        LocalDate.of(2019, 9, 1),
                        LocalDate.of(2024, 8, 31),
                        Set.of("exploitation"),
                        Set.of(),
                        Set.of()),
                null,
                Invented.said(
                        Category.META,
                        "{'issuer':'A public inquiry','legalPower':'Its letter of 1 March'}"));
    }

    private static ReleaseHold holdReleased(Before before) {
        var placed = hold();
        before.sent(OPERATOR, placed);
        return new ReleaseHold(placed.hold(), OPERATOR, Invented.reason("It has reported"));
    }

    private static TakeEmergencyAccess emergency(Before before) {
        var child = before.child(SCHOOL);
        before.concern(SCHOOL, child);
        return new TakeEmergencyAccess(
                RecordId.random(),
                FORCE,
                "person-" + UUID.randomUUID(),
                Set.of(Role.PRACTITIONER),
                child,
                Invented.reason("Found on the motorway at night"));
    }

    private static ReviewEmergencyAccess emergencyReviewed(Before before) {
        var taken = emergency(before);
        before.sent(FORCE, taken);
        return new ReviewEmergencyAccess(
                taken.access(), SCHOOL, Verdict.JUSTIFIED, Invented.reason("We would have too"));
    }
}
