package org.safeguardinghub.register;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

/**
 * Says that areas or agencies end on a day to come, and what comes after them.
 *
 * @param succession its id, made by the hub
 */
public record AnnounceSuccession(RecordId succession, AgencyId by, Succession announced) {}
