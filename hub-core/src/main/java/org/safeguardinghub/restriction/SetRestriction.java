package org.safeguardinghub.restriction;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;

/**
 * Sets a restriction.
 *
 * @param restriction its id, made by the hub
 * @param by must own what it restricts; a conflict may be declared by whoever has it
 * @param until in force up to this instant; until it is ended where nothing is said
 * @param reason why, for the setter's own agency alone
 */
public record SetRestriction(
        RecordId restriction, AgencyId by, Terms terms, @Nullable Instant until, Content reason) {

    /**
     * What is wrong with it whatever it restricts; looked at before anything is looked up.
     *
     * @param agenciesKnown whether all agencies that it names take part
     */
    public @Nullable RestrictionRefusal unsound(boolean agenciesKnown, Instant now) {
        if (until != null && !until.isAfter(now)) {
            return RestrictionRefusal.ALREADY_OVER;
        }
        return agenciesKnown ? null : RestrictionRefusal.UNKNOWN_AGENCY;
    }
}
