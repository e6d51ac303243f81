package org.safeguardinghub.api.consent;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

/**
 * Where the words of a decision go: who decided, why, and what was told are narrative (NARR); whom
 * and what it covers tells who will hold something (META). At SUMMARY a reader gets the owner's
 * summary and the names of the agencies, and nothing else of it.
 */
final class ConsentContent {
    private static final JsonMapper STORED =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            all ->
                                    all.withValueInclusion(JsonInclude.Include.NON_EMPTY)
                                            .withContentInclusion(JsonInclude.Include.NON_EMPTY))
                    .build();

    private ConsentContent() {}

    static Content of(
            Map<String, @Nullable Object> narrative, Map<String, @Nullable Object> holders) {
        return new Content(
                Map.of(
                        Category.NARR, STORED.writeValueAsBytes(narrative),
                        Category.META, STORED.writeValueAsBytes(holders)));
    }
}
