package org.safeguardinghub.rigs.ledger;

import org.axonframework.eventhandling.DomainEventMessage;
import org.safeguardinghub.eventstore.LeafHash;
import org.safeguardinghub.shared.Tagged;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** How long the leaf hash of one event takes, which the store cannot leave out for a comparison. */
final class HashTime {
    private static final int EVENTS = 1_000;
    private static final int ROUNDS = 100;
    private static final int HASH_BYTES = 32;

    private HashTime() {}

    private record Row(String id, String name, byte[] payload, byte[] metadata, List<String> tags) {
        static Row of(DomainEventMessage<?> event) {
            var payload = event.serializePayload(Saying.FORM, byte[].class);
            return new Row(
                    event.getIdentifier(),
                    payload.getType().getName(),
                    payload.getData(),
                    event.serializeMetaData(Saying.FORM, byte[].class).getData(),
                    ((Tagged) event.getPayload()).tags().stream().sorted().toList());
        }
    }

    /** In seconds, after as many to warm up. */
    static double seconds() {
        List<Row> rows =
                Stream.<DomainEventMessage<?>>generate(Saying::inClear)
                        .limit(EVENTS)
                        .map(Row::of)
                        .toList();
        hashAll(rows);
        long began = System.nanoTime();
        hashAll(rows);
        return (System.nanoTime() - began) / 1e9 / EVENTS / ROUNDS;
    }

    private static void hashAll(List<Row> rows) {
        var at = Instant.now();
        long bytes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (Row row : rows) {
                bytes +=
                        LeafHash.of(
                                        round,
                                        row.id(),
                                        row.name(),
                                        at,
                                        row.payload(),
                                        row.metadata(),
                                        row.tags())
                                .length;
            }
        }
        if (bytes != (long) ROUNDS * EVENTS * HASH_BYTES) {
            throw new IllegalStateException("not every event was hashed");
        }
    }
}
