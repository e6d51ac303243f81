/**
 * Formal reviews: one person, whom a partnership names and a safeguarding partner approves, may
 * read of one child what named agencies could have seen on the days of a period. The agencies and
 * the holders are told. What is read, and how little of it may be seen now, is ruled on elsewhere.
 */
@NullMarked
@ApplicationModule(
        displayName = "Formal reviews",
        allowedDependencies = {
            "shared",
            "sharing",
            "authority",
            "eventstore",
            "recording",
            "sealing"
        })
package org.safeguardinghub.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
