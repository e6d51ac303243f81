package org.safeguardinghub.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.sealing.Sealer.Sought;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Envelopes of both versions that another program made from decisions 4 and 42, with {@code
 * cryptography} 41 of Python: what was stored opens for ever.
 */
class EnvelopeFormTest {
    private static final UUID KEY = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
    private static final RecordId RECORD =
            new RecordId(UUID.fromString("0f0e0d0c-0b0a-0908-0706-050403020100"));
    private static final String EVENT = "0190a0b0-c0d0-7e0f-8a1b-2c3d4e5f6071";
    private static final String FIRST =
            "0100112233445566778899aabbccddeeff0bd4534e720ec0727f0887055276b9016465666768696a6b6c6d"
                    + "6e6f3339b007148c74a41c232684bb47177994a3e578d9b03cb088a3daf4ca5564";
    private static final String SECOND =
            "0200112233445566778899aabbccddeeff0eba7cd8f768ae9c342759f488ca512df168a526dc0452c921bc"
                + "7bca73f5d5706465666768696a6b6c6d6e6f3339b007148c74a41c232684bb47177a67255f57333b"
                + "3ce062b03fcea38494";

    private final Sealer sealer = new Sealer(new OneKey());

    @Test
    void an_envelope_of_the_first_version_opens_in_whatever_event_it_was_not_bound_to() {
        assertThat(opened(FIRST, EVENT)).isEqualTo("{\"name\":\"Ayla\"}");
        assertThat(opened(FIRST, UUID.randomUUID().toString())).isEqualTo("{\"name\":\"Ayla\"}");
    }

    @Test
    void an_envelope_of_the_second_version_opens_in_its_event_alone() {
        assertThat(opened(SECOND, EVENT)).isEqualTo("{\"name\":\"Ayla\"}");
        assertThatThrownBy(() -> opened(SECOND, UUID.randomUUID().toString()))
                .isInstanceOf(SealingException.class);
    }

    @Test
    void an_envelope_cannot_be_passed_off_as_one_of_another_version() {
        for (var version : List.of("00", "01", "03", "ff")) {
            assertThatThrownBy(() -> opened(version + SECOND.substring(2), EVENT))
                    .isInstanceOf(SealingException.class);
        }
        assertThatThrownBy(() -> opened("02" + FIRST.substring(2), EVENT))
                .isInstanceOf(SealingException.class);
        assertThatThrownBy(() -> opened("", EVENT)).isInstanceOf(SealingException.class);
    }

    private String opened(String envelope, String event) {
        var bytes = HexFormat.of().parseHex(envelope);
        var sought = new Sought(RECORD, "concern.recorded", event, Category.ID, bytes);
        var clear = Objects.requireNonNull(sealer.open(List.of(sought)).get(sought));
        return new String(clear, StandardCharsets.UTF_8);
    }

    /** Whose bytes are 0 to 31. */
    private static final class OneKey implements KeyCustodian {
        @Override
        public Map<Category, ContentKey> keysFor(RecordId record, Set<Category> categories) {
            throw new UnsupportedOperationException("nothing is sealed here");
        }

        @Override
        public Map<UUID, ContentKey> find(Collection<UUID> keyIds) {
            var secret = new byte[32];
            for (int at = 0; at < secret.length; at++) {
                secret[at] = (byte) at;
            }
            return keyIds.contains(KEY) ? Map.of(KEY, new ContentKey(KEY, secret)) : Map.of();
        }

        @Override
        public byte[] secretFor(String use) {
            throw new UnsupportedOperationException("no secret is asked for here");
        }
    }
}
