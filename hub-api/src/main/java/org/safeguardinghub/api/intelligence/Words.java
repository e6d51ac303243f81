package org.safeguardinghub.api.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.content.ContentBody;
import org.safeguardinghub.api.intelligence.GradingBody.ProvenanceBody;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What police write, as INTEL content before it is sealed. */
final class Words {
    private static final JsonMapper STORED =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
                    .build();

    private Words() {}

    /**
     * A raw report or a part of it. The field {@code summary} is not among them: nothing of it may
     * be shown as one.
     *
     * @param provenance sealed with the report
     * @param madeFrom the partner information that it was made from
     */
    record Raw(
            @Nullable String report,
            @Nullable List<ProvenanceBody> provenance,
            @Nullable String reason,
            @Nullable String madeFrom) {}

    /** A sanitised product. */
    record Sanitised(@Nullable String summary, String product) {}

    /** Who approved which product: for readers of the report alone. */
    record Approval(String product, SanitisedRequest.ProductApprover approver) {}

    static Content intel(Object said) {
        return new Content(Map.of(Category.INTEL, STORED.writeValueAsBytes(said)));
    }

    /** The report beside what else was published of it. */
    static Content beside(@Nullable ContentBody others, @Nullable String reference, Raw report) {
        var all = new EnumMap<Category, byte[]>(Category.class);
        if (others != null) {
            all.putAll(others.toContent(reference).byCategory());
        }
        all.putAll(intel(report).byCategory());
        return new Content(all);
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
