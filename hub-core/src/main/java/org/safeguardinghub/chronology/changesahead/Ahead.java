package org.safeguardinghub.chronology.changesahead;

import org.safeguardinghub.sharing.Fact;

/** What would come into force, as the fact that it would be then. */
public sealed interface Ahead {
    /** Beside the agreements that there are, of which it may replace some. */
    record Agreement(Fact.AgreementVersion version) implements Ahead {}

    /** In the place of the version that is in force before it. */
    record NextPolicy(Fact.PolicyVersion version) implements Ahead {}
}
