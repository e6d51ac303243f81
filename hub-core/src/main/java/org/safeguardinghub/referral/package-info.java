/**
 * Passing a concern to the agency that can act on it, and what becomes of it: one lifecycle with
 * one agency responsible at every moment. The author owns the record; who may read it is for
 * sharing, not decided here. Source: domain guide, section 6.
 */
@NullMarked
@ApplicationModule(
        displayName = "Referral",
        allowedDependencies = {
            "shared",
            "sharing",
            "authority",
            "clock",
            "eventstore",
            "recording",
            "rowsecurity",
            "sealing",
            "subject",
            "concern",
            "consent"
        })
package org.safeguardinghub.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
