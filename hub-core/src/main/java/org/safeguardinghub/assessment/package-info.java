/**
 * Structured professional judgement at one moment: factors with their evidence, and what a person
 * makes of them. Nothing is added up. Source: domain guide, section 7, SR-16 and SR-35.
 */
@NullMarked
@ApplicationModule(
        displayName = "Assessment",
        allowedDependencies = {
            "shared",
            "sharing",
            "authority",
            "eventstore",
            "recording",
            "sealing",
            "subject"
        })
package org.safeguardinghub.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
