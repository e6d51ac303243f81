package org.safeguardinghub.forgetting;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

import java.util.List;

/**
 * Proposes to erase records of the sender's agency.
 *
 * @param erasure its id, made by the hub
 * @param person who proposes: the subject of the token
 * @param records each once; another person in one of them is erased with it
 */
public record ProposeErasure(
        RecordId erasure,
        AgencyId by,
        String person,
        List<RecordId> records,
        ErasureGround ground,
        Content reason) {
    public ProposeErasure {
        records = records.stream().distinct().toList();
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "ProposeErasure " + erasure;
    }
}
