package org.safeguardinghub.eventstore;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides the requests of a batch one after the other, each against the database and the winners
 * before it, exactly as if every one had been a transaction of its own. Pure; one use per batch.
 */
final class Admission {
    private final Findings findings;
    private final long head;
    private final Map<String, Long> keys;
    private final Set<StreamPlace> places;
    private final List<NewEvent> winners = new ArrayList<>();

    Admission(Findings findings, long head) {
        this.findings = findings;
        this.head = head;
        this.keys = new HashMap<>(findings.keys());
        this.places = new HashSet<>(findings.places());
    }

    Verdict decide(AppendRequest request) {
        if (request.events().stream().allMatch(event -> keys.containsKey(event.id()))) {
            return new Verdict.Repeated();
        }
        RuntimeException reason = objection(request);
        return reason == null ? admit(request) : new Verdict.Refused(reason);
    }

    private @Nullable RuntimeException objection(AppendRequest request) {
        for (String key : request.keys()) {
            Long position = keys.get(key);
            if (position != null) {
                return new AlreadyAppended(position);
            }
        }
        Taken taken = taken(request.keys(), request.events());
        if (taken != null) {
            return taken;
        }
        for (Guard guard : request.guards()) {
            if (guard.after() > head) {
                return new GuardLost("the guard's position is not in this store yet");
            }
            if (guard.probes().anyMatch(findings.newer()::contains) || brokenInBatch(guard)) {
                return new GuardLost("the facts changed after position " + guard.after());
            }
        }
        return null;
    }

    private @Nullable Taken taken(List<String> ownKeys, List<NewEvent> events) {
        var own = new HashSet<Object>(ownKeys);
        for (int row = 0; row < events.size(); row++) {
            NewEvent event = events.get(row);
            if (keys.containsKey(event.id()) || !own.add(event.id())) {
                return new Taken("the event id is in use", row);
            }
            StreamPlace place = event.place();
            if (place != null && (places.contains(place) || !own.add(place))) {
                return new Taken("the place in the stream is taken", row);
            }
        }
        return null;
    }

    private boolean brokenInBatch(Guard guard) {
        return winners.stream().anyMatch(event -> guard.isBrokenBy(event.tags(), event.name()));
    }

    private Verdict admit(AppendRequest request) {
        long first = head + winners.size() + 1;
        for (NewEvent event : request.events()) {
            winners.add(event);
            keys.put(event.id(), head + winners.size());
            if (event.place() != null) {
                places.add(event.place());
            }
        }
        request.keys().forEach(key -> keys.put(key, first));
        return new Verdict.Admitted(first);
    }
}
