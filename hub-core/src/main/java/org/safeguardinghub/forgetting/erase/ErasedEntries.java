package org.safeguardinghub.forgetting.erase;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.safeguardinghub.concern.AttachmentEvent.FileAttached;
import org.safeguardinghub.concern.AttachmentEvent.FileKept;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.forgetting.ErasureEvent;
import org.safeguardinghub.forgetting.ErasureEvent.RecordErased;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Tags;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which entries of the ledger hold content that is erased. Their payloads are as they were and open
 * nothing: an export may leave them out, and then names these entries as erased.
 */
public final class ErasedEntries {
    private static final Criterion ERASED =
            new Criterion(ErasureEvent.TAG, Set.of("erasure.record-erased"));

    private final FactReader events;

    public ErasedEntries(FactReader events) {
        this.events = events;
    }

    /** Their indexes in the ledger, from 0, in order. */
    public SortedSet<Long> indexes() {
        var erased =
                events.facts(Set.of(ERASED)).events().stream()
                        .map(event -> ((RecordErased) event.getPayload()).record())
                        .collect(Collectors.toSet());
        var indexes = new TreeSet<Long>();
        var files = new HashSet<RecordId>();
        for (var event : events.facts(under(erased)).events()) {
            if (Erasable.in(event.getPayload())
                    .filter(said -> erased.contains(said.of()))
                    .filter(said -> !said.content().categories().isEmpty())
                    .isPresent()) {
                indexes.add(index(event));
                if (event.getPayload() instanceof FileAttached attached) {
                    files.add(attached.attachment());
                }
            }
        }
        for (var event : events.facts(under(files)).events()) {
            if (event.getPayload() instanceof FileKept) {
                indexes.add(index(event));
            }
        }
        return indexes;
    }

    private static Set<Criterion> under(Set<RecordId> records) {
        return records.stream()
                .map(record -> Criterion.anyEventOf(Tags.of(record)))
                .collect(Collectors.toSet());
    }

    private static long index(EventMessage<?> event) {
        return ((TrackedEventMessage<?>) event).trackingToken().position().orElseThrow() - 1;
    }
}
