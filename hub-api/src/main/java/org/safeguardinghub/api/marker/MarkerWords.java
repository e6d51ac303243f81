package org.safeguardinghub.api.marker;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.content.Narrative.PerpetratorExchange;
import org.safeguardinghub.api.content.Narrative.VictimExchange;
import org.safeguardinghub.marker.MarkerKind;
import org.safeguardinghub.marker.MarkerStatus;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;

/**
 * What a marker says, as RISK content before it is sealed. A later part says only what is new: its
 * fields take the place of those of the same name.
 *
 * @param state the status; with {@code reviewDate} what a summary shows
 * @param reason why it has that status
 */
record MarkerWords(
        @Nullable String summary,
        @Nullable MarkerKind kind,
        @Nullable String otherKind,
        @Nullable String definition,
        @Nullable MarkerStatus state,
        @Nullable String reviewDate,
        @Nullable String setterRole,
        @Nullable String reason,
        @Nullable List<VictimExchange> exchangeForVictim,
        @Nullable List<PerpetratorExchange> exchangeForPerpetrator,
        @Nullable String review,
        @Nullable String removalReason) {
    private static final JsonMapper STORED =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
                    .build();

    static MarkerWords moved(MarkerStatus to, @Nullable String reviewDate, String reason) {
        return new MarkerWords(
                null, null, null, null, to, reviewDate, null, reason, null, null, null, null);
    }

    static MarkerWords reviewed(String reviewDate, String review) {
        return new MarkerWords(
                null, null, null, null, null, reviewDate, null, null, null, null, review, null);
    }

    static MarkerWords removed(String reason) {
        return new MarkerWords(
                null, null, null, null, null, null, null, null, null, null, null, reason);
    }

    Content toContent() {
        return new Content(Map.of(Category.RISK, STORED.writeValueAsBytes(this)));
    }

    /** Names nothing of what it says. */
    @Override
    public String toString() {
        return "MarkerWords";
    }
}
