package org.safeguardinghub.api.subject;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.subject.UndoLink;
import org.safeguardinghub.subject.UndoReason;

import java.util.Map;
import java.util.UUID;

/**
 * A holder no longer says that two records are one person. Source: interfaces, section 2.
 *
 * @param reason why not
 * @param explanation on what that rests
 */
public record LinkUndoRequest(
        @NotNull UUID id,
        @NotNull UndoReason reason,
        @NotNull @Size(min = 1, max = 2000) String explanation) {
    UndoLink toCommand(RecordId link, AgencyId by) {
        var words = Written.of(Category.META, Map.of("explanation", explanation)).content();
        return new UndoLink(link, by, reason, words);
    }

    /** Names no explanation. */
    @Override
    public String toString() {
        return "LinkUndoRequest " + id;
    }
}
