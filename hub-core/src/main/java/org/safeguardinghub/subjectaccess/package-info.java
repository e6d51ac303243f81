/**
 * A person, or who acts for the person, asks an agency for what it holds of the person. Nothing is
 * answered automatically: what is held is collected, each item is marked by a person, approved by
 * another, and released as one bundle; each of it is an event. What the law forbids to tell is in
 * no bundle, not even as a gap. Source: domain guide, section 8; decision 41.
 */
@NullMarked
@ApplicationModule(
        displayName = "Subject access",
        allowedDependencies = {
            "shared",
            "authority",
            "clock",
            "eventstore",
            "recording",
            "sealing"
        })
package org.safeguardinghub.subjectaccess;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
