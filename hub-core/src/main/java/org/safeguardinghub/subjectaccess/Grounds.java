package org.safeguardinghub.subjectaccess;

import org.jspecify.annotations.Nullable;

/**
 * For what something is withheld, and who judged that.
 *
 * @param untold whether the bundle does not tell of it, although the exemption would allow that
 * @param judgedBy the professional who judged: a name or a role
 * @param note why, in words
 */
public record Grounds(Exemption exemption, boolean untold, String judgedBy, @Nullable String note) {
    /** Neither the bundle's text nor its numbers may differ from one without it. */
    public boolean isSilent() {
        return untold || !exemption.mayBeTold();
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Grounds";
    }
}
