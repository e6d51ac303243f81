package org.safeguardinghub.assessment;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a person is asked to consider. It decides nothing. */
public enum Prompt {
    /** a sign of harm is present: is the marker's status still right (SR-31)? */
    CONSIDER_SUSPECTED_OR_EVIDENCED;

    /** A factor as far as a prompt goes by it. */
    public record Seen(FactorClass kind, Presence presence) {}

    /** One sign of harm that is present is enough, and more say no more. */
    public static Set<Prompt> of(Collection<Seen> factors) {
        var harm = new Seen(FactorClass.HARM_INDICATOR, Presence.PRESENT);
        return factors.contains(harm)
                ? EnumSet.of(CONSIDER_SUSPECTED_OR_EVIDENCED)
                : EnumSet.noneOf(Prompt.class);
    }
}
