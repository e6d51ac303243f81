package org.safeguardinghub.api.viewshare;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.share.Copies;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.viewshare.AcknowledgeViewRecall;

import java.util.LinkedHashMap;
import java.util.UUID;

/**
 * This agency knows of the recall. Source: interfaces, section 2.
 *
 * @param copies what became of what it had copied
 * @param note on which ground copies are kept, where they are; the giver reads it
 */
record ViewRecallAcknowledgement(
        @NotNull UUID id,
        @NotNull Copies copies,
        @Nullable @Size(min = 1, max = 2000) String note) {
    AcknowledgeViewRecall toCommand(RecordId viewShare, AgencyId by) {
        var said = new LinkedHashMap<String, Object>();
        said.put("copies", copies);
        if (note != null) {
            said.put("note", note);
        }
        return new AcknowledgeViewRecall(
                viewShare, by, copies, note != null, Written.of(Category.META, said).content());
    }

    /** Names nothing but which request it is. */
    @Override
    public String toString() {
        return "ViewRecallAcknowledgement " + id;
    }
}
