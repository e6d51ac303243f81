package org.safeguardinghub.rigs.ledger;

import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Tagged;

import java.util.Set;

/** The same with sealed content, as the hub stores it. */
@EventName(SaidSealed.NAME)
record SaidSealed(Set<String> tags, RecordId record, Sealed content) implements Tagged {
    static final String NAME = "bench.said-sealed";
}
