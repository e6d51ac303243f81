package org.safeguardinghub.subjectaccess;

import org.jspecify.annotations.Nullable;

/**
 * A person of the agency who handles a request.
 *
 * @param sub the token's own
 * @param actingFor for whom its holder acts, as the holder says
 */
public record Official(String sub, @Nullable String actingFor) {
    /** Whether these may be one person, so that the one's approval of the other's work is none. */
    public boolean mayBe(Official other) {
        return is(other.sub) || (other.actingFor != null && is(other.actingFor));
    }

    private boolean is(String person) {
        return person.equals(sub) || person.equals(actingFor);
    }

    /** Leaves out who it is: that is personal. */
    @Override
    public String toString() {
        return "Official";
    }
}
