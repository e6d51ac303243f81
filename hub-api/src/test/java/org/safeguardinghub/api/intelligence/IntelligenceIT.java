package org.safeguardinghub.api.intelligence;

/** From what a partner tells the police to what others may read of it. */
class IntelligenceIT extends IntelligenceTown
        implements ToldToPolice, GradedReports, SanitisedProducts {}
