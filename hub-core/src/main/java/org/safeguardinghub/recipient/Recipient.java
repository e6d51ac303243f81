package org.safeguardinghub.recipient;

import org.safeguardinghub.shared.AgencyId;

/**
 * An agency that had something of a record, or was given it.
 *
 * @param looked whether it was shown content of the record
 * @param told whether an item about the record was delivered to it
 * @param given whether the decision that is recalled names it
 */
public record Recipient(AgencyId agency, boolean looked, boolean told, boolean given) {
    /** Whether anything reached it. Who was given something and never came for it has nothing. */
    public boolean hadIt() {
        return looked || told;
    }
}
