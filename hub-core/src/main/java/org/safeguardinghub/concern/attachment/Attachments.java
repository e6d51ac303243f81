package org.safeguardinghub.concern.attachment;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.safeguardinghub.concern.AttachmentEvent.FileKept;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.sealing.Sealer.Sought;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Tags;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds and opens files of concerns. Whether a reader may have one is ruled on before it is opened:
 * the level of its category in the concern must be FULL.
 */
public final class Attachments {
    private final FactReader reader;
    private final Sealer sealer;

    public Attachments(FactReader reader, Sealer sealer) {
        this.reader = reader;
        this.sealer = sealer;
    }

    /** A file as it was kept, and the id of the event that says so. */
    public record Found(FileKept file, String event) {}

    /**
     * The file with this id, if it belongs to this concern.
     *
     * @param asOf the position of the ruling: what was attached later was not ruled on
     */
    public Optional<Found> find(RecordId concern, RecordId attachment, long asOf) {
        var ofId = new Criterion(Tags.of(attachment), Set.of("concern.file-kept"));
        return reader.facts(Set.of(ofId)).events().stream()
                .filter(event -> position(event) <= asOf)
                .map(event -> new Found((FileKept) event.getPayload(), event.getIdentifier()))
                .filter(found -> found.file().concern().equals(concern))
                .findFirst();
    }

    private static long position(EventMessage<?> event) {
        return ((TrackedEventMessage<?>) event).trackingToken().position().orElseThrow();
    }

    /** What was sealed; nothing where its keys were destroyed. */
    public Optional<byte[]> open(Found found) {
        var file = found.file();
        var envelope = file.file().envelopes().get(file.category());
        if (envelope == null) {
            return Optional.empty();
        }
        var sought =
                new Sought(
                        file.concern(),
                        "concern.file-kept",
                        found.event(),
                        file.category(),
                        envelope);
        return sealer.open(List.of(sought)).values().stream().findFirst();
    }
}
