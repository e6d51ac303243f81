package org.safeguardinghub.eventstore;

import java.util.Map;
import java.util.Set;

/**
 * What the database already holds against a batch.
 *
 * @param keys event ids and once-keys known already, with their positions
 * @param places places in streams that are taken
 * @param newer probes that found an event
 */
record Findings(Map<String, Long> keys, Set<StreamPlace> places, Set<Probe> newer) {
    static final Findings NONE = new Findings(Map.of(), Set.of(), Set.of());
}
