package org.safeguardinghub.review;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/**
 * An auditor of a partnership asks for a review. Nothing may be read before it is approved.
 *
 * @param grant the id of what is asked for, made by the hub
 * @param askedBy the {@code sub} of the auditor
 * @param content the reference of the review and why it is made, sealed, for whoever is told
 */
public record AskReview(
        RecordId grant, AgencyId by, String askedBy, Review review, Content content) {
    /** Names nobody. */
    @Override
    public String toString() {
        return "AskReview[" + grant + "]";
    }
}
