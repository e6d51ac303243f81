package org.safeguardinghub.report;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Figures or decisions are taken out of the hub. It is stored before they leave. Kept for good.
 *
 * @param taking the id by which whoever took them names it
 * @param sub who took them
 * @param period as it was asked for; {@link #ALL_TIME} of a ledger
 * @param topic the one that was asked for; null for all
 * @param manifest SHA-256 in hex of what leaves: of a pack's manifest, of a ledger's checkpoint,
 *     else of the file itself. The verifier finds it in the stored form of this event: never rename
 *     it
 * @param decisions how many single ones leave
 */
@EventName("audit.data-taken")
public record DataTaken(
        UUID taking,
        AgencyId agency,
        String sub,
        Form form,
        Reason reason,
        String period,
        @Nullable Topic topic,
        String manifest,
        int decisions,
        Instant at)
        implements Tagged {
    /** The period of what has none. */
    public static final String ALL_TIME = "ALL";

    /** In which form they leave. Stored by name: add, never rename. */
    public enum Form {
        CSV,
        HTML,
        PACK,
        /** every entry of the log, and no decision singly */
        LEDGER
    }

    /** Why they are taken: the case, if there is one, is named beside the look. */
    public enum Reason {
        /** by or for an inspectorate */
        INSPECTION,
        /** for the partnership's own regular review */
        PARTNERSHIP_REVIEW,
        /** into how one child was served */
        CASE_REVIEW,
        COMPLAINT,
        LEGAL_PROCEEDINGS
    }

    @Override
    public Set<String> tags() {
        return Set.of(Tags.of(agency));
    }
}
