package org.safeguardinghub.feed;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

/** An agency says that it knows of an item of its feed. */
public record AcknowledgeItem(RecordId item, AgencyId agency) {}
