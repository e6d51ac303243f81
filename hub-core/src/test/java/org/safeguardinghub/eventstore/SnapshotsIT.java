package org.safeguardinghub.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.eventstore.Store.inStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SnapshotsIT {
    private final Store store = new Store();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_snapshot_is_read_by_who_stored_it_and_by_who_starts_later() {
        store.append(inStream("one", 0), inStream("one", 1));
        assertThat(store.engine.readSnapshot("one")).isEmpty();

        store.engine.storeSnapshot(inStream("one", 1));
        assertThat(store.engine.readSnapshot("one"))
                .hasValueSatisfying(s -> assertThat(s.getSequenceNumber()).isEqualTo(1));
        assertThat(store.engine.readSnapshot("another")).isEmpty();
        try (var later = store.engine(builder -> builder)) {
            assertThat(later.readSnapshot("one")).isPresent();
        }
    }
}
