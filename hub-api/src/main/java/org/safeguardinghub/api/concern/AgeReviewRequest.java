package org.safeguardinghub.api.concern;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.api.content.Said;
import org.safeguardinghub.concern.ReviewSuspectAge;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The owner's view of whether a suspect was an adult when it may first have happened. Source:
 * sharing rules, cap C5.
 *
 * @param adult whether the suspect was 18 or older
 * @param reasoning on what the view rests
 */
record AgeReviewRequest(
        @NotNull UUID id,
        @NotNull Boolean adult,
        @NotNull @Size(min = 1, max = 2000) String reasoning) {
    ReviewSuspectAge toCommand(RecordId concern, AgencyId by, UUID suspect) {
        var review =
                new TreeMap<String, Object>(
                        Map.of("suspect", suspect, "adult", adult, "reasoning", reasoning));
        return new ReviewSuspectAge(
                concern, by, suspect, adult, Said.in(Category.PERP, Map.of("ageReview", review)));
    }

    /** Names no reasoning. */
    @Override
    public String toString() {
        return "AgeReviewRequest " + id;
    }
}
