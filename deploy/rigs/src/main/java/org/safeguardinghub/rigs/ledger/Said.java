package org.safeguardinghub.rigs.ledger;

import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Tagged;

import java.util.Set;

/** An event whose content is stored as it is, as no event of the hub is. */
@EventName("bench.said")
record Said(Set<String> tags, RecordId record, byte[] content) implements Tagged {}
