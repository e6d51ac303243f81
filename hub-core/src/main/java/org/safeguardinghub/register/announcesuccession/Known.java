package org.safeguardinghub.register.announcesuccession;

import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.register.RegisterEvent.AreaRegistered;
import org.safeguardinghub.register.RegisterEvent.SuccessionAnnounced;
import org.safeguardinghub.register.RegisterEvent.SuccessionWithdrawn;
import org.safeguardinghub.register.Succession;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Tags;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is in the register of what a succession speaks of, by tag.
 *
 * @param since from when each is there
 * @param standing the successions that speak of them and are not withdrawn
 */
record Known(Map<String, Instant> since, Collection<Succession> standing) {
    private static final Set<String> NAMES =
            Set.of(
                    "register.agency-registered",
                    "register.area-registered",
                    "register.succession-announced",
                    "register.succession-withdrawn");

    static Set<Criterion> about(Succession succession) {
        return succession.tags().stream()
                .map(tag -> new Criterion(tag, NAMES))
                .collect(Collectors.toSet());
    }

    static Known of(Facts facts) {
        var since = new HashMap<String, Instant>();
        var standing = new LinkedHashMap<RecordId, Succession>();
        for (var event : facts.events()) {
            switch (event.getPayload()) {
                case AgencyRegistered known -> since.put(Tags.of(known.agency()), known.from());
                case AreaRegistered known ->
                        since.put(
                                Succession.tagOf(known.area()),
                                known.from() == null ? Instant.MIN : known.from());
                case SuccessionAnnounced told -> standing.put(told.succession(), told.announced());
                case SuccessionWithdrawn told -> standing.remove(told.succession());
                default -> {}
            }
        }
        return new Known(since, standing.values());
    }
}
