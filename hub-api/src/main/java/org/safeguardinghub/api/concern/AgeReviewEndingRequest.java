package org.safeguardinghub.api.concern;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.api.content.Said;
import org.safeguardinghub.concern.EndSuspectAgeReview;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The owner no longer stands by its view of a suspect's age. Source: sharing rules, cap C5.
 *
 * @param reasoning why not
 */
record AgeReviewEndingRequest(
        @NotNull UUID id, @NotNull @Size(min = 1, max = 2000) String reasoning) {
    EndSuspectAgeReview toCommand(RecordId concern, AgencyId by, UUID suspect) {
        var ending =
                new TreeMap<String, Object>(Map.of("suspect", suspect, "reasoning", reasoning));
        return new EndSuspectAgeReview(
                concern, by, suspect, Said.in(Category.PERP, Map.of("ageReviewEnded", ending)));
    }

    /** Names no reasoning. */
    @Override
    public String toString() {
        return "AgeReviewEndingRequest " + id;
    }
}
