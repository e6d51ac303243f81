package org.safeguardinghub.api.subjectaccess;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.subjectaccess.ClosingGround;
import org.safeguardinghub.subjectaccess.Delivery;
import org.safeguardinghub.subjectaccess.Exemption;
import org.safeguardinghub.subjectaccess.IdentityMeans;
import org.safeguardinghub.subjectaccess.Item;
import org.safeguardinghub.subjectaccess.Requester;
import org.safeguardinghub.subjectaccess.readrequest.RequestSoFar.State;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A request and its working list, for the people of the agency that was asked.
 *
 * @param state how far it has come
 * @param erased true where what was judged, and who asked, was erased
 * @param name of who asked
 * @param checkedBy who checked the identity
 * @param due the first instant at which an answer is late
 * @param extended whether two months more were taken
 * @param collectedAt what was held then is in the list; left out before it was collected
 * @param items in their order in time
 * @param entries digest of what the bundle would tell by the marks as they are, 64 hexadecimal
 *     digits: an approval names what was read by it
 * @param release of what was approved; left out where it was collected or marked anew since
 * @param closing why it ended without an answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubjectAccessBody(
        RecordId id,
        State state,
        @Nullable Boolean erased,
        SubjectId subject,
        Requester requester,
        @Nullable String name,
        @Nullable String reference,
        Instant receivedAt,
        @Nullable String checkedBy,
        Instant identityCheckedAt,
        IdentityMeans means,
        Instant due,
        boolean extended,
        @Nullable Instant collectedAt,
        List<ItemBody> items,
        String entries,
        @Nullable ReleaseBody release,
        @Nullable ClosingBody closing) {
    /** What a bundle makes of an item. */
    enum InBundle {
        /** all or a part of it is given */
        GIVEN,
        /** the bundle tells that something is withheld, and why */
        TOLD_AS_WITHHELD,
        /** the bundle is the same as if it were not held */
        NOT_TOLD
    }

    /**
     * Something that is held, and what was judged of it.
     *
     * @param gone true where it cannot be read any more
     * @param another true where another agency said it
     * @param saidBy who said it
     * @param event what was recorded
     * @param at when it happened, or was disclosed
     * @param codes those that the bundle tells with it
     * @param agencies to whom it was disclosed
     * @param suggested what the hub proposes to look at, by rule; no mark
     * @param mark the latest; left out before anybody marked it
     * @param inBundle what the bundle makes of it, by the marks as they are
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemBody(
            int number,
            Item.Kind kind,
            @Nullable Boolean gone,
            @Nullable Boolean another,
            String saidBy,
            @Nullable RecordId record,
            @Nullable RecordType recordType,
            @Nullable String event,
            @Nullable Instant at,
            @Nullable Map<String, String> codes,
            @Nullable Map<Category, ObjectNode> content,
            @Nullable List<String> agencies,
            @Nullable List<String> purposes,
            List<Exemption> suggested,
            @Nullable MarkBody mark,
            InBundle inBundle) {
        /** Names nothing of the content. */
        @Override
        public String toString() {
            return "ItemBody " + number;
        }
    }

    /**
     * A mark as it was made.
     *
     * @param withheld on which grounds nothing is given; left out where something is
     * @param redacted what is left out of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MarkBody(@Nullable GroundsBody withheld, @Nullable List<RedactionBody> redacted) {
        /** Names nothing of what was judged. */
        @Override
        public String toString() {
            return "MarkBody";
        }
    }

    /**
     * Why something is withheld.
     *
     * @param told whether the bundle tells of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GroundsBody(Exemption exemption, boolean told, String judgedBy, @Nullable String note) {
        /** Names nobody. */
        @Override
        public String toString() {
            return "GroundsBody";
        }
    }

    /** A category that is left out, and why. */
    record RedactionBody(Category category, GroundsBody grounds) {}

    /**
     * When the bundle was released, and how it goes to who asked.
     *
     * @param by who released it
     * @param to whom
     * @param manifest digest of its manifest, by which a copy is told from another
     * @param deliveredAt when it was said to have reached them; left out before that
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReleaseBody(
            Instant at,
            String by,
            Requester requester,
            @Nullable String to,
            Delivery how,
            String manifest,
            @Nullable Instant deliveredAt) {
        /** Names nobody. */
        @Override
        public String toString() {
            return "ReleaseBody";
        }
    }

    /** Why it ended without a bundle. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClosingBody(Instant at, @Nullable ClosingGround ground, @Nullable String reason) {
        /** Names no reason. */
        @Override
        public String toString() {
            return "ClosingBody";
        }
    }

    /** Names nothing of the content. */
    @Override
    public String toString() {
        return "SubjectAccessBody " + id;
    }
}
