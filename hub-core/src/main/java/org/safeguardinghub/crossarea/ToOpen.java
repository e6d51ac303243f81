package org.safeguardinghub.crossarea;

import org.safeguardinghub.shared.RecordId;

import java.util.Set;

/**
 * What a pseudonym stands for, as far as its agency may know.
 *
 * @param records by which the agency found it; at least one
 */
public record ToOpen(ThingKind kind, Set<RecordId> records) {
    public ToOpen {
        records = Set.copyOf(records);
    }
}
