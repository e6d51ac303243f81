package org.safeguardinghub.rigs.views;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Tagged;

import java.time.Instant;
import java.util.Set;
import java.util.function.Function;

/**
 * What the hub was told, before its content is sealed.
 *
 * @param child whom it is about
 * @param at when it happened
 * @param record the record that it begins, if it begins one
 * @param name of the event, as it is stored
 * @param categories of its content
 * @param left how many concerns come after it; a large number for what is no concern
 */
public record Told(
        int child,
        Instant at,
        @Nullable RecordId record,
        String name,
        Set<Category> categories,
        long left,
        Function<Sealed, Tagged> event) {}
