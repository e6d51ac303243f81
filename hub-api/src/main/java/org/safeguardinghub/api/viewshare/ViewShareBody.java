package org.safeguardinghub.api.viewshare;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.record.EntryBody;
import org.safeguardinghub.shared.AgencyId;

import java.util.List;

/**
 * A view that was given.
 *
 * @param entry whose view it is, of whom, why and until when, as far as the reader may know it
 * @param recipients who was given it; to its giver alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ViewShareBody(EntryBody entry, @Nullable List<AgencyId> recipients) {
    /** Names nothing of the content. */
    @Override
    public String toString() {
        return "ViewShareBody";
    }
}
