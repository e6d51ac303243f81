package org.safeguardinghub.commands;

import static org.safeguardinghub.commands.Town.COUNCIL;
import static org.safeguardinghub.commands.Town.PRACTICE;
import static org.safeguardinghub.commands.Town.SCHOOL;

import org.safeguardinghub.accessrequest.AccessOutcome;
import org.safeguardinghub.accessrequest.DecideAccessRequest;
import org.safeguardinghub.accessrequest.NoteSilence;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.RecordBreach;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.WorkingDays;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;

/** What the hub says by itself when nobody did what was due. */
final class OverdueCourses {
    /** Long enough to be still to come when the hub hears of it. */
    private static final Duration SHORTLY = Duration.ofSeconds(2);

    private OverdueCourses() {}

    static void into(CourseTable table, Function<RecordId, UUID> beginningOf) {
        table.add(NoteSilence.class, SCHOOL, OverdueCourses::silence);
        table.add(RecordBreach.class, COUNCIL, before -> breach(before, beginningOf));
    }

    /** An answer that is put off, and does not come. */
    private static NoteSilence silence(Before before) {
        var asked = SharingCourses.request(before.concern(SCHOOL, before.child(SCHOOL)));
        before.sent(PRACTICE, asked);
        var dueBy = before.in(SHORTLY).truncatedTo(ChronoUnit.MICROS);
        before.sent(
                SCHOOL,
                new DecideAccessRequest(
                        asked.request(),
                        SCHOOL,
                        AccessOutcome.DEFERRED,
                        null,
                        dueBy,
                        Invented.said(Category.META, "{'reasons':'The head is away'}")));
        before.awaited(dueBy);
        return new NoteSilence(asked.request(), dueBy);
    }

    private static RecordBreach breach(Before before, Function<RecordId, UUID> beginningOf) {
        var referral = before.referralTo(COUNCIL, SCHOOL);
        before.sent(SCHOOL, referral);
        return new RecordBreach(
                referral.referral(),
                ClockKind.ACKNOWLEDGEMENT,
                beginningOf.apply(referral.referral()),
                COUNCIL,
                before.ago(Duration.ofMinutes(1)),
                WorkingDays.CALENDAR);
    }
}
