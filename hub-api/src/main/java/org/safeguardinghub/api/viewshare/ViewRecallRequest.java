package org.safeguardinghub.api.viewshare;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.viewshare.RecallView;

import java.util.Map;
import java.util.UUID;

/**
 * The giver takes its view back, and says why. Source: interfaces, section 2.
 *
 * @param reason why it is taken back, in the giver's words; for the giver alone
 */
record ViewRecallRequest(@NotNull UUID id, @NotNull @Size(min = 1, max = 2000) String reason) {
    RecallView toCommand(RecordId viewShare, AgencyId by) {
        var said = Written.of(Category.META, Map.of("reason", reason));
        return new RecallView(viewShare, by, said.content());
    }

    /** Names no reason. */
    @Override
    public String toString() {
        return "ViewRecallRequest " + id;
    }
}
