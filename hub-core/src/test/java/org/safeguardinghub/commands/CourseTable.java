package org.safeguardinghub.commands;

import org.safeguardinghub.shared.AgencyId;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** One course for each class of command, in the order in which they were added. */
final class CourseTable {
    private final Map<Class<?>, Course> courses = new LinkedHashMap<>();
    private final Clock clock;

    /** The clock is the hub's own or near it: what happened before is dated by it. */
    CourseTable(Clock clock) {
        this.clock = clock;
    }

    <C> void add(Class<C> type, AgencyId by, Function<Before, C> last) {
        Course course = first -> new Sent(by, last.apply(new Before(first, clock)));
        if (courses.put(type, course) != null) {
            throw new IllegalStateException(type.getSimpleName() + " has a course already");
        }
    }

    Map<Class<?>, Course> all() {
        return Collections.unmodifiableMap(courses);
    }
}
