package org.safeguardinghub.api.share;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.share.AcknowledgeRecall;
import org.safeguardinghub.share.Copies;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.util.UUID;

/**
 * This agency knows of the recall. Source: interfaces, section 2.
 *
 * @param copies what became of what it had
 * @param note on which ground copies are kept, where they are
 */
record ShareAcknowledgementRequest(
        @NotNull UUID id,
        @NotNull Copies copies,
        @Nullable @Size(min = 1, max = 2000) String note) {
    /** Names nothing but which request it is. */
    @Override
    public String toString() {
        return "ShareAcknowledgementRequest " + id;
    }

    AcknowledgeRecall toCommand(RecordId share, AgencyId by) {
        var said = new Reasons().say("note", note);
        return new AcknowledgeRecall(share, by, copies, note != null, said.content());
    }
}
