package org.safeguardinghub.chronology;

import org.safeguardinghub.audit.RulingId;
import org.safeguardinghub.shared.RecordId;

import java.util.List;
import java.util.Set;

/**
 * What an agency holds of a person, as far as the asker may see it. Its ruling event is durable
 * before this exists.
 *
 * @param parts in their order in time
 * @param sealed those of the records that a seal keeps from others, their subjects' seals included
 * @param asOf the newest position that it reflects
 * @param ruling the first ruling of the answer, by which a refusal can be asked about
 */
public record Holding(List<HeldPart> parts, Set<RecordId> sealed, long asOf, RulingId ruling) {
    public Holding {
        parts = List.copyOf(parts);
        sealed = Set.copyOf(sealed);
    }
}
