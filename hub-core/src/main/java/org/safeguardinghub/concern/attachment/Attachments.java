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

    /**
     * The file with this id, if it belongs to this concern.
     *
     * @param asOf the position of the ruling: what was attached later was not ruled on
     */
    public Optional<FileKept> find(RecordId concern, RecordId attachment, long asOf) {
        var ofId = new Criterion(Tags.of(attachment), Set.of("concern.file-kept"));
        return reader.facts(Set.of(ofId)).events().stream()
                .filter(event -> position(event) <= asOf)
                .map(event -> (FileKept) event.getPayload())
                .filter(file -> file.concern().equals(concern))
                .findFirst();
    }

    private static long position(EventMessage<?> event) {
        return ((TrackedEventMessage<?>) event).trackingToken().position().orElseThrow();
    }

    /** What was sealed; nothing where its keys were destroyed. */
    public Optional<byte[]> open(FileKept file) {
        var envelope = file.file().envelopes().get(file.category());
        if (envelope == null) {
            return Optional.empty();
        }
        var sought = new Sought(file.concern(), "concern.file-kept", file.category(), envelope);
        return sealer.open(List.of(sought)).values().stream().findFirst();
    }
}
