package org.safeguardinghub.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.sealing.Sealer.Sought;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** An envelope opens for what it was made for, and for nothing else. */
class SealerTest {
    private static final RecordId RECORD = RecordId.random();
    private static final String EVENT = "concern.recorded";
    private static final byte[] NAME = "{\"name\":\"Ayla\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ACCOUNT = "{\"account\":\"late\"}".getBytes(StandardCharsets.UTF_8);

    private final KeysInMemory keys = new KeysInMemory();
    private final Sealer sealer = new Sealer(keys);
    private final Sealed sealed =
            sealer.seal(
                    RECORD, EVENT, new Content(Map.of(Category.ID, NAME, Category.NARR, ACCOUNT)));
    private final String event = Objects.requireNonNull(sealed.event());

    @Test
    void all_that_was_sealed_is_opened() {
        assertThat(opened(EnumSet.allOf(Category.class)))
                .containsOnlyKeys(Category.ID, Category.NARR)
                .containsEntry(Category.ID, NAME)
                .containsEntry(Category.NARR, ACCOUNT);
    }

    @Test
    void nothing_is_opened_that_is_not_wanted() {
        assertThat(opened(Set.of(Category.NARR, Category.EDU))).containsOnlyKeys(Category.NARR);
        assertThat(opened(Set.of())).isEmpty();
    }

    @Test
    void what_another_custodian_would_have_to_open_is_not_there() {
        var stranger = new Sealer(new KeysInMemory());
        assertThat(stranger.open(RECORD, EVENT, event, sealed, EnumSet.allOf(Category.class)))
                .isEmpty();
    }

    @Test
    void an_envelope_that_was_moved_does_not_open() {
        var id = envelope(Category.ID);
        refuses(new Sought(RecordId.random(), EVENT, event, Category.ID, id));
        refuses(new Sought(RECORD, "concern.corrected", event, Category.ID, id));
        refuses(new Sought(RECORD, EVENT, RecordId.random().text(), Category.ID, id));
        refuses(new Sought(RECORD, EVENT, event, Category.NARR, id));
        var right = new Sought(RECORD, EVENT, event, Category.ID, id);
        assertThat(sealer.open(List.of(right))).hasSize(1);
    }

    @Test
    void an_envelope_of_which_any_byte_was_changed_does_not_open() {
        var whole = envelope(Category.ID);
        for (int at = 0; at < whole.length; at++) {
            var changed = whole.clone();
            changed[at] ^= 1;
            var sought = new Sought(RECORD, EVENT, event, Category.ID, changed);
            // a changed key id names a key that is not there
            if (at >= 1 && at <= 16) {
                assertThat(sealer.open(List.of(sought))).isEmpty();
            } else {
                refuses(sought);
            }
        }
    }

    private Map<Category, byte[]> opened(Set<Category> wanted) {
        return sealer.open(RECORD, EVENT, event, sealed, wanted);
    }

    private byte[] envelope(Category category) {
        return Objects.requireNonNull(sealed.envelopes().get(category));
    }

    private void refuses(Sought sought) {
        assertThatThrownBy(() -> sealer.open(List.of(sought)))
                .isInstanceOf(SealingException.class)
                .hasMessageNotContaining("Ayla");
    }
}
