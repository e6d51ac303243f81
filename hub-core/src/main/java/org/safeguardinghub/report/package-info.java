/**
 * What partnership auditors see of a quarter: how many decisions of each kind were taken by whom,
 * on what ground and with what outcome, and each of them singly. Decisions, never content. What
 * leaves as figures tells no number under five, nor one by which it could be worked out; whoever
 * takes it out says why, and that is an event. Source: domain guide, SR-36; interfaces, section 4.
 */
@NullMarked
@ApplicationModule(
        displayName = "Report",
        allowedDependencies = {
            "shared",
            "sharing",
            "accessrequest",
            "audit",
            "basis",
            "clock",
            "consent",
            "crossarea",
            "emergency",
            "eventstore",
            "referral",
            "register",
            "rowsecurity",
            "share",
            "viewshare"
        })
package org.safeguardinghub.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
