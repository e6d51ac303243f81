package org.safeguardinghub.rigs.guards;

import org.safeguardinghub.serialization.EventCatalogue;
import org.safeguardinghub.serialization.StoredForm;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Tagged;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What a racer appends: nothing but a name and tags. */
sealed interface Move extends Tagged {
    /** The names under which moves are stored, each with what makes one. */
    List<Kind> KINDS =
            List.of(
                    new Kind("race.asked", Asked::new),
                    new Kind("race.answered", Answered::new),
                    new Kind("race.withdrawn", Withdrawn::new));

    StoredForm FORM =
            new StoredForm(
                    new EventCatalogue().register(Asked.class, Answered.class, Withdrawn.class));

    /** One name and its events. */
    record Kind(String name, Function<Set<String>, Move> maker) {}

    @EventName("race.asked")
    record Asked(Set<String> tags) implements Move {}

    @EventName("race.answered")
    record Answered(Set<String> tags) implements Move {}

    @EventName("race.withdrawn")
    record Withdrawn(Set<String> tags) implements Move {}
}
