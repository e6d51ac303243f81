package org.safeguardinghub.commands;

import static org.safeguardinghub.commands.Town.COUNCIL;
import static org.safeguardinghub.commands.Town.SCHOOL;

import org.safeguardinghub.crossarea.OpenPattern;
import org.safeguardinghub.crossarea.ThingKind;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;

import java.util.Set;

/** A council's coordinator opens by what concern of a school in its area a pattern was found. */
final class PatternCourses {
    private PatternCourses() {}

    static void into(CourseTable table) {
        table.add(OpenPattern.class, COUNCIL, PatternCourses::opened);
    }

    private static OpenPattern opened(Before before) {
        return new OpenPattern(
                RecordId.random(),
                COUNCIL,
                ThingKind.VEHICLE,
                Purpose.CHILD_PROTECTION,
                Set.of(before.concern(SCHOOL, before.child(SCHOOL))),
                Invented.reason("The same car waits at schools on both sides of the border"));
    }
}
