package org.safeguardinghub.rigs.ledger;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.serialization.EventCatalogue;
import org.safeguardinghub.serialization.StoredForm;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Tagged;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import javax.sql.DataSource;

/**
 * New records of as much as the store's own benchmark writes for each: three tags and 256 bytes
 * that cannot be compressed.
 */
final class Saying {
    static final StoredForm FORM =
            new StoredForm(new EventCatalogue().register(Said.class, SaidSealed.class));

    private static final int CONTENT_BYTES = 256;
    private static final MetaData WHO =
            MetaData.from(
                    Map.of(
                            "agency", "northtown-school",
                            "sub", "system:northtown-school",
                            "command", "0198f3a2-7c5e-7d1b-9a44-2f1e6c3b5a70"));

    private Saying() {}

    static PgEventStorageEngine engine(DataSource hub) {
        return PgEventStorageEngine.builder()
                .dataSource(hub)
                .eventSerializer(FORM)
                .snapshotSerializer(FORM)
                .tagger(Saying::tags)
                .build();
    }

    private static Set<String> tags(EventMessage<?> event) {
        return event.getPayload() instanceof Tagged tagged ? tagged.tags() : Set.of();
    }

    static DomainEventMessage<?> inClear() {
        return event(new Said(tags(), RecordId.random(), content()));
    }

    /** With keys of its own, which are durable when this returns. */
    static DomainEventMessage<?> sealed(Sealer sealer) {
        var record = RecordId.random();
        var content = new Content(Map.of(Category.NARR, content()));
        return event(new SaidSealed(tags(), record, sealer.seal(record, SaidSealed.NAME, content)));
    }

    private static DomainEventMessage<?> event(Tagged payload) {
        return new GenericDomainEventMessage<>(
                "Child", UUID.randomUUID().toString(), 0, payload, WHO);
    }

    private static Set<String> tags() {
        long child = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 62);
        return Set.of("child:" + child, "household:" + child / 4, "plan:" + child / 2);
    }

    private static byte[] content() {
        byte[] bytes = new byte[CONTENT_BYTES];
        ThreadLocalRandom.current().nextBytes(bytes);
        return bytes;
    }
}
