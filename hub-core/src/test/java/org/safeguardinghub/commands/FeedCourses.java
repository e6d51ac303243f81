package org.safeguardinghub.commands;

import static org.safeguardinghub.commands.Town.PRACTICE;
import static org.safeguardinghub.commands.Town.SCHOOL;

import org.safeguardinghub.feed.AcknowledgeItem;
import org.safeguardinghub.involvement.InvolvementKind;
import org.safeguardinghub.involvement.RecordInvolvement;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.time.Duration;
import java.util.function.BiFunction;

/** What agencies say of what they were told. */
final class FeedCourses {
    private FeedCourses() {}

    static void into(CourseTable table, BiFunction<AgencyId, RecordId, RecordId> delivered) {
        table.add(
                AcknowledgeItem.class,
                PRACTICE,
                before -> new AcknowledgeItem(delivered.apply(PRACTICE, told(before)), PRACTICE));
    }

    /** A concern about a child with whom the practice works. */
    private static RecordId told(Before before) {
        var child = before.child(SCHOOL);
        before.sent(
                SCHOOL,
                new RecordInvolvement(
                        RecordId.random(),
                        child,
                        PRACTICE,
                        SCHOOL,
                        InvolvementKind.REGISTRATION,
                        before.ago(Duration.ofDays(30)),
                        null));
        return before.concern(SCHOOL, child);
    }
}
