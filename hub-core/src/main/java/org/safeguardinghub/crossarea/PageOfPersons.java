package org.safeguardinghub.crossarea;

import java.util.List;
import java.util.OptionalLong;

/**
 * Part of the list of persons who are known in several areas.
 *
 * @param next the position before which the next page begins; empty exactly when nobody follows
 */
public record PageOfPersons(List<KnownPerson> persons, OptionalLong next) {
    public PageOfPersons {
        persons = List.copyOf(persons);
    }
}
