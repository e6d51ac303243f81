package org.safeguardinghub.api.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.review.AskReview;
import org.safeguardinghub.review.LegalAuthority;
import org.safeguardinghub.review.Review;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A partnership asks that one person may read, for a review, what its agencies could have seen of a
 * child. Source: interfaces, section 3, as-of.
 *
 * @param subject any agency's record of the child; nobody is looked up, so that nothing can be
 *     learned by asking
 * @param reviewer the one person who may read
 * @param agencies whose views may be read; each serves an area that yours serves
 * @param from the first instant that may be asked about
 * @param until the first instant that may not be asked about any more
 * @param expires the first instant at which nothing may be read any more, within a year
 * @param authority by what law the review asks. Source: Children Act 2004, sections 16B to 16H
 * @param reference under which the review is known; whoever is told can read this
 * @param reason why the review is made; whoever is told can read this
 */
record ReviewRequest(
        @NotNull UUID id,
        @NotNull UUID subject,
        @NotNull @Valid ReviewerRequest reviewer,
        @NotNull @Size(min = 1, max = 50) List<@NotNull AgencyId> agencies,
        @NotNull OffsetDateTime from,
        @NotNull OffsetDateTime until,
        @NotNull OffsetDateTime expires,
        @NotNull LegalAuthority authority,
        @NotNull @Size(min = 1, max = 200) String reference,
        @Size(min = 1, max = 2000) @Nullable String reason) {
    /**
     * Who reviews: of none of the agencies that are reviewed, and not who asks. Source: interfaces,
     * section 3, as-of.
     *
     * @param agency the reviewer's agency
     * @param account the {@code sub} of the reviewer
     */
    record ReviewerRequest(
            @NotNull AgencyId agency, @NotNull @Size(min = 1, max = 200) String account) {
        /** Names nobody. */
        @Override
        public String toString() {
            return "ReviewerRequest of " + agency;
        }
    }

    AskReview toCommand(Caller by) {
        var said =
                Map.of(
                        "reference",
                        reference,
                        "reason",
                        reason == null ? "" : reason,
                        "reviewer",
                        reviewer.account(),
                        "askedBy",
                        by.sub());
        return new AskReview(
                RecordId.random(),
                by.agency(),
                by.sub(),
                new Review(
                        new SubjectId(subject),
                        reviewer.agency(),
                        reviewer.account(),
                        new TreeSet<>(agencies),
                        new Validity(from.toInstant(), until.toInstant()),
                        expires.toInstant(),
                        authority),
                Written.of(Category.META, said).content());
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "ReviewRequest " + id;
    }
}
