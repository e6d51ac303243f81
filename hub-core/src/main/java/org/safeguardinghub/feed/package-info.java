/**
 * Each agency's own stream of what it may know, numbered by its own counter, and the candidates
 * that an agency's lists are made from. Items carry no personal content; a level is never stored in
 * a view.
 */
@NullMarked
@ApplicationModule(
        displayName = "Feed",
        allowedDependencies = {
            "shared",
            "sharing",
            "authority",
            "eventstore",
            "audit",
            "recording",
            "rowsecurity"
        })
package org.safeguardinghub.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
