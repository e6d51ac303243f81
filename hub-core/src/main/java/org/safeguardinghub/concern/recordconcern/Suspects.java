package org.safeguardinghub.concern.recordconcern;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.concern.AgeThen;
import org.safeguardinghub.concern.StatedSuspect;
import org.safeguardinghub.concern.SuspectEvent.SuspectAgeReviewEnded;
import org.safeguardinghub.concern.SuspectEvent.SuspectAgeReviewed;
import org.safeguardinghub.concern.SuspectEvent.Suspected;
import org.safeguardinghub.concern.SuspectEvent.SuspectsStated;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Whom a concern suspects, by all statements about it together.
 *
 * @param reviewed those of whose age a review of the owner's stands
 */
record Suspects(Map<UUID, Suspected> known, Set<UUID> reviewed) {
    static final Suspects NONE = new Suspects(Map.of(), Set.of());

    Suspects {
        known = Map.copyOf(known);
        reviewed = Set.copyOf(reviewed);
    }

    boolean includes(UUID suspect) {
        return known.containsKey(suspect);
    }

    Suspects after(SuspectsStated event) {
        var all = new LinkedHashMap<>(known);
        event.suspects().forEach(one -> all.put(one.suspect(), one));
        return new Suspects(all, reviewed);
    }

    Suspects after(SuspectAgeReviewed event) {
        var all = new HashSet<>(reviewed);
        all.add(event.suspect());
        return new Suspects(known, all);
    }

    Suspects after(SuspectAgeReviewEnded event) {
        var all = new HashSet<>(reviewed);
        all.remove(event.suspect());
        return new Suspects(known, all);
    }

    /**
     * Those of whom a statement changes what is known.
     *
     * @param onRecord birth dates in the records of the persons who are suspected
     * @param owners whether the owner says it: what another agency says can only make a suspect a
     *     child, for otherwise it could raise what it may see itself
     */
    List<Suspected> stated(
            List<StatedSuspect> statement,
            Map<SubjectId, List<LocalDate>> onRecord,
            @Nullable Instant occurredFrom,
            boolean owners) {
        var said = new LinkedHashMap<UUID, Suspected>();
        for (var one : statement) {
            var age = AgeThen.of(born(one, onRecord), occurredFrom);
            var counted = owners || age != AgeThen.ADULT ? age : AgeThen.UNKNOWN;
            var person = owners ? one.person() : null;
            var earlier = said.getOrDefault(one.suspect(), known.get(one.suspect()));
            said.put(one.suspect(), joined(new Suspected(one.suspect(), person, counted), earlier));
        }
        return said.values().stream().filter(one -> !one.equals(known.get(one.suspect()))).toList();
    }

    /**
     * What stands in the category of suspects names somebody, even where it lists nobody: a suspect
     * of whom nothing is known goes by the concern's own id.
     */
    List<StatedSuspect> orUnnamed(RecordId concern, List<StatedSuspect> statement) {
        return statement.isEmpty() && known.isEmpty()
                ? List.of(new StatedSuspect(concern.value(), null, List.of()))
                : statement;
    }

    private static List<LocalDate> born(
            StatedSuspect one, Map<SubjectId, List<LocalDate>> onRecord) {
        var born = new ArrayList<>(one.born());
        if (one.person() != null) {
            born.addAll(onRecord.getOrDefault(one.person(), List.of()));
        }
        return born;
    }

    private static Suspected joined(Suspected one, @Nullable Suspected earlier) {
        if (earlier == null) {
            return one;
        }
        var person = one.person() == null ? earlier.person() : one.person();
        return new Suspected(one.suspect(), person, earlier.age().and(one.age()));
    }
}
