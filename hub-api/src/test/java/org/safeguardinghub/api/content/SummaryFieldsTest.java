package org.safeguardinghub.api.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeguardinghub.chronology.SummaryFields;
import org.safeguardinghub.shared.Category;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A field that is renamed here and not there would silently be missing from every summary. */
class SummaryFieldsTest {
    @ParameterizedTest
    @EnumSource
    void what_may_be_shown_in_a_summary_can_be_published(Category category) {
        assertThat(missing(category, body(category))).isEmpty();
    }

    /** The age in a summary is worked out from it. */
    @Test
    void the_birth_date_can_be_published() {
        assertThat(fields(body(Category.ID))).contains("dateOfBirth");
    }

    @Test
    void a_renamed_field_would_be_found() {
        assertThat(missing(Category.MISS, Renamed.class)).containsExactly("currentlyMissing");
    }

    @Test
    void a_body_without_a_summary_would_be_found() {
        assertThat(missing(Category.INTEL, Renamed.class)).isEmpty();
        assertThat(missing(Category.INTEL, Wordless.class)).containsExactly("summary");
    }

    private static Set<String> missing(Category category, Class<?> body) {
        var missing = new HashSet<>(SummaryFields.of(category));
        missing.add(SummaryFields.SUMMARY);
        missing.removeAll(fields(body));
        return missing;
    }

    private static Class<?> body(Category category) {
        return Arrays.stream(ContentBody.class.getRecordComponents())
                .filter(part -> written(part).equals(category.name()))
                .map(RecordComponent::getType)
                .findAny()
                .orElseThrow();
    }

    private static Set<String> fields(Class<?> body) {
        return Arrays.stream(body.getRecordComponents())
                .map(SummaryFieldsTest::written)
                .collect(Collectors.toSet());
    }

    private static String written(RecordComponent part) {
        var named = part.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? part.getName() : named.value();
    }

    record Renamed(String summary, boolean missingNow) {}

    record Wordless(String product) {}
}
