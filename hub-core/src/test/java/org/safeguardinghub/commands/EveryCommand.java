package org.safeguardinghub.commands;

import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Tags;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How each command of the hub comes about, by its class and in the order of the capabilities. */
public final class EveryCommand {
    private EveryCommand() {}

    /** What has to be sent once to a hub, before any course is followed there. */
    public static List<Sent> town() {
        return Town.registered();
    }

    /**
     * The commands that agencies send.
     *
     * @param clock by which it is dated; near that of the hub
     */
    public static Map<Class<?>, Course> all(Clock clock) {
        var table = new CourseTable(clock);
        RegisterCourses.into(table);
        SubjectCourses.into(table);
        ConcernCourses.into(table);
        ReferralCourses.into(table);
        ConsentCourses.into(table);
        SharingCourses.into(table);
        IntelligenceCourses.into(table);
        JudgementCourses.into(table);
        AroundChildCourses.into(table);
        ControlCourses.into(table);
        AgreementCourses.into(table);
        ViewShareCourses.into(table);
        PatternCourses.into(table);
        ForgettingCourses.into(table);
        ReviewCourses.into(table);
        SubjectAccessCourses.into(table);
        return table.all();
    }

    /**
     * The commands that the hub gives itself when time has passed. The first of them waits for
     * that, a second or two.
     *
     * @param beginningOf the id of the first event of a record, which started its clock
     */
    public static Map<Class<?>, Course> ofTheHubItself(
            Clock clock, Function<RecordId, UUID> beginningOf) {
        var table = new CourseTable(clock);
        OverdueCourses.into(table, beginningOf);
        return table.all();
    }

    /**
     * The commands about what an agency's feed delivered to it.
     *
     * @param delivered waits until the agency was told of the record; the id of that item
     */
    public static Map<Class<?>, Course> onFeeds(
            Clock clock, BiFunction<AgencyId, RecordId, RecordId> delivered) {
        var table = new CourseTable(clock);
        FeedCourses.into(table, delivered);
        return table.all();
    }

    /** Finds the first event of a record in the log. */
    public static Function<RecordId, UUID> beginningsIn(FactReader log) {
        return record -> {
            var facts = log.facts(Set.of(Criterion.anyEventOf(Tags.of(record))));
            return UUID.fromString(facts.events().getFirst().getIdentifier());
        };
    }
}
