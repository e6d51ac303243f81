package org.safeguardinghub.rigs.guards;

import org.safeguardinghub.eventstore.Criterion;

import java.util.List;
import java.util.Set;

/**
 * One side of a race before it starts.
 *
 * @param race its number; racers of one race have the same
 * @param facts what its decision rests on
 * @param steps what it will append, all or nothing
 * @param isAlone whether its race shares its tags with no other
 */
record Racer(int race, Set<Criterion> facts, List<Step> steps, boolean isAlone) {
    /** An event with an id of its own. */
    record Step(String id, Move.Kind kind, Set<String> tags) {}

    /**
     * Afterwards.
     *
     * @param after the position up to which it knew its facts
     * @param won whether its append was accepted
     * @param decidedBy a position of the log that was reached when it was decided, or later
     */
    record Result(Racer racer, long after, boolean won, long decidedBy) {}
}
