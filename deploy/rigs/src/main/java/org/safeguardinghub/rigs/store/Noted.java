package org.safeguardinghub.rigs.store;

import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Tagged;

import java.util.Set;

/** Any later event about a child. */
@EventName(value = "bench.noted", revision = 1)
record Noted(Set<String> tags, byte[] content) implements Tagged {}
