package org.safeguardinghub.api.crossarea;

import org.safeguardinghub.crossarea.Band;
import org.safeguardinghub.crossarea.KnownIn;
import org.safeguardinghub.crossarea.KnownPerson;

import java.util.List;
import java.util.UUID;

/**
 * A person who is known in two or more areas, one of them yours. Source: interfaces, section 3.
 *
 * @param pseudonym the same whenever your agency asks, and another one at every other agency; only
 *     an opening decision turns it into records
 * @param known where; at least two of these have no area in common
 */
record KnownPersonBody(UUID pseudonym, List<KnownInBody> known) {
    static KnownPersonBody of(KnownPerson person) {
        return new KnownPersonBody(
                person.pseudonym(), person.known().stream().map(KnownInBody::of).toList());
    }

    /**
     * That agencies of some area know the person.
     *
     * @param areas codes of the areas that they serve: more than one where an agency serves them
     *     all, which does not tell in which of them the person is known
     * @param since the month, in UK time, in which the hub was first told, for example {@code
     *     2026-11}
     * @param records about how many records of the person they have; fewer than five, or than the
     *     area tells, are not told apart
     */
    record KnownInBody(List<String> areas, String since, Band records) {
        static KnownInBody of(KnownIn known) {
            return new KnownInBody(
                    List.copyOf(known.areas()), known.since().toString(), known.records());
        }
    }
}
