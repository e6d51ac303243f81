package org.safeguardinghub.api.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.assessment.AssessmentRequest.LocalLevel;
import org.safeguardinghub.api.assessment.AssessmentRequest.ToolStatement;
import org.safeguardinghub.api.assessment.FactorRequest.EvidenceBasis;
import org.safeguardinghub.assessment.FactorClass;
import org.safeguardinghub.assessment.FactorCode;
import org.safeguardinghub.assessment.Presence;
import org.safeguardinghub.assessment.Prompt;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What an assessment says, by category, before it is sealed. */
final class AssessmentWords {
    private static final JsonMapper STORED =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
                    .build();

    private AssessmentWords() {}

    /** A factor in its category. */
    record Factor(
            FactorCode code,
            @Nullable String description,
            @JsonProperty("class") FactorClass kind,
            Presence presence,
            @Nullable String evidence,
            @Nullable String source,
            @Nullable String date,
            @Nullable EvidenceBasis basis) {}

    /**
     * The judgement, and the factors that are not on health. A prompt stands in the category of the
     * factor it follows from.
     */
    record Judged(
            @Nullable String summary,
            String reviewDate,
            String assessorRole,
            String judgement,
            @Nullable LocalLevel level,
            List<Factor> factors,
            Set<Prompt> prompts,
            @Nullable String childsViews,
            @Nullable String parentsViews,
            @Nullable String dissent,
            @Nullable ToolStatement toolStatement) {}

    /** The factors on health. */
    record OnHealth(List<Factor> factors, Set<Prompt> prompts) {}

    /** How the agency finds it again, and what it was made for. */
    record Held(@Nullable String reference, @Nullable String concern) {}

    /** Another agency's view. */
    record Dissent(String dissent, @Nullable LocalLevel level, @Nullable String assessorRole) {}

    static Content of(Map<Category, Object> said) {
        var clear = new TreeMap<Category, byte[]>();
        said.forEach((category, words) -> clear.put(category, STORED.writeValueAsBytes(words)));
        return new Content(clear);
    }
}
