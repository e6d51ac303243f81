package org.safeguardinghub.rigs.store;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.safeguardinghub.eventstore.Criterion;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * An invented child by number, and its events. Four children are a household and two share a plan,
 * so that facts come from several aggregates.
 */
record Child(long number) {
    private static final int CONTENT_BYTES = 256;
    private static final MetaData WHO =
            MetaData.from(
                    Map.of(
                            "agency", "northtown-school",
                            "sub", "system:northtown-school",
                            "command", "0198f3a2-7c5e-7d1b-9a44-2f1e6c3b5a70"));

    /** One that no seed and no other run has. */
    static Child fresh() {
        return new Child(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 62));
    }

    /** What {@code md5('c' || number)::uuid} is in the seed. */
    String aggregate() {
        String hex = HexFormat.of().formatHex(md5(("c" + number).getBytes(StandardCharsets.UTF_8)));
        return String.join(
                "-",
                hex.substring(0, 8),
                hex.substring(8, 12),
                hex.substring(12, 16),
                hex.substring(16, 20),
                hex.substring(20));
    }

    List<String> tags() {
        return List.of("child:" + number, "household:" + number / 4, "plan:" + number / 2);
    }

    /** The facts of a share: what was agreed under each of the three tags. */
    Set<Criterion> agreements() {
        return tags().stream()
                .map(tag -> new Criterion(tag, Set.of("bench.agreed")))
                .collect(Collectors.toUnmodifiableSet());
    }

    DomainEventMessage<?> agreed() {
        return event(aggregate(), 0, new Agreed(Set.copyOf(tags()), content()));
    }

    DomainEventMessage<?> noted(long sequence) {
        return event(aggregate(), sequence, new Noted(Set.copyOf(tags()), content()));
    }

    /** A record of its own, as a share is. */
    DomainEventMessage<?> shared() {
        return event(UUID.randomUUID().toString(), 0, new Shared(Set.copyOf(tags()), content()));
    }

    private static DomainEventMessage<?> event(String aggregate, long sequence, Object payload) {
        return new GenericDomainEventMessage<>("Child", aggregate, sequence, payload, WHO);
    }

    /** Sealed content cannot be compressed, nor can this. */
    private static byte[] content() {
        byte[] bytes = new byte[CONTENT_BYTES];
        ThreadLocalRandom.current().nextBytes(bytes);
        return bytes;
    }

    private static byte[] md5(byte[] bytes) {
        try {
            return MessageDigest.getInstance("MD5").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
