package org.safeguardinghub.rigs.store;

import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Tagged;

import java.util.Set;

/** The first event about a child, and the fact that a share rests on. */
@EventName(value = "bench.agreed", revision = 1)
record Agreed(Set<String> tags, byte[] content) implements Tagged {}
