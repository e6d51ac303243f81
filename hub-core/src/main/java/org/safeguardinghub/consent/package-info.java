/**
 * What was agreed about sharing, treatment and services, by whom and until when; what was shared
 * without; and the statements of reasonable cause. Agreement, consent and being informed are facts
 * apart and never one yes or no. Only the agreement to share is ever ruled on, and nothing here
 * stands in the way of a referral or a section 47 enquiry (SR-19). Source: domain guide, sections 3
 * and 4.5.
 */
@NullMarked
@ApplicationModule(
        displayName = "Consent",
        allowedDependencies = {
            "shared",
            "sharing",
            "basis",
            "authority",
            "eventstore",
            "recording",
            "sealing",
            "subject"
        })
package org.safeguardinghub.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
