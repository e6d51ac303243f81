package org.safeguardinghub.agreement;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.GivesWork;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Proposes the first version of an agreement, or the next one. By proposing an agency approves.
 *
 * @param version the id of this version, made by the hub
 * @param agreement the id of the first version, where this is a later one
 * @param parties who has to approve, the proposer among them
 */
public record ProposeAgreement(
        RecordId version,
        AgencyId by,
        @Nullable RecordId agreement,
        String title,
        SignedDocument document,
        List<AgencyId> parties,
        List<ProposedRow> rows,
        Instant from,
        @Nullable Instant until)
        implements GivesWork {
    public ProposeAgreement {
        parties = List.copyOf(parties);
        rows = List.copyOf(rows);
    }

    /** Givers may have ended: what they recorded is still theirs, and their custodian signs. */
    @Override
    public List<Named> given() {
        var given = new ArrayList<Named>();
        for (int i = 0; i < rows.size(); i++) {
            var receiver = rows.get(i).receiver();
            var pointer = "/rows/" + i + "/receiver";
            if (receiver.agency() != null) {
                given.add(Named.agency(pointer + "/agency", receiver.agency()));
            }
            if (receiver.area() != null) {
                given.add(Named.area(pointer + "/area", receiver.area()));
            }
        }
        return given;
    }
}
