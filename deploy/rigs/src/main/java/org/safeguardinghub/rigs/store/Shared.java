package org.safeguardinghub.rigs.store;

import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Tagged;

import java.util.Set;

/** Rests on what was agreed about a child, its household and its plan. */
@EventName(value = "bench.shared", revision = 1)
record Shared(Set<String> tags, byte[] content) implements Tagged {}
