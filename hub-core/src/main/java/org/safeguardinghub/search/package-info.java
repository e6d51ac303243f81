/**
 * Finding an agency's record of a person by what somebody already knows of the person: an
 * identifier, the own reference, or the full name with the day of birth. What is sought is kept as
 * keyed digests of exact, normalised values; there is no likeness and no part of a word. Whom the
 * asker may know of is not decided here: what is found is ruled on like any question.
 */
@NullMarked
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {
            "shared",
            "identifier",
            "subject",
            "authority",
            "eventstore",
            "replay",
            "sealing"
        })
package org.safeguardinghub.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
