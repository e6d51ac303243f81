package org.safeguardinghub.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.shared.Sealed;

import java.util.Arrays;

/** An event's id is that of its sealed content, so there is one of these at most. */
class SealedOnceTest {
    @Test
    void no_event_has_content_that_was_sealed_twice() {
        var sealed =
                SampleEvents.BY_NAME.values().stream()
                        .map(Object::getClass)
                        .filter(event -> count(event) > 0)
                        .distinct()
                        .toList();
        assertThat(sealed).hasSizeGreaterThan(50).allMatch(event -> count(event) == 1);
    }

    private static long count(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .filter(part -> part.getType() == Sealed.class)
                .count();
    }
}
