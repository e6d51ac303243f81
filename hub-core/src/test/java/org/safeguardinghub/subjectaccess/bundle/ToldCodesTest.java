package org.safeguardinghub.subjectaccess.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.subjectaccess.Exemption;
import org.safeguardinghub.subjectaccess.Grounds;
import org.safeguardinghub.subjectaccess.Mark;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** No grade, source or originator gets into a bundle beside what was redacted. */
class ToldCodesTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Map<String, String> CODES =
            Map.of(
                    "scheme", "3x5x2",
                    "source", "source-2",
                    "information", "information-B",
                    "handling", "handling-C",
                    "independentSources", "sources-3",
                    "originator", new AgencyId("hill-police").text(),
                    "foundWhere", "WITH_FRIENDS",
                    "state", "GRADED");

    @Test
    void what_is_given_in_part_tells_no_grade_and_no_originator() {
        for (var type : RecordType.values()) {
            assertThat(told(type))
                    .as("of " + type)
                    .doesNotContain("source-2", "information-B", "handling-C", "sources-3")
                    .doesNotContain("hill-police", "WITH_FRIENDS", "3x5x2");
        }
    }

    @Test
    void reports_of_the_police_are_told_without_any_code() {
        for (var type :
                List.of(
                        RecordType.PARTNER_INFORMATION,
                        RecordType.INTELLIGENCE,
                        RecordType.INTELLIGENCE_PRODUCT,
                        RecordType.DISRUPTION_MEASURE)) {
            assertThat(told(type)).contains("\"codes\":{}").doesNotContain("GRADED");
        }
        assertThat(told(RecordType.CONCERN)).as("control").contains("GRADED");
    }

    private static String told(RecordType type) {
        var fields = JsonMapper.shared().createObjectNode().put("said", "a report");
        var held =
                new Piece.Held(
                        1,
                        RecordId.random(),
                        type,
                        true,
                        "an.event",
                        NOON,
                        NOON,
                        CODES,
                        Map.of(Category.INTEL, fields, Category.META, fields));
        var grounds = new Grounds(Exemption.PROTECTED_SOURCE, false, "lead", null);
        var mark = new Mark.GiveInPart(List.of(new Mark.Redaction(Category.INTEL, grounds)));
        var told = Bundle.entries(Telling.of(List.of(held), Map.of(1, mark), Set.of()));
        assertThat(told).hasSize(1);
        var cover = new Cover("hill-police", "SAR 12", NOON, NOON);
        var entries = BundleJson.JSON.writeValueAsBytes(BundleJson.entries(told, Map.of()));
        var page = new String(BundleHtml.of(cover, told, Map.of()), StandardCharsets.UTF_8);
        return new String(entries, StandardCharsets.UTF_8) + page.substring(page.indexOf("<h2>"));
    }
}
